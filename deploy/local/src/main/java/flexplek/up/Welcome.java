package flexplek.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** What is printed at the end: addresses, names, and three things to try with lines that work as printed. */
final class Welcome {
    private Welcome() {}

    static String text(Settings settings) throws IOException, InterruptedException {
        Map<String, String> words = addresses(settings);
        String welcome = filled("welcome.txt", words);
        try {
            return welcome + tries(settings, words);
        } catch (IOException e) {
            return welcome + "\nWhat to try next could not be looked up: " + e.getMessage() + "\n";
        }
    }

    private static Map<String, String> addresses(Settings settings) {
        Map<String, String> words = new TreeMap<>();
        words.put("web", settings.address("WEB_PORT"));
        words.put("booking", settings.address("BOOKING_PORT"));
        words.put("occupancy", settings.address("OCCUPANCY_PORT"));
        words.put("notification", settings.address("NOTIFICATION_PORT"));
        words.put("keycloak", settings.keycloak());
        words.put("mail", settings.address("MAIL_PORT"));
        return words;
    }

    private static String tries(Settings settings, Map<String, String> words) throws IOException, InterruptedException {
        String booking = settings.address("BOOKING_PORT");
        Answer answers = Answer.as("employee", settings);
        JsonNode building = answers.to(booking + "/v1/buildings").path("items").path(0);
        if (building.isMissingNode()) {
            return "\nThere is no building yet: deploy/demo/load brings three.\n";
        }
        words.put("building", building.path("id").asText());
        words.put("buildingName", building.path("name").asText());
        String floors = booking + "/v1/buildings/" + building.path("id").asText() + "/floors";
        JsonNode floor = answers.to(floors).path("items").path(0);
        words.put("floor", floor.path("id").asText());
        words.put("floorName", floor.path("name").asText());
        ZoneId zone = ZoneId.of(building.path("zone").asText());
        LocalDate day = FreeDay.of(answers, booking, zone);
        words.put("day", day.toString());
        words.put("start", day.atTime(13, 0).atZone(zone).toInstant().toString());
        words.put("end", day.atTime(17, 0).atZone(zone).toInstant().toString());
        return filled("try.txt", words);
    }

    private static String filled(String name, Map<String, String> words) throws IOException {
        try (InputStream in = Welcome.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The text " + name + " is missing from the build.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("{" + word.getKey() + "}", word.getValue());
            }
            return text;
        }
    }
}
