package flexplek.availability;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class AvailabilityResourceTest {

    private static int day = 50;

    @Inject
    Statements statements;

    private SmallBuilding building = SmallBuilding.notYet();
    private UUID desk = new UUID(0, 0);

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("TIMES", 3);
        desk = building.desk(1);
        day++;
    }

    @Test
    void saysWhenASpaceIsReallyTaken() {
        book("organiser", "08:00", "09:30");
        book("employee2", "11:00", "13:00");

        JsonPath floor = floor("employee", "09:00", "12:00");

        assertThat(state(floor, desk)).isEqualTo("TAKEN");
        assertThat(taken(floor, desk)).containsExactly(span("08:00", "09:30"), span("11:00", "13:00"));
        assertThat(taken(floor, building.desk(2))).isEmpty();
        assertThat(floor.getList("spaces.spaceId")).doesNotHaveDuplicates();
        assertThat(taken(floor("employee", "09:30", "11:00"), desk)).isEmpty();
    }

    @Test
    void saysOfWhatIsMineTheTimesThatAreMine() {
        book("organiser", "08:00", "09:30");
        book("employee", "09:30", "10:30");
        book("employee2", "11:00", "13:00");

        JsonPath floor = floor("employee", "09:00", "12:00");

        assertThat(state(floor, desk)).isEqualTo("MINE");
        assertThat(taken(floor, desk)).containsExactly(span("09:30", "10:30"));
    }

    /** A place that is held for a team is for its people, whoever books it for them; which team that is, is theirs to tell. */
    @Test
    void saysWhatIsForWhomIMayBookFor() {
        String held = person("director").get("/v1/teams").path("items.find { it.name.toLowerCase() == 'bestuur' }.id");
        String director = id(person("director"));
        String secretary = id(person("secretary"));
        String rule = asWithJson(
                        "admin",
                        "{\"kind\": \"WHO_MAY\", \"buildingId\": \"" + building.id() + "\", \"teamIds\": [\"" + held
                                + "\"]}")
                .post("/v1/rules")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Delegation.let(person("director"), secretary);
        Delegation.let(person("secretary"), director);
        try {
            String date =
                    at(day, "12:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
            String floor = "/v1/floors/" + building.floor() + "/availability?date=" + date;

            assertThat(state(asked("secretary", floor), desk)).isEqualTo("NOT_ALLOWED");
            assertThat(state(asked("secretary", floor + "&personId=" + director), desk))
                    .isEqualTo("FREE");
            assertThat(codes("secretary", search())).isEmpty();
            assertThat(codes("secretary", search() + "&personId=" + director)).contains("D-01");

            JsonPath forSecretary = asked("director", floor + "&personId=" + secretary);
            assertThat(state(asked("director", floor), desk)).isEqualTo("FREE");
            assertThat(state(forSecretary, desk)).isEqualTo("NOT_ALLOWED");
            assertThat(forSecretary.getString("spaces[0].reason")).isNotEmpty().doesNotContainIgnoringCase("bestuur");
            assertThat(codes("director", search() + "&personId=" + secretary)).isEmpty();

            assertThat(statements.of(() -> asked("secretary", floor + "&personId=" + secretary)))
                    .isEqualTo(statements.of(() -> asked("secretary", floor)));
            for (String path : List.of(floor, search())) {
                for (String nobody : List.of(Callers.id("facility").toString(), new UUID(0, 7).toString())) {
                    person("secretary")
                            .get(path + "&personId=" + nobody)
                            .then()
                            .statusCode(403)
                            .body("type", equalTo("/problems/may-not-book-for-them"));
                }
            }
        } finally {
            as("admin").header("If-Match", "*").delete(rule).then().statusCode(204);
        }
    }

    /** Of one team both, and the director of another, too. */
    private static RequestSpecification person(String name) {
        String groups = name.equals("director") ? "[\"/minbin/kade\", \"/minbin/bestuur\"]" : "[\"/minbin/kade\"]";
        return Callers.telling(Map.of("sub", "\"availability " + name + "\"", "groups", groups));
    }

    private static String id(RequestSpecification person) {
        return person.get("/v1/people/me").path("id");
    }

    private static JsonPath asked(String name, String path) {
        return person(name).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> codes(String name, String path) {
        return asked(name, path).getList("items.code");
    }

    private String search() {
        return "/v1/free-spaces?buildingId=" + building.id() + "&start=" + at(day, "09:00") + "&end="
                + at(day, "12:00");
    }

    @Test
    void saysNoTimesOfASpaceOutOfService() {
        book("organiser", "08:00", "09:30");
        service("{\"inService\": false, \"reason\": \"De lamp is stuk\"}");

        JsonPath floor = floor("employee", "08:00", "12:00");

        assertThat(state(floor, desk)).isEqualTo("OUT_OF_SERVICE");
        assertThat(taken(floor, desk)).isEmpty();
        service("{\"inService\": true}");
    }

    private JsonPath floor(String person, String from, String to) {
        String date = at(day, "12:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
        return as(person)
                .get("/v1/floors/" + building.floor() + "/availability?date=" + date + "&from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String state(JsonPath floor, UUID space) {
        return floor.getString("spaces.find { it.spaceId == '" + space + "' }.state");
    }

    private static List<String> taken(JsonPath floor, UUID space) {
        return floor.getList(
                "spaces.find { it.spaceId == '" + space + "' }.taken.collect { it.start + '/' + it.end }",
                String.class);
    }

    private static String span(String from, String to) {
        return at(day, from) + "/" + at(day, to);
    }

    private void book(String person, String from, String to) {
        asWithJson(person, booking(desk, at(day, from), at(day, to)))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
    }

    private void service(String state) {
        asWithJson("facility", state)
                .put("/v1/spaces/" + desk + "/service")
                .then()
                .statusCode(200);
    }
}
