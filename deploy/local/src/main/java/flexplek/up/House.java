package flexplek.up;

import flexplek.local.Folders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** All programs together: started as soon as what they need works, restarted one by one, ended in the right order. */
final class House implements AutoCloseable {
    private final List<Program> programs;
    private final Folders folders;
    private final Progress progress;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    House(List<Program> programs, Folders folders, Progress progress) {
        this.programs = programs;
        this.folders = folders;
        this.progress = progress;
    }

    void start() {
        Map<String, CompletableFuture<Void>> starts = new ConcurrentHashMap<>();
        for (Program program : programs) {
            CompletableFuture<?>[] needed =
                    program.needs().stream().map(starts::get).toArray(CompletableFuture[]::new);
            starts.put(
                    program.name(),
                    CompletableFuture.allOf(needed)
                            .thenRunAsync(() -> start(program), task -> new Thread(task).start()));
        }
        CompletableFuture<Void> failed = new CompletableFuture<>();
        starts.values()
                .forEach(start -> start.exceptionally(failure -> {
                    failed.completeExceptionally(failure);
                    return null;
                }));
        CompletableFuture<?> all = CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(cause.getMessage(), cause);
        }
    }

    private void start(Program program) {
        double since = progress.seconds();
        Running started = program.start().now();
        if (closing) {
            started.close();
            return;
        }
        running.put(program.name(), started);
        progress.took(program.name() + " is ready: " + program.address(), since);
        Thread.ofVirtual().start(() -> watch(program.name(), started));
    }

    private void watch(String name, Running started) {
        try {
            started.awaitEnd();
            if (!closing && running.remove(name, started)) {
                progress.say(name + " has ended; its log is " + folders.log(name)
                        + ". Start it again with: deploy/local/restart " + name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the program if it runs, starts it again on the same data and port; false if there is none of that name. */
    synchronized boolean restart(String name) {
        List<Program> named =
                programs.stream().filter(program -> program.name().equals(name)).toList();
        Running before = running.remove(name);
        if (before != null) {
            before.close();
        }
        named.forEach(this::start);
        return !named.isEmpty();
    }

    boolean learns() {
        return running.values().stream().anyMatch(Running::learns);
    }

    @Override
    public void close() {
        closing = true;
        close(true);
        close(false);
    }

    /** Those that stand on the others. */
    private static boolean isOurs(String name) {
        return name.endsWith("-service") || name.equals("web");
    }

    private void close(boolean services) {
        CompletableFuture.allOf(running.entrySet().stream()
                        .filter(program -> isOurs(program.getKey()) == services)
                        .map(program ->
                                CompletableFuture.runAsync(program.getValue()::close, task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
