package flexplek.hidden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.local.SignedTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Two buildings of twelve spaces that two organisations share, and their twenty people, of whom one shows nobody when they
 * are in and one of the other organisation stands in for that one. Houses of other numbers have all of it for themselves.
 */
final class House {

    static final int PEOPLE = 20;
    /** Shows nobody; in a team of several and in one of two. */
    static final int HIDDEN = 0;
    /** Of the other organisation, and in no team of anybody. */
    static final int STAND_IN = 1;
    /** The other one of the team of two. */
    static final int PARTNER = 2;

    static final int ADMINISTRATOR = 18;
    static final int NOTIFIER = 19;
    private static final int TRIES = 5;

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Before a token is over, which is after a quarter of an hour. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SignedTokens tokens = SignedTokens.ofTestStack(Clock.systemUTC());
    private final URI service;
    private final DataSource database;
    private final int number;
    private final Map<Integer, String> signed = new HashMap<>();
    private Instant signedAt = Instant.MIN;
    private long teamsOf;

    final List<String> people = new ArrayList<>();
    final List<String> buildings = new ArrayList<>();
    final List<String> floors = new ArrayList<>();
    final List<String> neighbourhoods = new ArrayList<>();
    final List<String> desks = new ArrayList<>();
    final List<String> rooms = new ArrayList<>();
    /** Ids that mean the same in each world. */
    final Set<String> lasting = new HashSet<>();

