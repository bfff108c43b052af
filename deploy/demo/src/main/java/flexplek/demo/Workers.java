package flexplek.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for many, a few at once; the first that fails ends it. */
record Workers(int atOnce) {

    <T> void each(List<T> all, Consumer<T> act) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var acts = all.stream()
                    .map(one -> threads.submit(() -> act.accept(one)))
                    .toList();
            try {
                for (var done : acts) {
                    done.get();
                }
            } finally {
                acts.forEach(one -> one.cancel(false));
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Refused refused ? refused : new IllegalStateException(failed);
        }
    }
}
