package flexplek.telling;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries until it works: what a database or broker that is away cannot take now is neither lost nor set aside. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST = 250;
    private static final long LONGEST = 10_000;

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** The answer; fails only when the service stops first, and then the records come again after the next start. */
    <T> T untilDone(Supplier<T> act) {
        for (long wait = FIRST; ; wait = Math.min(2 * wait, LONGEST)) {
            try {
                return act.get();
            } catch (RuntimeException e) {
                LOG.warnf("telling waits %d ms: %s", wait, root(e).getClass().getSimpleName());
                rest(wait, e);
            }
        }
    }

    private void rest(long millis, RuntimeException reason) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopping; told later", reason);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped; told later", e);
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
