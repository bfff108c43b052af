package flexplek.decision;

import jakarta.inject.Singleton;

/** Writes down for tests of other packages what the log has taken; no clock does it in a test. */
@Singleton
public class WrittenDecisions {

    private final DecisionLog log;

    WrittenDecisions(DecisionLog log) {
        this.log = log;
    }

    public void write() {
        log.write();
    }
}
