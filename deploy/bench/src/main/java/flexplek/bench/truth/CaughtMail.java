package flexplek.bench.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails that the catcher has taken in, by the booking that each one links to. */
public record CaughtMail(URI view) {
    private static final Pattern LINK = Pattern.compile("/bookings/([0-9a-f-]{36})");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public CaughtMail(int port) {
        this(URI.create("http://127.0.0.1:" + port + "/messages"));
    }

    public void forget() throws IOException, InterruptedException {
        HTTP.send(request().DELETE().build(), BodyHandlers.discarding());
    }

    /** How many mails there are about each booking. */
    public Map<UUID, Integer> byBooking() throws IOException, InterruptedException {
        String all = HTTP.send(request().build(), BodyHandlers.ofString()).body();
        Map<UUID, Integer> mails = new HashMap<>();
        for (JsonNode mail : JSON.readTree(all)) {
            Matcher link = LINK.matcher(mail.path("text").asText());
            if (link.find()) {
                mails.merge(UUID.fromString(link.group(1)), 1, Integer::sum);
            }
        }
        return mails;
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(view).timeout(Duration.ofSeconds(30));
    }
}
