package flexplek.waitlist;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.waitlist.WaitlistCalls.accept;
import static flexplek.waitlist.WaitlistCalls.as;
import static flexplek.waitlist.WaitlistCalls.booked;
import static flexplek.waitlist.WaitlistCalls.cancel;
import static flexplek.waitlist.WaitlistCalls.entry;
import static flexplek.waitlist.WaitlistCalls.join;
import static flexplek.waitlist.WaitlistCalls.joined;
import static flexplek.waitlist.WaitlistCalls.leave;
import static flexplek.waitlist.WaitlistCalls.status;
import static flexplek.waitlist.WaitlistCalls.withJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class WaitlistResourceTest {

    private static final String ENTRIES = "/v1/waitlist-entries";
    /** Each test has days of its own, so that nobody is in the way of another test's people. */
    private static int days = 10;

    @Inject
    ServeWaitlists serveWaitlists;

    @Inject
    WaitlistEntries entries;

    @Inject
    Statements statements;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();
    private int day;

    @BeforeEach
    void aFullBuilding() {
        day = days++;
        building = SmallBuilding.withDesks("WAIT" + day, 2);
        MovedClock.moveTo(at(0, "10:00"));
    }

    @AfterEach
    void nobodyWaitsAnyMore() {
        MovedClock.reset();
        QuarkusTransaction.requiringNew().run(() -> entries.deleteAll());
    }

    private Instant start() {
        return at(day, "09:00");
    }

    private Instant end() {
        return at(day, "17:00");
    }

    private String desk(int number) {
        return booking(building.desk(number), start(), end());
    }

    private String anyDesk() {
        return building.anyDesk(start(), end());
    }

    private static String byItself(String body) {
        return body.substring(0, body.lastIndexOf('}')) + ", \"autoAccept\": true}";
    }

    private String bothTaken() {
        booked("kim", building.desk(1), start(), end());
        return booked("lou", building.desk(2), start(), end());
    }

    private static void isRefused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + type));
    }

    @Test
    void passesByFromWhomARuleKeepsWhatIsFree() {
        String theirs = bothTaken();
        String allDay = joined("ann", anyDesk());
        Callers.asWithJson(
                        "admin",
                        "{\"kind\": \"MAX_LENGTH\", \"buildingId\": \"%s\", \"minutes\": 240}".formatted(building.id()))
                .post("/v1/rules")
                .then()
                .statusCode(201);
        isRefused(join("cas", anyDesk()), 422, "too-long");
        String morning = joined("bob", building.anyDesk(start(), at(day, "12:00")));

        cancel("lou", theirs);
        serveWaitlists.serve();

        assertThat(status("ann", allDay)).isEqualTo("WAITING");
        assertThat(status("bob", morning)).isEqualTo("OFFERED");
    }

    @Test
    void endsTheWaitingForWhatComesTooNearForARule() {
        String theirs = bothTaken();
        String waiting = joined("ann", anyDesk());
        Callers.asWithJson(
                        "admin",
                        "{\"kind\": \"LEAD_TIME\", \"buildingId\": \"%s\", \"minutes\": 1440}".formatted(building.id()))
                .post("/v1/rules")
                .then()
                .statusCode(201);
        MovedClock.moveTo(at(day - 1, "09:15"));

        cancel("lou", theirs);
        serveWaitlists.serve();

        assertThat(status("ann", waiting)).isEqualTo("OVER");
    }

    @Test
    void offersWhatIsGivenUpToWhoWaitsAndHoldsItForHalfAnHour() {
        String theirs = bothTaken();
        String mine = joined("ann", anyDesk());
        entry("ann", mine)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("WAITING"))
                .body("place", equalTo(1))
                .body("offer", nullValue())
                .body("buildingId", equalTo(building.id().toString()))
                .body("kind", equalTo("DESK"));

        cancel("lou", theirs);
        Instant now = new MovedClock().instant();
        serveWaitlists.serve();

        JsonPath offered = entry("ann", mine)
                .then()
                .statusCode(200)
                .body("status", equalTo("OFFERED"))
                .body("place", nullValue())
                .body("offer.space.id", equalTo(building.desk(2).toString()))
                .body("offer.space.code", equalTo("D-02"))
                .extract()
                .jsonPath();
        assertThat(Instant.parse(offered.getString("offer.until")))
                .isBetween(now.plus(Duration.ofMinutes(30)), now.plus(Duration.ofMinutes(31)));
        Callers.asNotifier()
                .get(mine + "/standing")
                .then()
                .body("offered", equalTo(true))
                .body("bookingId", equalTo(offered.getString("offer.bookingId")));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.offered.v1", offered.getString("id"), 1))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getString("bookingId")).isEqualTo(offered.getString("offer.bookingId"));
                        assertThat(event.getString("until")).isEqualTo(offered.getString("offer.until"));
                    });
        }
    }

    @Test
    void isNoBookingUntilItIsAcceptedButTakenToEverybody() {
        String theirs = bothTaken();
        String mine = joined("ann", anyDesk());
        cancel("lou", theirs);
        serveWaitlists.serve();
        String booking = "/v1/bookings/" + entry("ann", mine).path("offer.bookingId");

        String list = "/v1/bookings?from=" + day() + "&to=" + day();
        as("ann").get(list).then().statusCode(200).body("items", empty());
        as("ann").get(booking).then().statusCode(404);
        as("ann").delete(booking).then().statusCode(404);
        as("ann").put(booking + "/check-in").then().statusCode(404);
        withJson("ann", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day(), day()))
                .post("/v1/booking-cancellations")
                .then()
                .statusCode(200)
                .body("cancelled", empty());
        isRefused(WaitlistCalls.book("max", desk(2)), 409, "space-taken");
        isRefused(WaitlistCalls.book("max", anyDesk()), 409, "nothing-free");
        for (String who : List.of("ann", "max")) {
            as(who).get("/v1/floors/" + building.floor() + "/availability?date=" + day())
                    .then()
                    .body("spaces.find { it.code == 'D-02' }.state", equalTo("TAKEN"));
        }

        accept("ann", mine)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("offer", nullValue())
                .body("bookingId", equalTo(booking.substring(booking.length() - 36)));

        as("ann").get(list).then().body("items", hasSize(1)).body("items[0].status", equalTo("BOOKED"));
        as("ann")
                .get(booking)
                .then()
                .statusCode(200)
                .body(
                        "checkInCloses",
                        equalTo(start().plus(Duration.ofMinutes(30)).toString()));
        as("ann")
                .get("/v1/floors/" + building.floor() + "/availability?date=" + day())
                .then()
                .body("spaces.find { it.code == 'D-02' }.state", equalTo("MINE"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.made.v1", booking.substring(booking.length() - 36), 1))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getInt("version")).isEqualTo(1));
        }
    }

    private String day() {
        return start().toString().substring(0, 10);
    }

    @Test
    void acceptsOnceHoweverOftenItIsSent() {
        String theirs = bothTaken();
        String mine = joined("ann", desk(2));
        cancel("lou", theirs);
        serveWaitlists.serve();

        accept("ann", mine).then().statusCode(200);
        String again = accept("ann", mine).then().statusCode(200).extract().path("status");

        assertThat(again).isEqualTo("ACCEPTED");
        as("ann").get("/v1/bookings?from=" + day() + "&to=" + day()).then().body("items", hasSize(1));
        isRefused(as("ann").delete(mine), 409, "already-accepted");
    }

    @Test
    void booksAtOnceForWhoAsksSo() {
        String theirs = bothTaken();
        String mine = joined("ann", byItself(anyDesk()));

        cancel("lou", theirs);
        serveWaitlists.serve();

        String booking = entry("ann", mine)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("bookingId", notNullValue())
                .extract()
                .path("bookingId");
        as("ann").get("/v1/bookings/" + booking).then().statusCode(200).body("status", equalTo("BOOKED"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.made.v1", booking, 1)).hasSize(1);
            assertThat(told.events("booking.waited-for.v1", booking, 1)).hasSize(1);
        }
    }

    @Test
    void goesToTheNextWhenItIsDeclined() {
        String theirs = bothTaken();
        String first = joined("ann", anyDesk());
        String second = joined("bob", desk(2));
        assertThat(entry("bob", second).<Integer>path("place")).isEqualTo(2);
        cancel("lou", theirs);
        serveWaitlists.serve();
        assertThat(status("ann", first)).isEqualTo("OFFERED");
        assertThat(status("bob", second)).isEqualTo("WAITING");
        assertThat(entry("bob", second).<Integer>path("place")).isEqualTo(1);

        leave("ann", first);
        serveWaitlists.serve();

        assertThat(status("ann", first)).isEqualTo("DECLINED");
        assertThat(status("bob", second)).isEqualTo("OFFERED");
        leave("ann", first);
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.offer-ended.v1", first.substring(first.length() - 36), 1))
                    .hasSize(1);
        }
        isRefused(accept("ann", first), 409, "offer-ended");
    }

    @Test
    void goesToTheNextWhenItIsNotAcceptedInTimeAndThatIsTold() {
        String theirs = bothTaken();
        String first = joined("ann", anyDesk());
        String second = joined("bob", anyDesk());
        cancel("lou", theirs);
        serveWaitlists.serve();

        MovedClock.moveTo(at(0, "10:45"));
        assertThat(status("ann", first)).isEqualTo("EXPIRED");
        serveWaitlists.serve();

        assertThat(status("ann", first)).isEqualTo("EXPIRED");
        assertThat(status("bob", second)).isEqualTo("OFFERED");
        isRefused(accept("ann", first), 409, "offer-ended");
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.offer-lapsed.v1", first.substring(first.length() - 36), 1))
                    .hasSize(1);
        }
    }

    @Test
    void isNotAcceptedTooLateThoughTheClockHasNotComeBy() {
        String theirs = bothTaken();
        String mine = joined("ann", anyDesk());
        cancel("lou", theirs);
        serveWaitlists.serve();
        MovedClock.moveTo(at(0, "10:45"));

        isRefused(accept("ann", mine), 409, "offer-ended");

        WaitlistCalls.book("max", desk(2)).then().statusCode(201);
    }

    @Test
    void offersADeskThatIsBackInService() {
        booked("kim", building.desk(1), start(), end());
        service(building.desk(2), "{\"inService\": false, \"reason\": \"Kapot\"}");
        String mine = joined("ann", anyDesk());
        serveWaitlists.serve();
        assertThat(status("ann", mine)).isEqualTo("WAITING");

        service(building.desk(2), "{\"inService\": true}");
        serveWaitlists.serve();

        assertThat(status("ann", mine)).isEqualTo("OFFERED");
    }

    @Test
    void offersADeskWhoseClosureEndsEarlyAndNoneThatIsClosed() {
        booked("kim", building.desk(1), start(), end());
        String closure = Callers.asWithJson(
                        "admin",
                        "{\"spaceIds\": [\"%s\"], \"start\": \"%s\"}".formatted(building.desk(2), at(day, "00:00")))
                .post("/v1/buildings/" + building.id() + "/closures")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String mine = joined("ann", anyDesk());
        serveWaitlists.serve();
        assertThat(status("ann", mine)).isEqualTo("WAITING");
        isRefused(WaitlistCalls.join("bob", desk(2)), 422, "space-out-of-service");

        Callers.as("admin").header("If-Match", "*").delete(closure).then().statusCode(204);
        serveWaitlists.serve();

        assertThat(status("ann", mine)).isEqualTo("OFFERED");
    }

    @Test
    void waitsAgainWhereItStoodWhenTheSpaceIsOutOfServiceMeanwhile() {
        String theirs = bothTaken();
        String first = joined("ann", anyDesk());
        String second = joined("bob", anyDesk());
        cancel("lou", theirs);
        serveWaitlists.serve();
        service(building.desk(2), "{\"inService\": false, \"reason\": \"Kapot\"}");

        isRefused(accept("ann", first), 422, "space-out-of-service");

        assertThat(entry("ann", first).<Integer>path("place")).isEqualTo(1);
        service(building.desk(2), "{\"inService\": true}");
        serveWaitlists.serve();
        assertThat(status("ann", first)).isEqualTo("OFFERED");
        assertThat(status("bob", second)).isEqualTo("WAITING");
    }

    @Test
    void offersWhatAShorterOrMovedBookingLeaves() {
        booked("kim", building.desk(1), start(), end());
        String theirs = booked("lou", building.desk(2), start(), end());
        String mine = joined("ann", booking(building.desk(2), at(day, "14:00"), end()));

        as("lou")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"end\": \"" + at(day, "14:00") + "\"}")
                .patch(theirs)
                .then()
                .statusCode(200);
        serveWaitlists.serve();

        assertThat(status("ann", mine)).isEqualTo("OFFERED");
    }

    @Test
    void waitsForABuildingThatIsFullAndIsOfferedAPlaceWhenItsCapIsRaised() {
        cap("1");
        booked("kim", building.desk(1), start(), end());
        isRefused(WaitlistCalls.book("ann", desk(2)), 422, "building-cap-reached");
        String mine = joined("ann", anyDesk());
        serveWaitlists.serve();
        assertThat(status("ann", mine)).isEqualTo("WAITING");

        cap("2");
        serveWaitlists.serve();

        assertThat(status("ann", mine)).isEqualTo("OFFERED");
        isRefused(WaitlistCalls.book("bob", anyDesk()), 409, "nothing-free");
        leave("ann", mine);
        WaitlistCalls.book("bob", anyDesk()).then().statusCode(201);
    }

    @Test
    void passesOverWhoHasADeskMeanwhileAndKeepsTheirPlace() {
        SmallBuilding other = SmallBuilding.withDesks("WAIT-2", 1);
        String theirs = bothTaken();
        String first = joined("ann", anyDesk());
        String second = joined("bob", anyDesk());
        String elsewhere = booked("ann", other.desk(1), start(), end());

        cancel("lou", theirs);
        serveWaitlists.serve();
        assertThat(status("ann", first)).isEqualTo("WAITING");
        assertThat(status("bob", second)).isEqualTo("OFFERED");
        leave("bob", second);
        serveWaitlists.serve();
        assertThat(status("ann", first)).isEqualTo("WAITING");

        cancel("ann", elsewhere);
        serveWaitlists.serve();

        assertThat(status("ann", first)).isEqualTo("OFFERED");
    }

    @Test
    void isOverWhenTheSlotBegins() {
        bothTaken();
        String mine = joined("ann", anyDesk());

        MovedClock.moveTo(start());
        assertThat(status("ann", mine)).isEqualTo("OVER");
        as("ann").get(ENTRIES).then().body("items", empty());
        serveWaitlists.serve();

        as("ann").get(ENTRIES + "?ended=true").then().body("items[0].status", equalTo("OVER"));
        isRefused(accept("ann", mine), 409, "offer-ended");
        leave("ann", mine);
        assertThat(status("ann", mine)).isEqualTo("OVER");
    }

    /** Else the version would tell that somebody else joined a waitlist meanwhile. */
    @Test
    void hasTheVersionOfItsEndWhetherTheClockHasComeByOrNot() {
        String theirs = bothTaken();
        String lapsed = joined("ann", anyDesk());
        String over = joined("bob", anyDesk());
        cancel("lou", theirs);
        serveWaitlists.serve();

        MovedClock.moveTo(start());
        String ofLapsed = as("ann").get(lapsed).header("ETag");
        String ofOver = as("bob").get(over).header("ETag");
        as("ann").header("If-Match", ofLapsed).delete(lapsed).then().statusCode(204);
        as("bob").header("If-Match", ofOver).delete(over).then().statusCode(204);
        assertThat(status("bob", over)).isEqualTo("OVER");
        serveWaitlists.serve();

        as("ann").get(lapsed).then().header("ETag", equalTo(ofLapsed)).body("status", equalTo("EXPIRED"));
        as("bob").get(over).then().header("ETag", equalTo(ofOver)).body("status", equalTo("OVER"));
    }

    @Test
    void countsNobodyWhoseSlotHasBegun() {
        bothTaken();
        joined("ann", anyDesk());
        String later = joined("bob", booking(building.desk(1), at(day, "10:00"), end()));
        assertThat(as("bob").get(later).<Integer>path("place")).isEqualTo(2);

        MovedClock.moveTo(start());

        assertThat(as("bob").get(later).<Integer>path("place")).isEqualTo(1);
    }

    @Test
    void doesNotOfferWhatBeginsInAMomentButBooksItForWhoAsksSo() {
        String theirs = bothTaken();
        String first = joined("ann", anyDesk());
        String second = joined("bob", byItself(anyDesk()));

        MovedClock.moveTo(start().minus(Duration.ofMinutes(6)));
        cancel("lou", theirs);
        serveWaitlists.serve();

        assertThat(status("ann", first)).isEqualTo("WAITING");
        assertThat(status("bob", second)).isEqualTo("ACCEPTED");
    }

    @Test
    void refusesWhoNeedNotWait() {
        booked("kim", building.desk(1), start(), end());

        isRefused(join("ann", anyDesk()), 409, "free-now");
        isRefused(join("ann", desk(2)), 409, "free-now");
        join("ann", desk(1)).then().statusCode(201);
    }

    @Test
    void refusesWhoHasADeskOrWaitsForOneThen() {
        bothTaken();
        isRefused(join("kim", desk(2)), 409, "person-already-booked");
        String mine = joined("ann", desk(1));

        join("ann", booking(building.desk(2), at(day, "16:00"), at(day, "17:30")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-waiting"))
                .body("waitlistEntryId", equalTo(mine.substring(mine.length() - 36)));

        leave("ann", mine);
        assertThat(status("ann", mine)).isEqualTo("WITHDRAWN");
        join("ann", desk(2)).then().statusCode(201);
    }

    @Test
    void namesTheFirstOfSeveralBookingsInTheWay() {
        booked("kim", building.desk(1), at(day, "13:00"), at(day, "14:00"));
        booked("kim", building.desk(1), at(day, "10:00"), at(day, "11:00"));
        booked("lou", building.desk(2), start(), end());

        for (Response refused : List.of(join("kim", desk(2)), WaitlistCalls.book("kim", desk(2)))) {
            isRefused(refused, 409, "person-already-booked");
            refused.then().body("bookedFor.start", equalTo(at(day, "10:00").toString()));
        }
    }

    @Test
    void refusesByTheRulesOfABooking() {
        bothTaken();

        isRefused(join("ann", booking(building.desk(1), at(day, "09:07"), end())), 422, "not-quarter-hours");
        isRefused(join("ann", booking(building.desk(1), start(), at(day + 1, "10:00"))), 422, "not-one-day");
        isRefused(join("ann", booking(building.desk(1), at(100, "09:00"), at(100, "10:00"))), 422, "too-far-ahead");
        isRefused(join("ann", booking(building.desk(1), at(-1, "09:00"), at(-1, "10:00"))), 422, "in-the-past");
        isRefused(join("ann", booking(building.desk(1), at(0, "09:30"), at(0, "17:00"))), 422, "has-started");
        isRefused(join("ann", booking(building.space("W-01"), start(), end())), 403, "not-for-your-organisation");
        service(building.desk(2), "{\"inService\": false, \"reason\": \"Kapot\"}");
        isRefused(join("ann", desk(2)), 422, "space-out-of-service");
        isRefused(
                join(
                        "ann",
                        desk(1).replace(
                                        building.desk(1).toString(),
                                        UUID.randomUUID().toString())),
                404,
                "not-found");
    }

    @Test
    void refusesWhoHasUsedTheWeekUp() {
        bothTaken();
        rules("minbin", "{\"weeklyDesks\": 1, \"daysAhead\": 60}");
        try {
            SmallBuilding other = SmallBuilding.withDesks("WAIT-3", 1);
            booked("ria", other.desk(1), at(day, "18:00"), at(day, "19:00"));

            isRefused(join("ria", anyDesk()), 422, "weekly-quota-reached");

            // What is held counts, and what is declined does not.
            String mine = joined("sam", anyDesk());
            String theirs =
                    as("lou").get("/v1/bookings?from=" + day() + "&to=" + day()).path("items[0].id");
            cancel("lou", "/v1/bookings/" + theirs);
            serveWaitlists.serve();
            String evening = booking(other.desk(1), at(day, "20:00"), at(day, "21:00"));
            isRefused(WaitlistCalls.book("sam", evening), 422, "weekly-quota-reached");
            leave("sam", mine);
            WaitlistCalls.book("sam", evening).then().statusCode(201);
        } finally {
            rules("minbin", "{\"weeklyDesks\": null, \"daysAhead\": 14}");
        }
    }

    @Test
    void letsOnePersonWaitTenTimesAtOnce() {
        booked("kim", building.desk(1), start(), end());
        for (int quarter = 0; quarter < 10; quarter++) {
            Instant from = start().plus(Duration.ofMinutes(15L * quarter));
            joined("ann", booking(building.desk(1), from, from.plus(Duration.ofMinutes(15))));
        }
        Instant last = start().plus(Duration.ofHours(4));
        String one = booking(building.desk(1), last, last.plus(Duration.ofMinutes(15)));

        isRefused(join("ann", one), 409, "too-many-entries");

        as("ann").get(ENTRIES + "?limit=4").then().body("items", hasSize(4));
        leave("ann", ENTRIES + "/" + as("ann").get(ENTRIES).path("items[0].id"));
        join("ann", one).then().statusCode(201);
    }

    @Test
    void goesOnWhereAPageEnded() {
        booked("kim", building.desk(1), start(), end());
        for (int quarter = 0; quarter < 3; quarter++) {
            Instant from = start().plus(Duration.ofMinutes(15L * quarter));
            joined("cas", booking(building.desk(1), from, from.plus(Duration.ofMinutes(15))));
        }

        Response first = as("cas").get(ENTRIES + "?limit=2");
        Response second = as("cas").get(ENTRIES + "?limit=2&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.start"))
                .containsExactly(
                        start().plus(Duration.ofMinutes(30)).toString(),
                        start().plus(Duration.ofMinutes(15)).toString());
        assertThat(second.<List<String>>path("items.start")).containsExactly(start().toString());
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void joinsOnceWhenItIsSentTwice() {
        bothTaken();
        String key = UUID.randomUUID().toString();

        Response first =
                withJson("ann", anyDesk()).header("Idempotency-Key", key).post(ENTRIES);
        Response second =
                withJson("ann", anyDesk()).header("Idempotency-Key", key).post(ENTRIES);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        isRefused(withJson("ann", desk(1)).header("Idempotency-Key", key).post(ENTRIES), 422, "idempotency-key-reused");
    }

    @Test
    void isNobodyElsesToSee() {
        bothTaken();
        String mine = joined("ann", anyDesk());

        as("bob").get(mine).then().statusCode(404);
        as("bob").delete(mine).then().statusCode(404);
        as("bob").post(mine + "/acceptances").then().statusCode(404);
        Callers.as("admin").get(mine).then().statusCode(404);
        Callers.asNotifier()
                .get(mine + "/standing")
                .then()
                .statusCode(200)
                .body("offered", equalTo(false))
                .body("bookingId", nullValue());
    }

    @Test
    void leavesOnlyTheVersionThatWasSeen() {
        String theirs = bothTaken();
        String mine = joined("ann", anyDesk());
        cancel("lou", theirs);
        serveWaitlists.serve();

        as("ann").header("If-Match", "\"0\"").delete(mine).then().statusCode(412);
        as("ann").header("If-Match", "\"0\"").post(mine + "/acceptances").then().statusCode(412);
        as("ann").header("If-Match", "\"1\"").post(mine + "/acceptances").then().statusCode(200);
        as("ann").header("If-Match", "\"1\"").post(mine + "/acceptances").then().statusCode(200);
    }

    @Test
    void saysNothingIsOfferedYet() {
        bothTaken();
        String mine = joined("ann", anyDesk());

        isRefused(accept("ann", mine), 409, "nothing-offered");
    }

    @Test
    void countsAsBeforeMeWhoWaitsForWhatIWaitFor() {
        bothTaken();
        joined("ann", desk(1));
        joined("bob", booking(building.desk(2), start(), at(day, "12:00")));

        assertThat(join("cas", desk(2)).<Integer>path("place")).isEqualTo(2);
        assertThat(join("dee", anyDesk()).<Integer>path("place")).isEqualTo(4);
        assertThat(join("eve", booking(building.desk(1), at(day, "13:00"), end()))
                        .<Integer>path("place"))
                .isEqualTo(3);
        assertThat(join("fay", booking(building.desk(2), at(day, "17:00"), at(day, "18:00")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void costsWhoBooksAndCancelsNoStatementMore() {
        String slot = booking(building.space("R-01"), start(), end());
        Runnable bookAndCancel = () -> cancel(
                "gus",
                WaitlistCalls.book("gus", slot).then().statusCode(201).extract().header("Location"));
        long before = statements.of(bookAndCancel);
        bothTaken();
        joined("ann", anyDesk());

        assertThat(statements.of(bookAndCancel)).isEqualTo(before);
    }

    private static void service(UUID space, String state) {
        Callers.asWithJson("admin", state)
                .put("/v1/spaces/" + space + "/service")
                .then()
                .statusCode(200);
    }

    private void cap(String desks) {
        Callers.asWithJson("admin", "{\"dailyCap\": %s, \"graceMinutes\": 30}".formatted(desks))
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
    }

    private static void rules(String organisation, String rules) {
        Callers.asWithJson("platform-admin", rules)
                .put("/v1/organisations/" + organisation + "/rules")
                .then()
                .statusCode(200);
    }
}
