package flexplek.availability;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class AvailabilityResourceTest {

    private static int day = 50;

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
