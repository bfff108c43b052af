package flexplek.local;

import java.time.Duration;
import java.util.List;

/** The processes that this one has started, and theirs: those that had not started far enough to be closed one by one. */
public final class Offspring {
    private Offspring() {}

    /** Asks whatever is left to end, and kills what has not ended soon. */
    public static void end() {
        List<ProcessHandle> left = ProcessHandle.current().descendants().toList();
        left.forEach(ProcessHandle::destroy);
        if (!Patience.until(Duration.ofSeconds(8), () -> left.stream().noneMatch(ProcessHandle::isAlive))) {
            left.forEach(ProcessHandle::destroyForcibly);
            Patience.until(Duration.ofSeconds(5), () -> left.stream().noneMatch(ProcessHandle::isAlive));
        }
    }
}
