package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.topic.Contracts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the stream, as a browser's EventSource would be, to whom each event is as the API's document promises it. */
public final class OpenStream implements AutoCloseable {

    /** One event; {@code nanos} is when it came, by the JVM's own clock. */
    public record Event(String name, String id, String data, String comment, long nanos) {
        public JsonNode json() {
            return Contracts.tree(data.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final PromisedStream PROMISED = new PromisedStream("occupancy-service");

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final String path;
    private final InputStream body;
    private final int status;
    private volatile boolean ended;

    private OpenStream(HttpResponse<InputStream> answer) {
        path = answer.uri().getPath();
        body = answer.body();
        status = answer.statusCode();
        ended = status != 200; // a refusal is no stream
        if (!ended) {
            Thread.ofVirtual().start(this::read);
        }
    }

    /** Waits up to 20 s where the person has too many open: the service hears late of those that were just closed. */
    public static OpenStream of(HttpClient client, URI address, String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .until(() -> opened(client, request.build()), stream -> stream.status() != 429);
    }

    private static OpenStream opened(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return new OpenStream(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    public int status() {
        return status;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** What is told next; no beats, which come when they like. */
    public Event next() {
        return next(false);
    }

    /** What comes next, be it a beat. */
    public Event nextOfAny() {
        return next(true);
    }

    private Event next(boolean beats) {
        Event event = poll(Duration.ofSeconds(20), beats);
        if (event == null) {
            throw new AssertionError("the stream (status " + status + ", ended " + ended + ") said nothing for 20 s");
        }
        return event;
    }

    /** As {@link #next}, and null when nothing is told for so long. */
    public @Nullable Event poll(Duration patience) {
        return poll(patience, false);
    }

    private @Nullable Event poll(Duration patience, boolean beats) {
        long last = System.nanoTime() + patience.toNanos();
        try {
            Event event;
            do {
                event = events.poll(last - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event != null) {
                    isPromised(event);
                }
            } while (event != null && !beats && event.name().equals("beat"));
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void isPromised(Event event) {
        if (!event.name().isEmpty()) {
            assertThat(PROMISED.mistakes(path, event.name(), event.data()))
                    .as("%s of %s: %s", event.name(), path, event.data())
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String[] parts = empty();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(new Event(parts[0], parts[1], parts[2], parts[3], System.nanoTime()));
                    parts = empty();
                } else {
                    keep(parts, line);
                }
            }
        } catch (IOException e) {
            // It was closed, by us or by the service.
        }
        ended = true;
    }

    private static void keep(String[] parts, String line) {
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1).strip();
        switch (line.substring(0, colon)) {
            case "event" -> parts[0] = value;
            case "id" -> parts[1] = value;
            case "data" -> parts[2] = value;
            case "" -> parts[3] = value;
            default -> throw new IllegalStateException("not Server-Sent Events: " + line);
        }
    }

    private static String[] empty() {
        return new String[] {"", "", "", ""};
    }
}
