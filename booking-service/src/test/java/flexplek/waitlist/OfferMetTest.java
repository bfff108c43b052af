package flexplek.waitlist;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static flexplek.waitlist.WaitlistCalls.accept;
import static flexplek.waitlist.WaitlistCalls.as;
import static flexplek.waitlist.WaitlistCalls.book;
import static flexplek.waitlist.WaitlistCalls.booked;
import static flexplek.waitlist.WaitlistCalls.cancel;
import static flexplek.waitlist.WaitlistCalls.join;
import static flexplek.waitlist.WaitlistCalls.joined;
import static flexplek.waitlist.WaitlistCalls.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a place that is held when the building changes, or when it was not accepted and somebody else comes. */
@QuarkusTest
@OnRealStack
class OfferMetTest {

    private static int number = 30;

    @Inject
    ServeWaitlists serveWaitlists;

    @Inject
    WaitlistEntries entries;

    private String code = "";
    private int day;
    private SmallBuilding building = SmallBuilding.notYet();
    private String offer = "";

    @BeforeEach
    void aDeskIsHeldForAnn() {
        day = number++;
        code = "MET" + day;
        building = SmallBuilding.withDesks(code, 1);
        MovedClock.moveTo(at(0, "10:00"));
        offer = held("ann");
    }

    private String held(String who) {
        String theirs = booked("kim", building.desk(1), start(), end());
        String entry = joined(who, building.anyDesk(start(), end()));
        cancel("kim", theirs);
        serveWaitlists.serve();
        assertThat(status(who, entry)).isEqualTo("OFFERED");
        return entry;
    }

    @AfterEach
    void nothingIsHeldAnyMore() {
        as("ann").delete(offer);
        MovedClock.reset();
        QuarkusTransaction.requiringNew().run(() -> entries.deleteAll());
    }

    private Instant start() {
        return at(day, "09:00");
    }

    private Instant end() {
        return at(day, "17:00");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"closes\": \"23:45\"', '\"closes\": \"15:00\"', 422, building-closed",
        "D-01;DESK, D-01;ROOM, 422, space-out-of-service",
        "'{\"organisation\": \"minbin\", \"name\": \"Ministerie van Binnenwerken\", \"daysAhead\": 60},', '', 403, not-for-your-organisation"
    })
    void isNotBookedWhereItsPersonCouldNotHaveItAnyMore(String was, String is, int refused, String type) {
        importing(
                        Callers.as("platform-admin"),
                        buildingJson(code, "null").replace(was, is),
                        plan(1),
                        csv(1).replace(
                                        "D-01,Bureau 1,DESK",
                                        "D-01,Bureau 1," + (is.endsWith("ROOM") ? "ROOM" : "DESK")),
                        "false")
                .statusCode(200);

        accept("ann", offer).then().statusCode(refused).body("type", equalTo("/problems/" + type));

        assertThat(status("ann", offer)).isEqualTo("WAITING");
        as("ann").get("/v1/bookings").then().body("items", empty());
    }

    @Test
    void isInNobodysWayOnceItIsOverThoughTheClockHasNotComeBy() {
        SmallBuilding elsewhere = SmallBuilding.withDesks(code + "-2", 1);
        MovedClock.moveTo(at(0, "10:45"));

        book("ann", booking(elsewhere.desk(1), start(), end())).then().statusCode(201);
        book("max", booking(building.desk(1), start(), end())).then().statusCode(201);

        assertThat(status("ann", offer)).isEqualTo("EXPIRED");
    }

    @Test
    void isNotMistakenForTheWaitingThatStandsWhenItIsOver() {
        String waiting = joinedLater();
        MovedClock.moveTo(at(0, "10:45"));

        join("ann", building.anyDesk(start(), at(day, "20:00")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-waiting"))
                .body("waitlistEntryId", endsWith(waiting.substring(waiting.length() - 36)));
    }

    private String joinedLater() {
        booked("kim", building.desk(1), at(day, "17:00"), at(day, "21:00"));
        return joined("ann", building.anyDesk(at(day, "18:00"), at(day, "20:00")));
    }

    @Test
    void goesPastWhoseOrganisationDoesNotShareTheBuildingAnyMore() {
        booked("lou", building.desk(1), at(day, "17:00"), at(day, "18:00"));
        String first = Callers.withRoles("minwater", List.of("employee", "met-water"))
                .contentType("application/json")
                .body(booking(building.desk(1), at(day, "17:00"), at(day, "18:00")))
                .post("/v1/waitlist-entries")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String second = joined("bob", building.anyDesk(at(day, "17:00"), at(day, "18:00")));
        importing(
                        Callers.as("platform-admin"),
                        buildingJson(code, "null").replaceFirst("(?s),\\s*\\{\"organisation\": \"minwater\"[^}]*}", ""),
                        plan(1).replace("\"organisation\":\"minwater\"", "\"organisation\":null"),
                        csv(1),
                        "false")
                .statusCode(200);
        String theirs = as("lou")
                .get("/v1/bookings?from=" + start().toString().substring(0, 10))
                .path("items[0].id");
        cancel("lou", "/v1/bookings/" + theirs);
        serveWaitlists.serve();

        assertThat(first).isNotEmpty();
        assertThat(status("bob", second)).isEqualTo("OFFERED");
    }
}
