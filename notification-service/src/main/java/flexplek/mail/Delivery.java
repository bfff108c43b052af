package flexplek.mail;

/** What became of one attempt; no case holds an address or what a server said about one. */
sealed interface Delivery {

    /** The reason, in our words; empty where none is needed. */
    default String why() {
        return "";
    }

    /** The mail server took it. */
    record Taken() implements Delivery {}

    /** There is nobody to send it to. */
    record Nobody(String why) implements Delivery {}

    /** The mail server will never take it. */
    record Refused(String why) implements Delivery {}

    /** Something is away now; later it may work. */
    record Later(String why) implements Delivery {}
}
