package flexplek.waitlist;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.waitlist.WaitlistCalls.as;
import static flexplek.waitlist.WaitlistCalls.book;
import static flexplek.waitlist.WaitlistCalls.booked;
import static flexplek.waitlist.WaitlistCalls.cancel;
import static flexplek.waitlist.WaitlistCalls.entry;
import static flexplek.waitlist.WaitlistCalls.joined;
import static flexplek.waitlist.WaitlistCalls.leave;
import static flexplek.waitlist.WaitlistCalls.withJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to whom a desk is held for, and to others, when another one is wanted for that time. */
@QuarkusTest
@OnRealStack
class OfferHeldTest {

    private static final int DAY = 20;

    @Inject
    ServeWaitlists serveWaitlists;

    @Inject
    WaitlistEntries entries;

    private SmallBuilding elsewhere = SmallBuilding.notYet();
    private String offer = "";

    @BeforeEach
    void aDeskIsHeldForAnn() {
        SmallBuilding building = SmallBuilding.withDesks("HELD", 1);
        elsewhere = SmallBuilding.withDesks("HELD-2", 2);
        MovedClock.moveTo(at(0, "10:00"));
        String theirs = booked("kim", building.desk(1), start(), end());
        offer = joined("ann", building.anyDesk(start(), end()));
        cancel("kim", theirs);
        serveWaitlists.serve();
    }

    @AfterEach
    void nothingIsHeldAnyMore() {
        leave("ann", offer);
        MovedClock.reset();
        QuarkusTransaction.requiringNew().run(() -> entries.deleteAll());
    }

    private static Instant start() {
        return at(DAY, "09:00");
    }

    private static Instant end() {
        return at(DAY, "17:00");
    }

    @Test
    void leadsToTheOfferAndNotToABooking() {
        JsonPath held = entry("ann", offer).jsonPath();

        List<Response> answers = List.of(
                book("ann", booking(elsewhere.desk(1), at(DAY, "08:00"), at(DAY, "10:00"))),
                book("ann", elsewhere.anyDesk(start(), end())));

        for (Response answer : answers) {
            answer.then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/offer-held"))
                    .body("title", equalTo("A place is held for you at that time"))
                    .body("detail", startsWith("Bureau 1 is held for you until "))
                    .body("waitlistEntryId", equalTo(held.getString("id")))
                    .body("spaceId", equalTo(held.getString("offer.space.id")))
                    .body("heldFor.start", equalTo(start().toString()))
                    .body("heldFor.end", equalTo(end().toString()))
                    .body("heldUntil", equalTo(held.getString("offer.until")))
                    .body("bookingId", nullValue());
        }
        withJson("ann", booking(elsewhere.desk(1), start(), end()))
                .header("Accept-Language", "nl")
                .post("/v1/bookings")
                .then()
                .body("title", equalTo("Er wordt dan een plek voor je vastgehouden"));
    }

    @Test
    void isNoLongerInTheWayOnceItIsDeclined() {
        leave("ann", offer);

        String mine = booked("ann", elsewhere.desk(1), start(), end());

        cancel("ann", mine);
    }

    @Test
    void isSaidOfABookingThatIsToBeMovedThereToo() {
        String mine = booked("ann", elsewhere.desk(1), at(DAY, "17:00"), at(DAY, "18:00"));

        as("ann")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"start\": \"" + at(DAY, "16:00") + "\"}")
                .patch(mine)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/offer-held"))
                .body("waitlistEntryId", equalTo(offer.substring(offer.lastIndexOf('/') + 1)));

        cancel("ann", mine);
    }

    @Test
    void namesABookingOfTheirsBeforeIt() {
        String mine = booked("ann", elsewhere.desk(1), at(DAY, "17:00"), at(DAY, "18:00"));

        book("ann", booking(elsewhere.desk(2), at(DAY, "16:00"), at(DAY, "18:00")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/person-already-booked"));

        cancel("ann", mine);
    }

    @Test
    void isNotToldToWhoBooksForThem() {
        String ann = as("ann").get("/v1/people/me").path("id");
        Delegation.let(as("ann"), as("max").get("/v1/people/me").path("id"));
        String body =
                booking(elsewhere.desk(1), start(), end()).replaceFirst("}\\s*$", ", \"personId\": \"" + ann + "\"}");

        Response answer = withJson("max", body).post("/v1/bookings");

        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-for-them"))
                .body("waitlistEntryId", nullValue());
        assertThat(answer.asString()).doesNotContain(offer.substring(offer.lastIndexOf('/') + 1), "held");
    }
}
