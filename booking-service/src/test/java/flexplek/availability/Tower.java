package flexplek.availability;

import static org.hamcrest.Matchers.in;

import flexplek.trial.Callers;
import flexplek.trial.SmallBuilding;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A building of several floors for a test. Floor 1 has the neighbourhoods 1A (desks 1A-1 with a monitor and sit-stand, 1A-2 with
 * a monitor) and 1B (desks 1B-1 to 1B-3, rooms 1R-4 for four and 1R-8 for eight, with a screen), floor 2 likewise 2A and so on.
 */
final class Tower {

    private final UUID id;
    private final JsonPath spaces;

    private Tower(UUID id, JsonPath spaces) {
        this.id = id;
        this.spaces = spaces;
    }

    /** Stands in a field until the service runs and a building can be imported. */
    static Tower notYet() {
        return new Tower(new UUID(0, 0), new JsonPath("{}"));
    }

    static Tower named(String code, int floors) {
        return of(() -> Callers.as("admin"), SmallBuilding.buildingJson(code, "null"), floors);
    }

    /** {@code building}: its file, as JSON. */
    static Tower of(Supplier<RequestSpecification> as, String building, int floors) {
        String id = SmallBuilding.importing(as.get(), building, plan(floors), csv(floors), "false")
                .statusCode(in(Set.of(200, 201)))
                .extract()
                .path("buildingId");
        JsonPath spaces = as.get()
                .get("/v1/buildings/" + id + "/spaces?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Tower(UUID.fromString(id), spaces);
    }

    UUID id() {
        return id;
    }

    UUID space(String code) {
        return id(code, "id");
    }

    UUID floorOf(String code) {
        return id(code, "floorId");
    }

    UUID neighbourhoodOf(String code) {
        return id(code, "neighbourhoodId");
    }

    private UUID id(String code, String of) {
        return UUID.fromString(spaces.getString("items.find { it.code == '" + code + "' }." + of));
    }

    private static String plan(int floors) {
        StringBuilder features = new StringBuilder();
        for (int floor = 1; floor <= floors; floor++) {
            features.append("""
                    {"type":"Feature","properties":{"feature":"floor","floor":"%1$d","level":%1$d,"name":"Verdieping %1$d"},
                     "geometry":{"type":"Polygon","coordinates":[[[0,0],[90,0],[90,20],[0,20],[0,0]]]}},
                    {"type":"Feature","properties":{"feature":"neighbourhood","floor":"%1$d","code":"%1$dA","name":"%1$dA Kade"},
                     "geometry":{"type":"Polygon","coordinates":[[[0,0],[40,0],[40,20],[0,20],[0,0]]]}},
                    {"type":"Feature","properties":{"feature":"neighbourhood","floor":"%1$d","code":"%1$dB","name":"%1$dB Stad"},
                     "geometry":{"type":"Polygon","coordinates":[[[40,0],[90,0],[90,20],[40,20],[40,0]]]}},
                    """.formatted(floor));
            int x = 10;
            for (String code : new String[] {"A-1", "A-2", "B-1", "B-2", "B-3", "R-4", "R-8"}) {
                features.append("""
                        {"type":"Feature","properties":{"feature":"space","floor":"%1$d","code":"%1$d%2$s"},
                         "geometry":{"type":"Point","coordinates":[%3$d,10]}},
                        """.formatted(floor, code, code.startsWith("A") ? x : x + 30));
                x += 4;
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features.substring(0, features.lastIndexOf(","))
                + "]}";
    }

    private static String csv(int floors) {
        StringBuilder rows = new StringBuilder("code,name,kind,floor,neighbourhood,capacity,amenities\n");
        for (int floor = 1; floor <= floors; floor++) {
            rows.append("""
                    %1$dA-1,Bureau %1$dA-1,DESK,%1$d,%1$dA,1,monitor;sit-stand
                    %1$dA-2,Bureau %1$dA-2,DESK,%1$d,%1$dA,1,monitor
                    %1$dB-1,Bureau %1$dB-1,DESK,%1$d,%1$dB,1,
                    %1$dB-2,Bureau %1$dB-2,DESK,%1$d,%1$dB,1,
                    %1$dB-3,Bureau %1$dB-3,DESK,%1$d,%1$dB,1,
                    %1$dR-4,Overleg %1$dR-4,ROOM,%1$d,%1$dB,4,screen
                    %1$dR-8,Overleg %1$dR-8,ROOM,%1$d,%1$dB,8,screen;whiteboard
                    """.formatted(floor));
        }
        return rows.toString();
    }
}
