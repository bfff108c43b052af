package flexplek.fault;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Draws photos one after the other on a thread of its own. It is work of the processor alone: on virtual threads a few photos
 * would stop everybody's bookings, and at once they would fill the memory.
 */
@ApplicationScoped
class DrawPhotos {

    /** Of half a second each, at most. */
    private static final int WAITING = 8;

    private final ThreadPoolExecutor drawing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("photos").daemon().factory());

    /** As {@link Photo#of}; refused with 503 while many wait. */
    byte[] drawn(byte[] sent, String type) {
        try {
            Future<byte[]> photo = drawing.submit(() -> Photo.of(sent, type));
            return photo.get();
        } catch (RejectedExecutionException e) {
            throw Problems.tryAgain(Wording.of(FaultWords.class, FaultWords::manyPhotos));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void end() {
        drawing.shutdownNow();
    }
}
