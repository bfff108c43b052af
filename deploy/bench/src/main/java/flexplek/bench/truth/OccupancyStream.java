package flexplek.bench.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A screen that watches one building: desks booked now, by place, and when each number arrived. */
public final class OccupancyStream implements AutoCloseable {
    private record Seen(int booked, long nanos) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Map<UUID, Seen> places = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final InputStream stream;
    private boolean open = true;

    public OccupancyStream(String occupancy, UUID building, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(occupancy + "/v1/occupancy/stream?buildingId=" + building))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("the stream was answered " + answer.statusCode());
        }
        stream = answer.body();
        Thread.ofPlatform().daemon().name("screen").start(this::read);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    long nanos = System.nanoTime();
                    hear(json.readTree(line.substring(5)), nanos);
                }
            }
        } catch (IOException e) {
            // The stream has ended, which awaitBooked() tells.
        }
        synchronized (places) {
            open = false;
            places.notifyAll();
        }
    }

    private void hear(JsonNode told, long nanos) {
        synchronized (places) {
            if (told.has("placeId")) {
                put(told, nanos);
            } else {
                put(told.path("building"), nanos);
                told.path("floors").forEach(place -> put(place, nanos));
                told.path("neighbourhoods").forEach(place -> put(place, nanos));
            }
            places.notifyAll();
        }
    }

    private void put(JsonNode place, long nanos) {
        if (place.has("desks")) {
            int booked = place.path("desks").path("booked").asInt();
            places.put(UUID.fromString(place.path("placeId").asText()), new Seen(booked, nanos));
        }
    }

    /** Waits until the place has this many desks booked; the nano time at which that number arrived, or -1 if it never did. */
    public long awaitBooked(UUID place, int booked, long patienceNanos) throws InterruptedException {
        long end = System.nanoTime() + patienceNanos;
        synchronized (places) {
            for (long left = patienceNanos; open && left > 0; left = end - System.nanoTime()) {
                Seen seen = places.get(place);
                if (seen != null && seen.booked == booked) {
                    return seen.nanos;
                }
                places.wait(left / 1_000_000 + 1);
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        http.shutdownNow();
    }
}
