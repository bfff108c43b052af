package flexplek.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs parts of the stack: {@code Backing <data folder> postgres=5433 kafka keycloak=8180 mail=1025,8025}; a part
 * without a port takes a free one. Prints where each is as {@code key=value}, then {@code ready}; ends when its
 * standard input closes or when a part has ended by itself. With {@code until=<process id>} it outlives who started it:
 * it ends when that process has ended, and takes its data with it.
 */
public final class Backing {
    static final String UNTIL = "until=";

    private Backing() {}

    /** The program; its first argument is the data folder, each other one a part. */
    public static void main(String[] arguments) {
        Folders folders = new Folders(Path.of(arguments[0]));
        List<Part> parts = new ArrayList<>();
        boolean outlives = arguments[1].startsWith(UNTIL);
        for (int i = outlives ? 2 : 1; i < arguments.length; i++) {
            parts.add(Parts.named(arguments[i], folders));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close(parts);
            Offspring.end();
            if (outlives) {
                folders.empty();
            }
        }));
        if (outlives) {
            long pid = Long.parseLong(arguments[1].substring(UNTIL.length()));
            new Thread(() -> endWith(pid)).start();
        } else {
            new Thread(Backing::endWithStandardInput).start();
        }
        try {
            started(parts).forEach((key, value) -> System.out.println(key + "=" + value));
            System.out.println("ready");
        } catch (CompletionException e) {
            System.err.println(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            e.printStackTrace();
            System.exit(1);
        }
        parts.forEach(Backing::endWith);
    }

    private static void endWithStandardInput() {
        try {
            while (System.in.read() != -1) {
                // Nothing is said on standard input: only its end matters.
            }
        } catch (IOException e) {
            System.err.println("Standard input: " + e.getMessage());
        }
        System.exit(0);
    }

    private static void endWith(long pid) {
        ProcessHandle.of(pid).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
        System.exit(0);
    }

    private static Map<String, String> started(List<Part> parts) {
        List<CompletableFuture<Map<String, String>>> starting = parts.stream()
                .map(part -> CompletableFuture.supplyAsync(part::start, task -> new Thread(task).start()))
                .toList();
        Map<String, String> addresses = new TreeMap<>();
        starting.forEach(start -> addresses.putAll(start.join()));
        return addresses;
    }

    private static void endWith(Part part) {
        Thread.ofVirtual().start(() -> {
            try {
                part.awaitEnd();
                System.exit(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void close(List<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(part::close, task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
