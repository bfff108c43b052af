package flexplek.ruleset;

import static flexplek.ruleset.RuleCalls.book;
import static flexplek.ruleset.RuleCalls.isSet;
import static flexplek.ruleset.RuleCalls.posted;
import static flexplek.ruleset.RuleCalls.removed;
import static flexplek.ruleset.RuleCalls.rule;
import static flexplek.ruleset.RuleCalls.shared;
import static flexplek.ruleset.RuleCalls.somebody;
import static flexplek.ruleset.RuleCalls.team;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever takes a space, or is shown one, meets the rules that somebody set. */
@QuarkusTest
@OnRealStack
class RulesHoldTest {

    private static int day = 10;

    @Inject
    Statements statements;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void aBuildingAndADayOfItsOwn() {
        day++;
        building = SmallBuilding.withDesks("HOLD" + day, 2);
        MovedClock.moveTo(at(0, "10:00"));
    }

    @AfterEach
    void letTheClockGo() {
        MovedClock.reset();
    }

    private static Instant nine() {
        return at(day, "09:00");
    }

    private static String weekday() {
        return nine().atZone(SmallBuilding.ZONE).getDayOfWeek().name();
    }

    /** A rule by which nothing can be booked on the day of the test. */
    private String notThatDay(String more) {
        DayOfWeek other = nine().atZone(SmallBuilding.ZONE).getDayOfWeek().plus(1);
        return rule(building, "WEEKDAYS", "\"days\": [\"" + other + "\"]" + more);
    }

    @Test
    void refuseWithTheirWordsAndWhatWouldBeRightUntilTheyAreTakenAway() {
        UUID room = building.space("R-01");
        String id = isSet(rule(building, "MAX_LENGTH", "\"spaceKind\": \"ROOM\", \"minutes\": 120"));

        book(somebody("minbin", "ann"), room, nine(), at(day, "12:00"))
                .statusCode(422)
                .body("type", equalTo("/problems/too-long"))
                .body("rule.id", equalTo(id))
                .body("rule.version", equalTo(0))
                .body("rule.kind", equalTo("MAX_LENGTH"))
                .body("detail", containsString("at most 2 hours at a time"))
                .body("detail", containsString("Ministerie van Binnenwerken"));
        book(somebody("minbin", "ann").header("Accept-Language", "nl"), room, nine(), at(day, "12:00"))
                .body("detail", containsString("hooguit 2 uur per keer"))
                .body("detail", containsString("Kies een kortere tijd."));
        book(somebody("minbin", "ann"), building.desk(1), nine(), at(day, "12:00"))
                .statusCode(201);

        removed(id);
        book(somebody("minbin", "ann"), room, nine(), at(day, "12:00")).statusCode(201);
    }

    @Test
    void sayTheFirstStartAndTheHourThatTheLastDayOpens() {
        isSet(rule(building, "LEAD_TIME", "\"spaceKind\": \"ROOM\", \"minutes\": 80"));
        book(somebody("minbin", "ann"), building.space("R-01"), at(0, "11:00"), at(0, "12:00"))
                .statusCode(422)
                .body("type", equalTo("/problems/too-soon"))
                .body("earliestStart", equalTo(at(0, "11:30").toString()));

        isSet(rule(building, "WINDOW_OPENS_AT", "\"openingTime\": \"11:00\""));
        book(somebody("minbin", "ann"), building.desk(1), at(60, "09:00"), at(60, "10:00"))
                .statusCode(422)
                .body("type", equalTo("/problems/not-open-yet"))
                .body("opensAt", equalTo(at(0, "11:00").toString()));
        book(somebody("minbin", "ann"), building.desk(1), at(59, "09:00"), at(59, "10:00"))
                .statusCode(201);
        MovedClock.moveTo(at(0, "11:00"));
        book(somebody("minbin", "ann"), building.desk(1), at(60, "09:00"), at(60, "10:00"))
                .statusCode(201);
    }

