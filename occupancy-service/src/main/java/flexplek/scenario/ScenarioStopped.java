package flexplek.scenario;

/** Whoever watched stopped it before its end; there is no answer. */
final class ScenarioStopped extends RuntimeException {

    ScenarioStopped() {
        super("stopped before its end");
    }
}