    record Answer(
            int status, @Nullable String etag, @Nullable String location, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(body, e);
            }
        }
    }

    House(URI service, DataSource database, int number) {
        this.service = service;
        this.database = database;
        this.number = number;
    }

    String code(char building) {
        return "HIDDEN-" + number + "-" + building;
    }

    /** Builds what is not there yet. */
    void build() {
        formTeams(0);
        for (char building : List.of('A', 'B')) {
            String id =
                    importing(code(building), false).json().get("buildingId").asText();
            buildings.add(id);
            for (JsonNode floor : call(ADMINISTRATOR, "GET", "/v1/buildings/" + id + "/floors", null)
                    .json()
                    .get("items")) {
                floors.add(floor.get("id").asText());
            }
            for (JsonNode space : call(ADMINISTRATOR, "GET", "/v1/buildings/" + id + "/spaces", null)
                    .json()
                    .get("items")) {
                (space.get("kind").asText().equals("DESK") ? desks : rooms)
                        .add(space.get("id").asText());
                String neighbourhood = space.get("neighbourhoodId").asText();
                if (!neighbourhoods.contains(neighbourhood)) {
                    neighbourhoods.add(neighbourhood);
                }
            }
        }
        for (int person = 0; person < NOTIFIER; person++) {
            people.add(
                    call(person, "GET", "/v1/people/me", null).json().get("id").asText());
        }
        List.of(people, buildings, floors, neighbourhoods, desks, rooms).forEach(lasting::addAll);
    }

    /** Nothing is booked, proposed or chosen any more, and the people are in teams that nobody was in before. */
    void empty(long seed) {
        formTeams(seed);
        String buildingKeys = "(select id from building where code like 'HIDDEN-" + number + "-%')";
        String personKeys = "(select id from person where display_name like 'Hidden " + number + "-%')";
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            for (String sql : List.of(
                    "delete from visit where building_id in " + buildingKeys,
                    "delete from fault where building_id in " + buildingKeys,
                    "delete from booking_rule where building_id in " + buildingKeys,
                    "delete from booking_series where building_id in " + buildingKeys,
                    "delete from waitlist_entry where building_id in " + buildingKeys,
                    "delete from booking where building_id in " + buildingKeys,
                    "delete from team_day_answer where person_id in " + personKeys,
                    "delete from team_day_candidate where team_day_id in (select id from team_day where building_id in "
                            + buildingKeys + ")",
                    "delete from team_day where building_id in " + buildingKeys,
                    "delete from idempotent_answer where person_id in " + personKeys,
                    "delete from counter where scope = 2 and owner in " + buildingKeys,
                    "update building set daily_cap = null, grace_minutes = 30, version = version + 1 where id in "
                            + buildingKeys,
                    "delete from closure where building_id in " + buildingKeys,
                    "delete from favourite_space where person_id in " + personKeys,
                    "delete from delegate where person_id in " + personKeys,
                    "update person set visibility = 'TEAM', needs = '{}', needs_version = 0 where id in "
                            + personKeys)) {
                s.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (int person = 0; person < NOTIFIER; person++) {
            call(person, "GET", "/v1/people/me", null);
        }
        call(HIDDEN, "PUT", "/v1/people/me/visibility", "{\"visibleTo\": \"NOBODY\"}");
        String rules = "/v1/organisations/" + organisation("one") + "/rules";
        call(ADMINISTRATOR, "PUT", rules, "{\"weeklyDesks\": null, \"daysAhead\": 14}");
    }

    private void formTeams(long seed) {
        if (teamsOf != seed) {
            teamsOf = seed;
            signed.clear();
        }
    }

    private List<String> groups(int person) {
        String team = "/" + organisation(person) + "/w" + Long.toUnsignedString(teamsOf) + "-";
        return switch (person) {
            case STAND_IN -> List.of(team + "stand-in");
            case HIDDEN, PARTNER -> List.of(team + "many", team + "two");
            default -> List.of(team + (new Random(teamsOf * 31 + person).nextInt(3) > 0 ? "many" : "others"));
        };
    }

    String organisation(int person) {
        return person == STAND_IN || (person >= 14 && person < 18) ? organisation("two") : organisation("one");
    }

    String organisation(String which) {
        return "hidden-" + number + "-" + which;
    }

    String displayName(int person) {
        return "Hidden " + number + "-" + person;
    }

    private static List<String> roles(int person) {
        return switch (person) {
            case ADMINISTRATOR -> List.of("employee", "admin", "platform-admin");
            case NOTIFIER -> List.of("notifier");
            case PARTNER -> List.of("employee", "facility", "building-admin");
            default -> List.of("employee");
        };
    }

    String subject(int person) {
        return UUID.nameUUIDFromBytes(displayName(person).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String token(int person) {
        Instant now = Clock.systemUTC().instant();
        if (signedAt.isBefore(now.minus(TOKEN_LIFE))) {
            signed.clear();
            signedAt = now;
        }
        return signed.computeIfAbsent(
                person,
                p -> tokens.token(new SignedTokens.Bearer(
                        UUID.fromString(subject(p)), displayName(p), organisation(p), groups(p), roles(p))));
    }

    Answer call(int person, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token(person))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && headers.length == 0) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = send(request.build());
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(method + " " + path + " was answered " + answer.statusCode());
            }
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.headers().firstValue("Location").orElse(null),
                    answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a busy machine puts off is asked again, as the answer says: who hides has no part in that. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int tries = 1; answer.statusCode() == 503 && tries < TRIES; tries++) {
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    /** Of one of the buildings, by the administrator. */
    Answer importing(String code, boolean dryRun) {
        String border = "hidden-walk";
        StringBuilder form = new StringBuilder();
        Map.of("building", building(code), "plan", PLAN, "spaces", SPACES)
                .forEach((name, part) -> form.append("""
                        --%s\r
                        Content-Disposition: form-data; name="%s"; filename="%s"\r
                        Content-Type: application/octet-stream\r
                        \r
                        %s\r
                        """.formatted(border, name, name, part)));
        return call(
                ADMINISTRATOR,
                "POST",
                "/v1/building-imports?dryRun=" + dryRun,
                form + "--" + border + "--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=" + border);
    }

    private String building(String code) {
        return """
                {"code": "%s", "name": "Huis %s", "zone": "Europe/Amsterdam", "address": "Proefstraat 1",
                 "city": "Den Haag", "latitude": 52.08, "longitude": 4.31, "opens": "00:00", "closes": "23:45",
                 "openDays": ["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"], "dailyCap": null,
                 "organisations": [{"organisation": "%s", "name": "Een", "daysAhead": 60},
                                   {"organisation": "%s", "name": "Twee", "daysAhead": 60}]}""".formatted(code, code, organisation("one"), organisation("two"));
    }

    private static final String PLAN = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"feature":"floor","floor":"1","level":1,"name":"Een"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[90,0],[90,20],[0,20],[0,0]]]}},
            {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1","code":"N","name":"Noord"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[40,0],[40,20],[0,20],[0,0]]]}},
            {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1","code":"Z","name":"Zuid"},
             "geometry":{"type":"Polygon","coordinates":[[[40,0],[90,0],[90,20],[40,20],[40,0]]]}},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"N-1"},"geometry":{"type":"Point","coordinates":[10,10]}},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"N-2"},"geometry":{"type":"Point","coordinates":[12,10]}},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"Z-1"},"geometry":{"type":"Point","coordinates":[50,10]}},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"Z-2"},"geometry":{"type":"Point","coordinates":[52,10]}},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"Z-3"},"geometry":{"type":"Point","coordinates":[54,10]}},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"R-1"},"geometry":{"type":"Point","coordinates":[80,10]}}]}""";

    private static final String SPACES = """
            code,name,kind,floor,neighbourhood,capacity,amenities
            N-1,Noord 1,DESK,1,N,1,monitor;video
            N-2,Noord 2,DESK,1,N,1,monitor;video
            Z-1,Zuid 1,DESK,1,Z,1,monitor;video
            Z-2,Zuid 2,DESK,1,Z,1,monitor;video
            Z-3,Zuid 3,DESK,1,Z,1,monitor;video
            R-1,Overleg,ROOM,1,Z,8,monitor;video
            """;
}
