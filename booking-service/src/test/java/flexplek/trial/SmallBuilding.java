package flexplek.trial;

import static org.hamcrest.Matchers.in;

import flexplek.platform.TimeOfDay;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A building of one floor for a test: desks in a row one metre apart, one room, a shared neighbourhood S (desks D-01…), and one
 * held for minwater, W (desk W-01). Open every day from 00:00 to 23:45.
 */
public final class SmallBuilding {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final UUID id;
    private final UUID floor;

    private SmallBuilding(UUID id, UUID floor) {
        this.id = id;
        this.floor = floor;
    }

    /** Stands in a field until the service runs and a building can be imported. */
    public static SmallBuilding notYet() {
        return new SmallBuilding(new UUID(0, 0), new UUID(0, 0));
    }

    public static SmallBuilding withDesks(String code, int desks) {
        return of(importing(buildingJson(code, "null"), plan(desks), csv(desks), false));
    }

    /** What was brought in just now. */
    public static SmallBuilding of(ValidatableResponse importing) {
        ValidatableResponse imported = importing.statusCode(in(Set.of(200, 201)));
        UUID id = UUID.fromString(imported.extract().path("buildingId"));
        String floor =
                Callers.as("admin").get("/v1/buildings/" + id + "/floors").path("items[0].id");
        return new SmallBuilding(id, UUID.fromString(floor));
    }

    public static ValidatableResponse importing(String building, String plan, String spaces, boolean dryRun) {
        return importing(Callers.as("admin"), building, plan, spaces, Boolean.toString(dryRun));
    }

    public static ValidatableResponse importing(
            RequestSpecification as, String building, String plan, String spaces, String dryRun) {
        return as.multiPart("building", "building.json", building.getBytes(StandardCharsets.UTF_8))
                .multiPart("plan", "plan.geojson", plan.getBytes(StandardCharsets.UTF_8))
                .multiPart("spaces", "spaces.csv", spaces.getBytes(StandardCharsets.UTF_8))
                .queryParam("dryRun", dryRun)
                .post("/v1/building-imports")
                .then();
    }

    public static String buildingJson(String code, String dailyCap) {
        return """
                {"code": "%s", "name": "Proefgebouw %s", "zone": "Europe/Amsterdam", "address": "Proefstraat 1",
                 "city": "Den Haag", "latitude": 52.08, "longitude": 4.31, "opens": "00:00", "closes": "23:45",
                 "openDays": ["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"], "dailyCap": %s,
                 "organisations": [{"organisation": "minbin", "name": "Ministerie van Binnenwerken", "daysAhead": 60},
                                   {"organisation": "minwater", "name": "Ministerie van Waterzaken", "daysAhead": 60}]}""".formatted(code, code, dailyCap);
    }

    public static String plan(int desks) {
        StringBuilder features = new StringBuilder("""
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"feature":"floor","floor":"1","level":1,"name":"Verdieping 1"},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[900,0],[900,20],[0,20],[0,0]]]}},
                {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1","code":"S","name":"Samen"},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[800,0],[800,20],[0,20],[0,0]]]}},
                {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1","code":"W","name":"Water","organisation":"minwater"},
                 "geometry":{"type":"Polygon","coordinates":[[[800,0],[900,0],[900,20],[800,20],[800,0]]]}},
                """);
        for (int i = 1; i <= desks; i++) {
            features.append(point(deskCode(i), i)).append(",\n");
        }
        return features.append(point("R-01", 700))
                .append(",\n")
                .append(point("W-01", 850))
                .append("]}")
                .toString();
    }

    private static String point(String code, int x) {
        return """
                {"type":"Feature","properties":{"feature":"space","floor":"1","code":"%s"},
                 "geometry":{"type":"Point","coordinates":[%d,10]}}""".formatted(code, x);
    }

    public static String csv(int desks) {
        StringBuilder rows = new StringBuilder("code,name,kind,floor,neighbourhood,capacity,amenities\n");
        for (int i = 1; i <= desks; i++) {
            rows.append("%s,Bureau %d,DESK,1,S,1,%s%n".formatted(deskCode(i), i, i == 1 ? "monitor;quiet" : ""));
        }
        return rows.append("R-01,Overleg,ROOM,1,S,8,screen\nW-01,Waterplek,DESK,1,W,1,\n")
                .toString();
    }

    private static String deskCode(int number) {
        return "D-%02d".formatted(number);
    }

    public UUID id() {
        return id;
    }

    public UUID floor() {
        return floor;
    }

    public UUID desk(int number) {
        return space(deskCode(number));
    }

    public UUID space(String code) {
        List<String> ids = Callers.as("admin")
                .get("/v1/floors/" + floor + "/availability?date=2026-01-05")
                .path("spaces.findAll { it.code == '" + code + "' }.spaceId");
        return UUID.fromString(ids.getFirst());
    }

    /** Local time on a day so many days from the service's today. */
    public static Instant at(int daysFromNow, String time) {
        LocalDate day = new MovedClock().instant().atZone(ZONE).toLocalDate().plusDays(daysFromNow);
        return TimeOfDay.parse(time).on(day, ZONE);
    }

    public static String booking(UUID space, Instant start, Instant end) {
        return """
                {"spaceId": "%s", "start": "%s", "end": "%s"}""".formatted(space, start, end);
    }

    public String anyDesk(Instant start, Instant end) {
        return """
                {"anyOf": {"buildingId": "%s"}, "start": "%s", "end": "%s"}""".formatted(id, start, end);
    }

    public String anyRoom(Instant start, Instant end) {
        return """
                {"anyOf": {"buildingId": "%s", "kind": "ROOM"}, "start": "%s", "end": "%s"}""".formatted(id, start, end);
    }
}
