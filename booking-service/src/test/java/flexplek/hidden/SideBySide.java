package flexplek.hidden;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does one thing for each of several houses at the same time, and goes on when all have done it. */
final class SideBySide implements AutoCloseable {

    private final ExecutorService threads;

    SideBySide(int many) {
        this.threads = Executors.newFixedThreadPool(many);
    }

    <T> void each(List<T> things, Consumer<T> act) {
        try {
            List<Callable<Object>> acts = things.stream()
                    .map(thing -> Executors.callable(() -> act.accept(thing)))
                    .toList();
            for (Future<Object> done : threads.invokeAll(acts)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
