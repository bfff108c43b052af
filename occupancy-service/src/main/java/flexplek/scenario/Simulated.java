package flexplek.scenario;

/**
 * Desks that were enough for a service level over all days that were drawn.
 *
 * @param low with {@code high} where, but for chance in 1 of 20 simulations, the true number lies
 */
record Simulated(int desks, int low, int high) {

    static final Simulated NONE = new Simulated(0, 0, 0);

    Simulated plus(Simulated other) {
        return new Simulated(desks + other.desks, low + other.low, high + other.high);
    }
}
