package flexplek.availability;

import static flexplek.availability.FreeSpaceCalls.ask;
import static flexplek.availability.FreeSpaceCalls.book;
import static flexplek.availability.FreeSpaceCalls.day;
import static flexplek.availability.FreeSpaceCalls.found;
import static flexplek.availability.FreeSpaceCalls.in;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.trial.SmallBuilding.buildingJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is free over floors and buildings, and which buildings a rule leaves out. */
@QuarkusTest
@OnRealStack
class FreeSpaceResourceTest {

    @Inject
    Statements statements;

    private Tower tower = Tower.notYet();
    private Tower other = Tower.notYet();

    @BeforeEach
    void importBuildings() {
        tower = Tower.named("FIND-A", 3);
        other = Tower.named("FIND-B", 1);
        FreeSpaceCalls.nextDay();
    }

    @Test
    void findsWhatIsFreeOverFloorsAndBuildingsAndSaysWhereItIs() {
        book("organiser", tower.space("1A-1"));

        JsonPath found = found("employee", in(tower) + in(other) + "&limit=100");

        assertThat(found.getList("items.spaceId", String.class))
                .hasSize(19)
                .doesNotHaveDuplicates()
                .doesNotContain(tower.space("1A-1").toString())
                .contains(tower.space("3B-2").toString(), other.space("1A-1").toString());
        assertThat(found.getList("items.findAll { it.buildingId == '" + tower.id() + "' }.level", Integer.class))
                .isSorted();
        String desk = "items.find { it.spaceId == '" + tower.space("2A-1") + "' }.";
        assertThat(found.getString(desk + "code")).isEqualTo("2A-1");
        assertThat(found.getString(desk + "name")).isEqualTo("Bureau 2A-1");
        assertThat(found.getString(desk + "kind")).isEqualTo("DESK");
        assertThat(found.getInt(desk + "capacity")).isEqualTo(1);
        assertThat(found.getList(desk + "amenities")).containsExactly("monitor", "sit-stand");
        assertThat(found.getString(desk + "buildingName")).isEqualTo("Proefgebouw FIND-A");
        assertThat(found.getString(desk + "floorId"))
                .isEqualTo(tower.floorOf("2A-1").toString());
        assertThat(found.getString(desk + "floorName")).isEqualTo("Verdieping 2");
        assertThat(found.getString(desk + "neighbourhoodId"))
                .isEqualTo(tower.neighbourhoodOf("2A-1").toString());
        assertThat(found.getString(desk + "neighbourhoodName")).isEqualTo("2A Kade");
        assertThat(found.getString(desk + "zone")).isEqualTo("Europe/Amsterdam");
        assertThat(found.getString("next")).isNull();
        assertThat(found.getList("leftOut")).isEmpty();
    }

