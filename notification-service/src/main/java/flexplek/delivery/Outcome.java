package flexplek.delivery;

/** What became of one attempt; no case holds an address or what a server said about one. */
public sealed interface Outcome {

    /** The reason, in our words; empty where none is needed. */
    default String why() {
        return "";
    }

    /** It was handed over. */
    record Taken() implements Outcome {}

    /** There is nobody to send it to. */
    record Nobody(String why) implements Outcome {}

    /** There is nothing left to tell: what happened has been overtaken. */
    record Overtaken() implements Outcome {

        @Override
        public String why() {
            return "no longer true";
        }
    }

    /** It will never be taken. */
    record Refused(String why) implements Outcome {}

    /** Something is away now; later it may work. */
    record Later(String why) implements Outcome {}

    /** It could not be made: our own fault, which some more attempts may outlive and days of them would not. */
    record Failed(String why) implements Outcome {}
}
