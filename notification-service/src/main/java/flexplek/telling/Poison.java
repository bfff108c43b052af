package flexplek.telling;

/** A record that can never be read, however often it is tried; the reason holds nothing of its content. */
class Poison extends Exception {
    Poison(String reason) {
        super(reason);
    }
}
