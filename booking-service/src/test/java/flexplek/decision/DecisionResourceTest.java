package flexplek.decision;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.Logged;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules refused, as it is read by whom they refused it and by who manages the building. */
@QuarkusTest
@OnRealStack
class DecisionResourceTest {

    private static final String DECISIONS = "/v1/decisions";

    private static int number;

    @Inject
    DecisionLog log;

    @Inject
    Statements statements;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void aBuildingOfItsOwn() {
        number++;
        building = SmallBuilding.withDesks("DECIDE" + number, 3);
        MovedClock.moveTo(at(0, "10:00"));
        log.write();
    }

    @AfterEach
    void letTheClockGo() {
        MovedClock.reset();
    }

    /** Somebody of an organisation whom no other test knows, who does not hide. */
    private RequestSpecification somebody(String organisation, String who) {
        return Callers.withRoles(organisation, List.of("employee", "decides-" + number + who));
    }

    private RequestSpecification ann() {
        return somebody("minbin", "ann");
    }

    private static RequestSpecification administrator() {
        return Callers.withRoles("minbin", List.of("employee", "admin"));
    }

    private static ValidatableResponse post(RequestSpecification who, String path, String body) {
        return who.contentType("application/json").body(body).post(path).then();
    }

    private String isSet(String kind, String more) {
        String rule = "{\"kind\": \"%s\", \"buildingId\": \"%s\", %s}".formatted(kind, building.id(), more);
        return post(administrator(), "/v1/rules", rule)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse refused(RequestSpecification who, UUID space, Instant start, Instant end) {
        return post(who, "/v1/bookings", booking(space, start, end)).statusCode(422);
    }

    private ValidatableResponse mine(RequestSpecification who, String query) {
        log.write();
        return who.get(DECISIONS + query).then().statusCode(200);
    }

    private Response ofBuilding(String more) {
        log.write();
        return Callers.as("facility").get(DECISIONS + "?buildingId=" + building.id() + more);
    }

    @Test
    void tellHowMuchLaterSomebodyMayComeAndWhoseRuleThatIs() {
        String desk = booking(building.desk(1), at(2, "09:00"), at(2, "12:00"));
        String mine =
                post(ann(), "/v1/bookings", desk).statusCode(201).extract().header("Location");

        late(mine);
        mine(ann(), "")
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("/problems/too-much-later"))
                .body("items[0].detail", containsString("at most 2 hours after the start"))
                .body("items[0].rule.source", equalTo("ORGANISATION"));
        administrator()
                .contentType("application/json")
                .body("{\"graceMinutes\": 30, \"laterMinutes\": 60}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
        late(mine);
        mine(ann(), "")
                .body("items", hasSize(2))
                .body("items[0].detail", containsString("at most 1 hour after the start"))
                .body("items[0].rule.source", equalTo("BUILDING"));
    }

    private void late(String booking) {
        ann().contentType("application/json")
                .body("{\"expectedAt\": \"" + at(2, "11:15") + "\"}")
                .put(booking + "/arrival")
                .then()
                .statusCode(422);
    }

    @Test
    void tellWhichRuleSaidNoInWhichVersionAndOfWhat() {
        UUID room = building.space("R-01");
        String rule = isSet("MAX_LENGTH", "\"spaceKind\": \"ROOM\", \"minutes\": 120");
        administrator()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"kind\": \"MAX_LENGTH\", \"buildingId\": \"%s\", \"spaceKind\": \"ROOM\", \"minutes\": 60}"
                        .formatted(building.id()))
                .put("/v1/rules/" + rule)
                .then()
                .statusCode(200);
        refused(ann(), room, at(2, "09:00"), at(2, "12:00"));
        log.write();
        administrator()
                .header("If-Match", "*")
                .delete("/v1/rules/" + rule)
                .then()
                .statusCode(204);

        mine(ann(), "")
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("/problems/too-long"))
                .body("items[0].title", equalTo("That is too long"))
                .body(
                        "items[0].detail",
                        containsString("at most 1 hour at a time (a rule of Ministerie van Binnenwerken)"))
                .body("items[0].rule.source", equalTo("SET"))
                .body("items[0].rule.id", equalTo(rule))
                .body("items[0].rule.version", equalTo(1))
                .body("items[0].buildingId", equalTo(building.id().toString()))
                .body("items[0].neighbourhoodName", equalTo("Samen"))
                .body("items[0].spaceKind", equalTo("ROOM"))
                .body("items[0].day", equalTo(day(2).toString()))
                .body("items[0].start", equalTo(at(2, "09:00").toString()))
                .body("items[0].end", equalTo(at(2, "12:00").toString()))
                .body("items[0].decidedOn", equalTo(day(0).toString()))
                .body("items[0].askedByOther", equalTo(false))
                .body("next", nullValue());
        mine(ann().header("Accept-Language", "nl"), "")
                .body("items[0].title", equalTo("Dat is te lang"))
                .body("items[0].detail", containsString("hooguit 1 uur per keer"));
        mine(somebody("minbin", "bob"), "").body("items", empty());
    }

    private static LocalDate day(int daysFromNow) {
        return at(daysFromNow, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }

    @Test
    void nameWhereARuleStandsThatNobodySetForItself() {
        refused(ann(), building.desk(1), at(61, "09:00"), at(61, "10:00"));
        refused(ann(), building.desk(1), at(2, "09:05"), at(2, "10:00"));
        refused(ann(), building.desk(1), at(2, "23:00"), at(3, "00:00"));

        mine(ann(), "")
                .body(
                        "items.type",
                        contains("/problems/building-closed", "/problems/not-quarter-hours", "/problems/too-far-ahead"))
                .body("items.rule.source", contains("BUILDING", "FLEXPLEK", "BUILDING"))
                .body("items.rule.id", everyItem(nullValue()))
                .body("items[1].rule.version", nullValue());
        String version = ann().get("/v1/buildings/" + building.id() + "/rules").header("ETag");
        mine(ann(), "").body("items[0].rule.version", equalTo(Integer.valueOf(version.replace("\"", ""))));
    }

    @Test
    void areOfRulesAloneAndNotOfWhoWasFaster() {
        UUID desk = building.desk(1);
        post(somebody("minbin", "bob"), "/v1/bookings", booking(desk, at(2, "09:00"), at(2, "12:00")))
                .statusCode(201);
        post(ann(), "/v1/bookings", booking(desk, at(2, "09:00"), at(2, "12:00")))
                .statusCode(409);
        isSet("MAX_LENGTH", "\"minutes\": 60, \"neighbourhoodId\": \"" + neighbourhood() + "\"");
        // What is refused of one neighbourhood is had in another, and so is refused to nobody.
        post(somebody("minwater", "wim"), "/v1/bookings", building.anyDesk(at(3, "09:00"), at(3, "12:00")))
                .statusCode(201);

        mine(ann(), "").body("items", empty());
        mine(somebody("minbin", "bob"), "").body("items", empty());
        mine(somebody("minwater", "wim"), "").body("items", empty());
    }

    private String neighbourhood() {
        return administrator().get("/v1/spaces/" + building.desk(1)).path("neighbourhoodId");
    }

    @Test
    void areOfChangesAndOfTheWaitlistToo() {
        String made = post(ann(), "/v1/bookings", booking(building.desk(1), at(2, "09:00"), at(2, "10:00")))
                .statusCode(201)
                .extract()
                .path("id");
        isSet("MAX_LENGTH", "\"minutes\": 60");

        ann().header("If-Match", "*")
                .contentType("application/json")
                .body("{\"end\": \"" + at(2, "11:00") + "\"}")
                .patch("/v1/bookings/" + made)
                .then()
                .statusCode(422);
        post(ann(), "/v1/waitlist-entries", booking(building.desk(2), at(4, "09:00"), at(4, "11:00")))
                .statusCode(422);
        post(ann(), "/v1/bookings", building.anyDesk(at(5, "09:00"), at(5, "11:00")))
                .statusCode(422);

        mine(ann(), "")
                .body("items.day", contains(day(5).toString(), day(4).toString(), day(2).toString()))
                .body("items.type", everyItem(equalTo("/problems/too-long")));
    }

    @Test
    void areOfTheDatesOfASeriesWhetherItIsMadeOrNot() {
        String weekday =
                at(3, "12:00").atZone(SmallBuilding.ZONE).getDayOfWeek().name();
        isSet("WEEKDAYS", "\"days\": [\"" + weekday + "\"]");
        String series = booking(building.desk(1), at(2, "09:00"), at(2, "10:00"))
                .replace("}", ", \"recurrence\": \"FREQ=DAILY;COUNT=2\", \"mode\": \"EACH\"}");

        post(ann(), "/v1/booking-series?dryRun=true", series).statusCode(200);
        mine(ann(), "").body("items", empty());
        post(ann(), "/v1/booking-series", series).statusCode(201);
        post(
                        ann(),
                        "/v1/booking-series",
                        series.replace("EACH", "ALL")
                                .replace(
                                        building.desk(1).toString(),
                                        building.desk(2).toString()))
                .statusCode(409);

        isSet("MAX_LENGTH", "\"minutes\": 60");
        String made = ann().get("/v1/booking-series").path("items[0].id");
        ann().header("If-Match", "*")
                .contentType("application/json")
                .body("{\"endTime\": \"11:00\"}")
                .patch("/v1/booking-series/" + made + "?from=" + day(2))
                .then()
                .statusCode(200);

        mine(ann(), "")
                .body("items.day", contains(day(3).toString(), day(2).toString(), day(2).toString()))
                .body(
                        "items.type",
                        contains("/problems/too-long", "/problems/not-on-that-day", "/problems/not-on-that-day"));
    }

    @Test
    void comeToThePersonTheNewestFirstPageByPage() {
        for (int day = 61; day <= 63; day++) {
            refused(ann(), building.desk(1), at(day, "09:00"), at(day, "10:00"));
        }

        JsonPath first = mine(ann(), "?limit=2").extract().jsonPath();
        JsonPath second = mine(ann(), "?limit=2&cursor=" + first.getString("next"))
                .extract()
                .jsonPath();

        assertThat(first.getList("items.day")).containsExactly(day(63).toString(), day(62).toString());
        assertThat(second.getList("items.day")).containsExactly(day(61).toString());
        assertThat(second.getString("next")).isNull();
    }

    /** What a delegate may not hear of the person, the person reads. */
    @Test
    void areOfThePersonWhoeverAsked() {
        UUID person = UUID.fromString(ann().get("/v1/people/me").path("id"));
        String delegate = somebody("minbin", "bob").get("/v1/people/me").path("id");
        Delegation.let(ann(), delegate);
        isSet("MAX_LENGTH", "\"minutes\": 60");
        String forAnn = booking(building.desk(1), at(2, "09:00"), at(2, "12:00"))
                .replace("}", ", \"personId\": \"" + person + "\"}");

        post(somebody("minbin", "bob"), "/v1/bookings", forAnn).statusCode(422);

        mine(ann(), "").body("items", hasSize(1)).body("items[0].askedByOther", equalTo(true));
        mine(somebody("minbin", "bob"), "").body("items", empty());
    }

    @Test
    void giveWhoManagesTheBuildingRulesAndDaysThatAreOverAndNothingOfPeople() {
        String rule = isSet("MAX_LENGTH", "\"spaceKind\": \"DESK\", \"minutes\": 60");
        String person = ann().get("/v1/people/me").path("id");
        refused(ann(), building.desk(1), at(2, "09:00"), at(2, "12:00"));
        refused(somebody("minwater", "wim"), building.desk(2), at(61, "09:00"), at(61, "10:00"));
        ofBuilding("").then().statusCode(200).body("items", empty());

        MovedClock.moveTo(at(1, "00:05"));
        Response read = ofBuilding("");

        JsonPath items = read.jsonPath();
        assertThat(items.getList("items.type"))
                .containsExactlyInAnyOrder("/problems/too-long", "/problems/too-far-ahead");
        String tooLong = "items.find { it.type == '/problems/too-long' }.";
        assertThat(items.getString(tooLong + "rule.id")).isEqualTo(rule);
        assertThat(items.getString(tooLong + "detail"))
                .startsWith("Desks in Proefgebouw")
                .doesNotContain("Choose");
        assertThat(items.getList("items.decidedOn")).containsOnly(day(-1).toString());
        for (String field : List.of("decidedAt", "start", "end", "askedByOther")) {
            assertThat(items.getList("items." + field)).as(field).containsOnlyNulls();
        }
        assertThat(read.asString())
                .doesNotContain(person)
                .doesNotContain("minwater")
                .doesNotContain("Waterzaken")
                .doesNotContain("Somebody");
    }

    @Test
    void tellWhoManagesNothingOfWhatOtherOrganisationsHaveEverywhere() {
        RequestSpecification administrator = Callers.withRoles("minwater", List.of("employee", "admin"));
        String rule =
                post(administrator, "/v1/rules", """
                        {"kind": "LEAD_TIME", "organisation": "minwater", "minutes": 14400}""").statusCode(201).extract().path("id");
        try {
            refused(somebody("minwater", "wim"), building.desk(1), at(2, "09:00"), at(2, "12:00"))
                    .body("rule.id", equalTo(rule));
            log.write();
        } finally {
            Callers.withRoles("minwater", List.of("employee", "admin"))
                    .header("If-Match", "*")
                    .delete("/v1/rules/" + rule)
                    .then()
                    .statusCode(204);
        }
        MovedClock.moveTo(at(1, "10:00"));

        ofBuilding("")
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("That is too soon"))
                .body("items[0].detail", nullValue())
                .body("items[0].rule.source", equalTo("SET"))
                .body("items[0].rule.id", nullValue())
                .body("items[0].rule.version", nullValue());
        mine(somebody("minwater", "wim"), "").body("items[0].rule.id", equalTo(rule));
    }

    /** Neither who hides nor when somebody hides or shows can be read from it, nor from two answers held beside each other. */
    @Test
    void tellNothingOfWhoHides() {
        refused(ann(), building.desk(1), at(61, "09:00"), at(61, "10:00"));
        log.write();
        hide("NOBODY");
        refused(ann(), building.desk(1), at(62, "09:00"), at(62, "10:00"));
        refused(somebody("minbin", "bob"), building.desk(1), at(63, "09:00"), at(63, "10:00"));
        log.write();
        MovedClock.moveTo(at(1, "10:00"));

        String whileHidden = ofBuilding("").asString();
        JsonPath paged = ofBuilding("&limit=2").jsonPath();
        hide("EVERYONE");
        String whileShown = ofBuilding("").asString();

        assertThat(JsonPath.from(whileHidden).getList("items.day"))
                .containsExactlyInAnyOrder(day(60).toString(), day(62).toString());
        assertThat(whileShown).isEqualTo(whileHidden);
        assertThat(paged.getString("next"))
                .as("no page behind those that are shown")
                .isNull();
        mine(ann(), "").body("items", hasSize(2));
    }

    private void hide(String from) {
        ann().contentType("application/json")
                .body("{\"visibleTo\": \"" + from + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }

    @Test
    void standForWhoManagesInNoOrderWithinADayAndCursorsTellNoTime() {
        List<String> asked = IntStream.rangeClosed(61, 72)
                .mapToObj(day -> {
                    refused(ann(), building.desk(1), at(day, "09:00"), at(day, "10:00"));
                    return day(day).toString();
                })
                .toList();
        log.write();
        MovedClock.moveTo(at(1, "10:00"));

        JsonPath first = ofBuilding("&limit=7").jsonPath();
        JsonPath second =
                ofBuilding("&limit=7&cursor=" + first.getString("next")).jsonPath();

        List<String> read = new ArrayList<>(first.<String>getList("items.day"));
        read.addAll(second.<String>getList("items.day"));
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(asked)
                .isNotEqualTo(asked)
                .isNotEqualTo(asked.reversed());
        assertThat(new String(Base64.getUrlDecoder().decode(first.getString("next")), StandardCharsets.UTF_8))
                .startsWith(day(-1) + "T00:00:00Z/");
        assertThat(UUID.fromString(first.getString("items[0].id")).version()).isEqualTo(4);
    }

    @Test
    void areReadOfABuildingByWhoLooksAfterItAloneAndThatIsOnTheTrail() {
        String path = DECISIONS + "?buildingId=" + building.id();
        ann().get(path).then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
        Callers.withRoles("minwater", List.of("employee", "facility"))
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"));
        Callers.withRoles("minlab", List.of("employee", "facility"))
                .get(path)
                .then()
                .statusCode(404);
        try (Logged audit = new Logged("audit")) {
            ofBuilding("").then().statusCode(200);
            mine(ann(), "");
            assertThat(audit.lines().stream().map(Logged::text))
                    .singleElement()
                    .asString()
                    .contains("operation=listDecisions");
        }
    }

    @Test
    void takeAsManyStatementsHoweverManyThereAre() {
        refused(ann(), building.desk(1), at(61, "09:00"), at(61, "10:00"));
        mine(ann(), "");
        long one = statements.of(() -> ann().get(DECISIONS));
        for (int day = 62; day < 70; day++) {
            refused(ann(), building.desk(1), at(day, "09:00"), at(day, "10:00"));
        }
        mine(ann(), "").body("items", hasSize(9));

        assertThat(statements.of(() -> ann().get(DECISIONS))).isEqualTo(one);
    }
}
