package flexplek.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one sender of a channel in this process: woken at commit, and looking by itself for what is due later. */
final class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

    private final Carrier carrier;
    private final CarryNext carryNext;
    private final Duration poll;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    DeliveryRound(Carrier carrier, CarryNext carryNext, Duration poll) {
        this.carrier = carrier;
        this.carryNext = carryNext;
        this.poll = poll;
    }

    void start() {
        thread = Thread.ofVirtual().name("round-" + carrier.channel().word()).start(this::run);
    }

    void wake() {
        woken.release();
    }

    void stop() {
        stopping = true;
        woken.release();
    }

    /** Lets what is in hand come to its end, so that an orderly stop leaves none in doubt. */
    void awaitEnd() throws InterruptedException {
        if (thread != null) {
            thread.join(carrier.timeout());
        }
    }

    private void run() {
        while (!stopping) {
            try {
                while (!stopping && carryNext.next()) {
                    woken.drainPermits();
                }
            } catch (RuntimeException e) {
                LOG.warnf(
                        "round of %s waits: %s",
                        carrier.channel().word(), e.getClass().getSimpleName());
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
