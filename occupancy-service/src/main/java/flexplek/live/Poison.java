package flexplek.live;

/** A message that can never be applied, and why. */
final class Poison extends Exception {

    Poison(String reason) {
        super(reason);
    }
}
