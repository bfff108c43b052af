package flexplek.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ViewersTest {

    private static final int HEARD_BEFORE_LEAVING = 20;

    /** With Mutiny's own buffered emitter whoever tells, or whoever leaves, is stuck for ever in the first few rounds. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsWhileItIsTold() throws Exception {
        ExecutorService teller =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        for (int round = 0; round < 2_000; round++) {
            AtomicReference<MultiEmitter<? super Integer>> emitter = new AtomicReference<>();
            AtomicInteger heard = new AtomicInteger();
            Cancellable client =
                    Viewers.<Integer>stream(emitter::set).subscribe().with(event -> heard.incrementAndGet());

            Future<?> told = teller.submit(() -> {
                while (!emitter.get().isCancelled()) {
                    emitter.get().emit(1);
                }
            });
            while (heard.get() < HEARD_BEFORE_LEAVING) {
                Thread.onSpinWait();
            }
            client.cancel();

            told.get(10, TimeUnit.SECONDS);
        }
        teller.shutdown();
    }

    @Test
    void letsGoWhoTakesInTooLittle() {
        AtomicReference<MultiEmitter<? super Integer>> emitter = new AtomicReference<>();
        AssertSubscriber<Integer> client =
                Viewers.<Integer>stream(emitter::set).subscribe().withSubscriber(AssertSubscriber.create(3));
        for (int i = 0; i < Viewers.BUFFER + 3; i++) {
            emitter.get().emit(i);
        }
        assertThat(client.getItems()).containsExactly(0, 1, 2);
        assertThat(client.getFailure()).isNull();

        emitter.get().emit(-1);

        assertThat(client.getFailure()).isNotNull();
        assertThat(emitter.get().isCancelled()).isTrue();
    }
}
