package flexplek.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of the running stack, to be killed as a power cut would, and started again as deploy/local/restart does. */
record LocalParts(Path data) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private long pid(String part) throws IOException {
        return Long.parseLong(
                Files.readString(data.resolve("run/" + part + ".pid")).strip());
    }

    /** What the environment of a running part says, as it was at its start; empty where it says nothing. */
    Optional<String> variable(String part, String name) throws IOException {
        return among(Files.readString(Path.of("/proc/" + pid(part) + "/environ")), name);
    }

    /** The kernel ends each variable with a zero. */
    static Optional<String> among(String environment, String name) {
        return Stream.of(environment.split("\0"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst();
    }

    /** kill -9. */
    void kill(String part) throws IOException {
        long pid = pid(part);
        ProcessHandle process = ProcessHandle.of(pid)
                .orElseThrow(() -> new IOException(part + " does not run: there is no process " + pid));
        if (!process.destroyForcibly()) {
            throw new IOException(part + " (process " + pid + ") cannot be killed");
        }
        process.onExit().join();
    }

    /** Returns when it works again. */
    void restart(String part) throws IOException, InterruptedException {
        String control = Files.readString(data.resolve("run/control")).strip();
        HttpRequest request = HttpRequest.newBuilder(URI.create(control + part))
                .POST(BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(part + " did not start again: " + answer.body());
            }
        }
    }
}
