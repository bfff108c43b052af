package flexplek.scenario;

/** Hears how far a simulation is, and may stop it; asked from several threads at once. */
interface Watch {

    Watch NOBODY = new Watch() {
        @Override
        public void ran(int runs) {}

        @Override
        public boolean stops() {
            return false;
        }
    };

    /** So many runs are done. */
    void ran(int runs);

    boolean stops();

    /** Ends with {@link ScenarioStopped} what goes on too long. */
    default void check() {
        if (stops()) {
            throw new ScenarioStopped();
        }
    }
}