    @Test
    void holdANeighbourhoodForATeamOnItsDay() {
        isSet(rule(
                building,
                "WHO_MAY",
                "\"neighbourhoodId\": \"%s\", \"teamIds\": [\"%s\"], \"days\": [\"%s\"]"
                        .formatted(shared(building), team(), weekday())));

        book(somebody("minwater", "wim"), building.desk(1), nine(), at(day, "12:00"))
                .statusCode(422)
                .body("type", equalTo("/problems/held-for-a-team"));
        book(somebody("minwater", "wim"), building.desk(1), at(day + 1, "09:00"), at(day + 1, "12:00"))
                .statusCode(201);
        book(somebody("minbin", "ann"), building.desk(1), nine(), at(day, "12:00"))
                .statusCode(201);
        posted(somebody("minwater", "wim"), "/v1/bookings", building.anyDesk(nine(), at(day, "12:00")))
                .then()
                .statusCode(201)
                .body("spaceName", equalTo("Waterplek"));
    }

    @Test
    void offerNothingAsFreeThatTheyRefuse() {
        isSet(notThatDay(", \"neighbourhoodId\": \"" + shared(building) + "\""));

        posted(somebody("minbin", "ann"), "/v1/bookings", building.anyDesk(nine(), at(day, "12:00")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-on-that-day"));
        posted(somebody("minwater", "wim"), "/v1/bookings", building.anyDesk(nine(), at(day, "12:00")))
                .then()
                .statusCode(201)
                .body("spaceName", equalTo("Waterplek"));
        somebody("minbin", "ann")
                .get("/v1/free-spaces?buildingId=%s&start=%s&end=%s".formatted(building.id(), nine(), at(day, "12:00")))
                .then()
                .body("items", empty());
        var floor = somebody("minbin", "ann")
                .get("/v1/floors/%s/availability?date=%s&from=09:00&to=12:00"
                        .formatted(building.floor(), nine().toString().substring(0, 10)))
                .then();
        floor.body("spaces.find { it.code == 'D-01' }.state", equalTo("NOT_ALLOWED"))
                .body("spaces.find { it.code == 'D-01' }.reason", containsString("only"));
        somebody("minbin", "ann")
                .get("/v1/buildings/%s/room-availability?date=%s"
                        .formatted(building.id(), nine().toString().substring(0, 10)))
                .then()
                .body("rooms[0].state", equalTo("NOT_ALLOWED"))
                .body("rooms[0].reason", containsString("only"));
    }

    /** A team day asks for the whole day, so that nobody is asked for one that no agreement could book. */
    @Test
    void refuseATeamDayWhenItIsProposed() {
        String proposal = "{\"teamId\": \"%s\", \"buildingId\": \"%s\", \"candidateDates\": [\"%s\", \"%s\"]}"
                .formatted(teamOfMinwater(), building.id(), dateOf(day), dateOf(day + 1));
        String notThen = isSet(notThatDay(""));
        proposed(proposal)
                .statusCode(422)
                .body("violations.field", contains("candidateDates[0]"))
                .body("violations[0].message", containsString("only"));
        removed(notThen);
        String short4 = isSet(rule(building, "MAX_LENGTH", "\"spaceKind\": \"DESK\", \"minutes\": 240"));
        proposed(proposal)
                .statusCode(422)
                .body("violations.field", contains("candidateDates[0]", "candidateDates[1]"))
                .body("violations[0].message", containsString("at most 4 hours at a time"));
        removed(short4);
        isSet(rule(building, "LEAD_TIME", "\"minutes\": 43200"));
        proposed(proposal).statusCode(201);
    }

    /** Of which no other test counts the team days. */
    private static String teamOfMinwater() {
        return somebody("minwater", "organises").get("/v1/teams").path("items[0].id");
    }

    private static String dateOf(int daysFromNow) {
        return at(daysFromNow, "09:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
    }

    private static ValidatableResponse proposed(String proposal) {
        return posted(somebody("minwater", "organises"), "/v1/team-days", proposal)
                .then();
    }

    @Test
    void letTheMoreSpecialOneOfANeighbourhoodHoldAgainstTheOneOfTheBuilding() {
        isSet(rule(building, "MAX_LENGTH", "\"minutes\": 60"));
        isSet(rule(building, "MAX_LENGTH", "\"minutes\": 240, \"neighbourhoodId\": \"" + shared(building) + "\""));

        posted(somebody("minwater", "wim"), "/v1/bookings", building.anyDesk(nine(), at(day, "12:00")))
                .then()
                .statusCode(201)
                .body("spaceName", containsString("Bureau"));
        book(somebody("minwater", "wil"), building.space("W-01"), nine(), at(day, "12:00"))
                .statusCode(422);
        somebody("minwater", "wil")
                .get("/v1/free-spaces?buildingId=%s&start=%s&end=%s".formatted(building.id(), nine(), at(day, "12:00")))
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", containsString("Bureau"));
        posted(somebody("minwater", "wil"), "/v1/bookings", building.anyDesk(nine(), at(day, "14:00")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-long"));
    }

    @Test
    void areMetByChangesSeriesTheWaitlistAndImports() {
        String booking = book(somebody("minbin", "ann"), building.desk(1), nine(), at(day, "10:00"))
                .extract()
                .path("id");
        isSet(rule(building, "MAX_LENGTH", "\"minutes\": 60"));

        somebody("minbin", "ann")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"end\": \"" + at(day, "11:00") + "\"}")
                .patch("/v1/bookings/" + booking)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-long"));
        String longer = SmallBuilding.booking(building.desk(1), nine(), at(day, "11:00"));
        posted(somebody("minbin", "bob"), "/v1/waitlist-entries", longer)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-long"));
        posted(
                        somebody("minbin", "bob"),
                        "/v1/booking-series?dryRun=true",
                        longer.replace("}", ", \"recurrence\": \"FREQ=DAILY;COUNT=2\", \"mode\": \"EACH\"}"))
                .then()
                .body("dates.reason.type", hasItem("/problems/too-long"));
        posted(Callers.as("admin"), "/v1/booking-imports", """
                {"bookings": [{"spaceId": "%s", "personId": "%s", "start": "%s", "end": "%s", "outcome": "BOOKED"}]}""".formatted(
                                building.desk(2), Callers.id("admin"), nine(), at(day, "11:00")))
                .then()
                .statusCode(422)
                .body("violations.field", contains("bookings[0].end"))
                .body("violations[0].message", containsString("at most 1 hour at a time"));
    }

    /** Rules are remembered; the statement that books asks the database whether they still stand. */
    @Test
    void costABookingNoStatementOnceTheyAreKnown() {
        UUID desk = building.desk(1);
        Runnable asked = () -> book(somebody("minbin", "ann"), desk, nine(), at(day, "09:45"));
        asked.run();
        long without = statements.of(asked);

        isSet(rule(building, "MAX_LENGTH", "\"minutes\": 60"));
        isSet(rule(building, "LEAD_TIME", "\"minutes\": 60"));

        assertThat(statements.of(asked)).isEqualTo(without);
    }

    /** A room grid asks for each neighbourhood with the teams that the caller has said. */
    @Test
    void costARoomGridNothingWhereNeighbourhoodsAreHeldForTeams() {
        Runnable asked = () -> somebody("minwater", "wim")
                .get("/v1/buildings/%s/room-availability?date=%s"
                        .formatted(building.id(), nine().toString().substring(0, 10)))
                .then()
                .statusCode(200);
        asked.run();
        long without = statements.of(asked);

        isSet(rule(
                building,
                "WHO_MAY",
                "\"neighbourhoodId\": \"%s\", \"teamIds\": [\"%s\"]".formatted(shared(building), team())));
        asked.run();

        assertThat(statements.of(asked)).isEqualTo(without);
    }
}