    @Test
    void looksInAllBuildingsThatMyOrganisationUsesWhereNoneIsNamed() {
        Tower theirs = Tower.of(FreeSpaceResourceTest::minfind, ofMinfind("FIND-L"), 1);

        Set<String> mine = everywhere(() -> as("employee"));

        assertThat(mine)
                .contains(tower.id().toString(), other.id().toString())
                .doesNotContain(theirs.id().toString());
        assertThat(everywhere(FreeSpaceResourceTest::minfind))
                .containsExactly(theirs.id().toString());
        ask(as("employee"), in(theirs)).statusCode(404);
        ask(as("employee"), "&floorId=" + theirs.floorOf("1A-1")).statusCode(404);
        ask(as("employee"), "&neighbourhoodId=" + theirs.neighbourhoodOf("1A-1"))
                .statusCode(404);
        ask(as("employee"), in(tower) + "&buildingId=" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void narrowsByPlaceKindAmenitiesAndCapacity() {
        assertThat(codes("&floorId=" + tower.floorOf("2A-1")))
                .containsExactlyInAnyOrder("2A-1", "2A-2", "2B-1", "2B-2", "2B-3");
        assertThat(codes("&neighbourhoodId=" + tower.neighbourhoodOf("2A-1")))
                .containsExactlyInAnyOrder("2A-1", "2A-2");
        assertThat(codes(in(other) + "&floorId=" + tower.floorOf("2A-1"))).isEmpty();
        assertThat(codes(in(tower) + "&amenity=monitor"))
                .containsExactlyInAnyOrder("1A-1", "1A-2", "2A-1", "2A-2", "3A-1", "3A-2");
        assertThat(codes(in(tower) + "&amenity=monitor&amenity=sit-stand"))
                .containsExactlyInAnyOrder("1A-1", "2A-1", "3A-1");
        assertThat(codes(in(tower) + "&kind=ROOM&minCapacity=5")).containsExactly("1R-8", "2R-8", "3R-8");
        assertThat(codes(in(tower) + "&kind=ROOM")).containsExactly("1R-4", "1R-8", "2R-4", "2R-8", "3R-4", "3R-8");
    }

    @Test
    void namesTheBuildingsThatARuleLeavesOutInTheWordsOfTheRefusal() {
        Tower closed = closedThen("FIND-C");
        Tower full = full("FIND-D", "employee2");

        for (String language : List.of("en", "nl")) {
            JsonPath found = ask(
                            as("employee").header("Accept-Language", language),
                            in(closed) + in(full) + in(tower) + "&limit=100")
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(found.getList("items.buildingId", String.class))
                    .containsOnly(tower.id().toString());
            assertThat(found.getList("leftOut")).hasSize(2);
            saysAsARefusedBooking(found, closed, language, "/problems/building-closed");
            saysAsARefusedBooking(found, full, language, "/problems/building-cap-reached");
        }
        ask(as("employee"), in(full) + "&kind=ROOM&limit=1")
                .body("items.size()", equalTo(1))
                .body("leftOut.size()", equalTo(0));
    }

    private static void saysAsARefusedBooking(JsonPath found, Tower building, String language, String type) {
        JsonPath refused = asWithJson("employee", """
                        {"anyOf": {"buildingId": "%s"}, "start": "%s", "end": "%s"}""".formatted(building.id(), at(day(), "09:00"), at(day(), "17:00")))
                .header("Accept-Language", language)
                .post("/v1/bookings")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
        String leftOut = "leftOut.find { it.buildingId == '" + building.id() + "' }.";
        assertThat(found.getString(leftOut + "type")).isEqualTo(type);
        for (String word : List.of("type", "title", "detail")) {
            assertThat(found.getString(leftOut + word)).isEqualTo(refused.getString(word));
        }
    }

    @Test
    void leavesAllOutThatIsTooFarAheadOrBeyondTheQuota() {
        as("employee")
                .get("/v1/free-spaces?start=" + at(61, "09:00") + "&end=" + at(61, "17:00") + in(tower) + in(other))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue())
                .body("leftOut.type", equalTo(List.of("/problems/too-far-ahead", "/problems/too-far-ahead")));
        Tower theirs = Tower.of(FreeSpaceResourceTest::minfind, ofMinfind("FIND-L"), 1);
        quota("1");
        minfind()
                .contentType("application/json")
                .body(booking(theirs.space("1A-1"), at(day(), "07:00"), at(day(), "09:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);

        ask(minfind(), "")
                .body("items.size()", equalTo(0))
                .body("leftOut.type", equalTo(List.of("/problems/weekly-quota-reached")));

        quota("null");
        ask(minfind(), "").body("items.size()", equalTo(5)).body("leftOut.size()", equalTo(0));
    }

    @Test
    void offersNothingThatIsHeldForOthersOrOutOfService() {
        SmallBuilding held = SmallBuilding.withDesks("FIND-W", 2);
        service(held.desk(2), "{\"inService\": false, \"reason\": \"De lamp is stuk\"}");

        List<String> mine = found("employee", "&buildingId=" + held.id()).getList("items.code", String.class);
        List<String> theirs = found("employee2", "&buildingId=" + held.id()).getList("items.code", String.class);
        service(held.desk(2), "{\"inService\": true}");

        assertThat(mine).containsExactly("D-01");
        assertThat(theirs).containsExactlyInAnyOrder("D-01", "W-01");
    }

    @Test
    void leavesOutABuildingThatMyOrganisationLooksAfterAndDoesNotUse() {
        Tower lookedAfter = Tower.of(
                () -> as("admin"),
                buildingJson("FIND-M", "null").replaceAll("(?s)\\{\"organisation\": \"minbin\".*?},\\s*", ""),
                1);

        ask(as("admin"), in(lookedAfter))
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("leftOut.type", equalTo(List.of("/problems/not-for-your-organisation")));
        ask(as("employee"), in(lookedAfter)).statusCode(404);
    }

    @Test
    void takesAsManyStatementsForManyFloorsAndBuildingsAsForFew() {
        String few = in(other) + in(closedThen("FIND-C")) + in(full("FIND-D", "employee2"));
        String many = few + in(tower) + in(closedThen("FIND-E")) + in(full("FIND-F", "facility"));
        book("newcomer", tower.space("2A-1"));

        long forFew = statements.of(() -> found("employee", few + "&nearTeam=true&limit=100"));

        assertThat(statements.of(() -> found("employee", many + "&nearTeam=true&limit=100")))
                .isEqualTo(forFew)
                .isLessThanOrEqualTo(7);
        assertThat(statements.of(() -> found("employee", "&nearTeam=true&limit=100")))
                .isEqualTo(forFew + 1);
    }

    @Test
    void refusesASlotThatEndsBeforeItStarts() {
        as("employee")
                .get("/v1/free-spaces?start=" + at(day(), "17:00") + "&end=" + at(day(), "09:00"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("end"));
    }

    private static RequestSpecification minfind() {
        return Callers.withRoles("minfind", List.of("employee", "building-admin", "admin"));
    }

    private static String ofMinfind(String code) {
        return buildingJson(code, "null").replaceAll("(?s)\"organisations\": \\[.*]", """
                        "organisations": [{"organisation": "minfind", "name": "Vinden", "daysAhead": 60}]""");
    }

    private static void quota(String weekly) {
        minfind()
                .contentType("application/json")
                .body("{\"weeklyDesks\": %s, \"daysAhead\": 60}".formatted(weekly))
                .put("/v1/organisations/minfind/rules")
                .then()
                .statusCode(200);
    }

    /** A building that is closed on the weekday of the test. */
    private static Tower closedThen(String code) {
        String weekday =
                at(day(), "12:00").atZone(SmallBuilding.ZONE).getDayOfWeek().name();
        String open =
                buildingJson(code, "null").replace("\"" + weekday + "\",", "").replace(",\"" + weekday + "\"", "");
        return Tower.of(() -> as("admin"), open, 1);
    }

    /** A building that takes one person a day, who has booked. */
    private static Tower full(String code, String person) {
        Tower full = Tower.of(() -> as("admin"), buildingJson(code, "1"), 1);
        book(person, full.space("1A-1"));
        return full;
    }

    /** The buildings of all pages. */
    private static Set<String> everywhere(Supplier<RequestSpecification> who) {
        Set<String> buildings = new HashSet<>();
        String cursor = "";
        do {
            JsonPath page = ask(who.get(), "&kind=ROOM&limit=100" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            buildings.addAll(page.getList("items.buildingId", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return buildings;
    }

    private static List<String> codes(String more) {
        return found("employee", more + "&limit=100").getList("items.code", String.class);
    }

    private static void service(UUID space, String state) {
        asWithJson("facility", state)
                .put("/v1/spaces/" + space + "/service")
                .then()
                .statusCode(200);
    }
}
