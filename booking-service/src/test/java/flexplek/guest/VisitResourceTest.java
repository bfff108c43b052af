package flexplek.guest;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import flexplek.outbox.Topic;
import flexplek.platform.OneColumn;
import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest is announced by their host, seen by reception of the building on that day alone, and the host hears of their arrival. */
@QuarkusTest
@OnRealStack
class VisitResourceTest {

    private static final String VISITS = "/v1/visits";
    private static final String MINE = "/v1/people/me/visits";
    private static int buildings;

    @Inject
    Visits visits;

    @Inject
    Statements statements;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void build() {
        MovedClock.moveTo(at(1, "08:00"));
        building = SmallBuilding.withDesks("VISITED" + buildings++, 2);
    }

    @AfterEach
    void nobodyIsExpected() {
        QuarkusTransaction.requiringNew().run(() -> visits.deleteAll());
        MovedClock.reset();
    }

    @Test
    void isAnnouncedSeenByReceptionAndReceived() {
        String visit =
                announced("employee", at(0, "09:00"), at(0, "10:00"), ", \"guestFrom\": \" Gemeente Voorbeeld \"");

        as("employee")
                .get(visit)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("guestName", equalTo("Ada Voorbeeld"))
                .body("guestFrom", equalTo("Gemeente Voorbeeld"))
                .body("mine", equalTo(true))
                .body("buildingId", equalTo(building.id().toString()))
                .body("start", equalTo(at(0, "09:00").toString()))
                .body("end", equalTo(at(0, "10:00").toString()))
                .body("bookingId", nullValue())
                .body("spaceName", nullValue())
                .body("arrivedAt", nullValue());
        today().body("items.guestName", contains("Ada Voorbeeld"))
                .body("items.hostName", contains("Noor Verbeek"))
                .body("items.mine", contains(false));

        MovedClock.moveTo(at(0, "09:05"));
        arrival("facility", visit).statusCode(204);
        arrival("facility", visit).statusCode(204);

        String fivePastNine = at(0, "09:05").toString().substring(0, 16);
        today().body("items.arrivedAt", contains(startsWith(fivePastNine)));
        mine("employee").body("items.arrivedAt", contains(startsWith(fivePastNine)));
        change("employee", visit, "*", "{\"guestName\": \"Bob\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/guest-arrived"));
        as("employee").delete(visit).then().statusCode(409).body("type", equalTo("/problems/guest-arrived"));
        try (Told told = new Told(brokers, Topic.VISITS)) {
            assertThat(told.events("visit.guest-arrived.v1", id(visit), 1))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getString("hostId"))
                                .isEqualTo(Callers.id("employee").toString());
                        assertThat(event.getString("recordedBy"))
                                .isEqualTo(Callers.id("facility").toString());
                        assertThat(event.prettify()).doesNotContain("Ada", "Gemeente", "Noor");
                    });
        }
    }

    @Test
    void isExpectedAgainWhenItWasSomebodyElse() {
        String visit = announced("employee", at(0, "09:00"), at(0, "10:00"), "");
        arrival("facility", visit).statusCode(204);
        standing(visit).body("arrived", equalTo(true)).body("guestName", equalTo("Ada Voorbeeld"));

        as("facility").delete(visit + "/arrival").then().statusCode(204);
        as("facility").delete(visit + "/arrival").then().statusCode(204);

        standing(visit).body("arrived", equalTo(false)).body("arrivedAt", nullValue());
        today().body("items.arrivedAt", contains(nullValue()));
        try (Told told = new Told(brokers, Topic.VISITS)) {
            assertThat(told.events("visit.arrival-taken-back.v1", id(visit), 1))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getString("hostId"))
                                .isEqualTo(Callers.id("employee").toString());
                        assertThat(event.prettify()).doesNotContain("Ada", "Noor");
                    });
        }
        change("employee", visit, "*", "{\"guestName\": \"Bob\"}").statusCode(200);
    }

    @Test
    void isThereForItsHostAndForReceptionOnItsDayAlone() {
        String today = announced("employee", at(0, "09:00"), at(0, "10:00"), "");
        String tomorrow = announced("employee", at(1, "09:00"), at(1, "10:00"), "");

        today().body("items.id", contains(id(today)));
        as("facility").get(today).then().statusCode(200).body("mine", equalTo(false));
        as("facility").get(tomorrow).then().statusCode(404);
        arrival("facility", tomorrow).statusCode(404);
        as("employee2").get(today).then().statusCode(404);
        change("employee2", today, "*", "{\"guestName\": \"Bob\"}").statusCode(404);
        change("facility", today, "*", "{\"guestName\": \"Bob\"}").statusCode(404);
        as("employee2").delete(today).then().statusCode(404);
        arrival("employee", today).statusCode(403);
        as("employee").get(VISITS + "?buildingId=" + building.id()).then().statusCode(403);
        Callers.withRoles("minwater", List.of("employee", "facility"))
                .get(VISITS + "?buildingId=" + building.id())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"));
        Callers.withRoles("minwater", List.of("employee", "facility"))
                .put(today + "/arrival")
                .then()
                .statusCode(404);
        mine("employee").body("items.id", contains(id(today), id(tomorrow)));

        MovedClock.moveTo(at(1, "08:00"));
        today().body("items.id", contains(id(tomorrow)));
        mine("employee").body("items.id", contains(id(tomorrow)));
    }

    /** Whoever announces a guest tells reception so, and nobody else hears it. */
    @Test
    void tellsReceptionOfAHostWhoShowsNobodyWhenTheyAreIn() {
        Callers.asWithJson("employee2", "{\"visibleTo\": \"NOBODY\"}")
                .header("If-Match", "*")
                .put("/v1/people/me/visibility");
        announced("employee2", at(0, "09:00"), at(0, "10:00"), "");

        today().body("items.hostName", contains(notNullValue()));
        mine("employee").body("items", empty());
        Callers.asWithJson("employee2", "{\"visibleTo\": \"TEAM\"}")
                .header("If-Match", "*")
                .put("/v1/people/me/visibility");
    }

    @Test
    void comesToARoomThatTheHostHasAndMovesWithIt() {
        String room = room("employee", at(2, "09:00"), at(2, "10:00"));
        String visit = announce("employee", "{\"bookingId\": \"%s\", \"guestName\": \"Ada\"}".formatted(room))
                .then()
                .statusCode(201)
                .body("bookingId", equalTo(room))
                .body("spaceName", equalTo("Overleg"))
                .body("floorName", equalTo("Verdieping 1"))
                .body("start", equalTo(at(2, "09:00").toString()))
                .extract()
                .header("Location");
        change("employee", visit, "*", "{\"start\": \"%s\"}".formatted(at(2, "09:30")))
                .statusCode(400)
                .body("violations.field", contains("start"));

        Response seen = as("employee").get("/v1/bookings/" + room);
        asWithJson("employee", "{\"spaceId\": \"%s\"}".formatted(building.desk(1)))
                .header("If-Match", seen.header("ETag"))
                .patch("/v1/bookings/" + room)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-for-a-desk"));
        asWithJson("employee", "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(at(1, "11:00"), at(1, "12:00")))
                .header("If-Match", seen.header("ETag"))
                .patch("/v1/bookings/" + room)
                .then()
                .statusCode(200);
        MovedClock.moveTo(at(1, "08:00"));
        today().body("items.start", contains(at(0, "11:00").toString()))
                .body("items.spaceName", contains("Overleg"))
                .body("items.bookingId", contains(nullValue()));

        as("employee").delete("/v1/bookings/" + room).then().statusCode(204);
        today().body("items.start", contains(at(0, "11:00").toString())).body("items.spaceName", contains(nullValue()));
        change("employee", visit, "*", "{\"bookingId\": null, \"end\": \"%s\"}".formatted(at(0, "11:30")))
                .statusCode(200)
                .body("bookingId", nullValue())
                .body("start", equalTo(at(0, "11:00").toString()))
                .body("end", equalTo(at(0, "11:30").toString()));
    }

    @Test
    void comesToNoDeskAndToNothingOfOthers() {
        String desk = asWithJson("employee", booking(building.desk(1), at(1, "09:00"), at(1, "10:00")))
                .post("/v1/bookings")
                .path("id");
        String others = room("organiser", at(1, "09:00"), at(1, "10:00"));
        String body = "{\"bookingId\": \"%s\", \"guestName\": \"Ada\"}";

        announce("employee", body.formatted(desk))
                .then()
                .statusCode(400)
                .body("violations.field", contains("bookingId"));
        announce("employee", body.formatted(others)).then().statusCode(404);
        announce("employee", body.formatted(UUID.randomUUID())).then().statusCode(404);
        as("organiser").delete("/v1/bookings/" + others).then().statusCode(204);
        announce("organiser", body.formatted(others))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-longer-live"));
    }

    @Test
    void isChangedAsItWasSeenAndCalledOff() {
        String visit = announced("employee", at(1, "09:00"), at(1, "10:00"), "");
        String later = "{\"start\": \"%s\", \"end\": \"%s\", \"guestFrom\": \"Bureau\"}"
                .formatted(at(1, "13:00"), at(1, "14:00"));

        String changed = change("employee", visit, "\"0\"", later)
                .statusCode(200)
                .body("start", equalTo(at(1, "13:00").toString()))
                .body("guestName", equalTo("Ada Voorbeeld"))
                .body("guestFrom", equalTo("Bureau"))
                .extract()
                .header("ETag");
        change("employee", visit, "\"0\"", later).statusCode(200);
        change("employee", visit, "\"0\"", "{\"guestName\": \"Bob\"}").statusCode(412);
        change("employee", visit, changed, "{\"guestFrom\": null}")
                .statusCode(200)
                .body("guestFrom", nullValue());
        as("employee").header("If-Match", changed).delete(visit).then().statusCode(412);
        as("employee").delete(visit).then().statusCode(204);
        as("employee").delete(visit).then().statusCode(404);
        mine("employee").body("items", empty());
    }

    @Test
    void leavesNothingBehindOnceItIsCalledOff() {
        String key = UUID.randomUUID().toString();
        String request = body(at(1, "09:00"), at(1, "10:00"), ", \"guestFrom\": \"Gemeente Voorbeeld\"");
        String visit = announceByKey(key, request).statusCode(201).extract().header("Location");
        change("employee", visit, "*", "{\"guestName\": \"Bob\"}").statusCode(200);
        announceByKey(key, request)
                .statusCode(201)
                .header("Location", equalTo(visit))
                .header("ETag", equalTo("\"1\""))
                .body("guestName", equalTo("Bob"));

        as("employee").delete(visit).then().statusCode(204);

        announceByKey(key, request).statusCode(404);
        announceByKey(key, body(at(1, "11:00"), at(1, "12:00"), ""))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        mine("employee").body("items", empty());
        assertThat(kept(key)).doesNotContain("Ada", "Gemeente", "Bob");
    }

    @Test
    void isChangedOnceHoweverFineTheTimesAreThatAreSent() {
        String visit = announced("employee", at(1, "09:00").plusNanos(1_999), at(1, "10:00"), "");
        String fine = "{\"start\": \"%s\", \"end\": \"%s\"}"
                .formatted(at(1, "13:00").plusNanos(123_456_789), at(1, "14:00").plusNanos(1));

        change("employee", visit, "\"0\"", fine)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("start", equalTo(at(1, "13:00").plusNanos(123_456_000).toString()));
        change("employee", visit, "\"0\"", fine).statusCode(200).header("ETag", equalTo("\"1\""));
        announce("employee", body(at(1, "09:00"), at(1, "09:00").plusNanos(1), ""))
                .then()
                .statusCode(400)
                .body("violations.field", contains("end"));
    }

    @Test
    void isOfOneDayStillToComeAndNotFarOff() {
        for (String[] wrong : new String[][] {
            {at(1, "09:00").toString(), at(2, "09:00").toString(), "end"},
            {at(0, "07:00").toString(), at(0, "07:30").toString(), "end"},
            {at(400, "09:00").toString(), at(400, "10:00").toString(), "start"}
        }) {
            announce("employee", body(Instant.parse(wrong[0]), Instant.parse(wrong[1]), ""))
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains(wrong[2]));
        }
        String now = announced("employee", at(0, "07:00"), at(0, "09:00"), "");
        announced("employee", at(1, "23:00"), at(2, "00:00"), "");

        MovedClock.moveTo(at(0, "09:30"));
        change("employee", now, "*", "{\"guestName\": \"Bob\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/visit-over"));
        change("employee", now, "*", "{\"end\": \"%s\"}".formatted(at(0, "11:00")))
                .statusCode(200);
    }

    @Test
    void isAnnouncedOnceHoweverOftenItIsSentAndFiftyTimesAtMost() {
        String key = UUID.randomUUID().toString();
        List<Response> answers = IntStream.range(0, 2)
                .mapToObj(i -> asWithJson("newcomer", body(at(1, "09:00"), at(1, "10:00"), ""))
                        .header("Idempotency-Key", key)
                        .post(VISITS))
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        mine("newcomer").body("items", hasSize(1));

        for (int i = 1; i < 50; i++) {
            announced("newcomer", at(1, "09:00"), at(1, "10:00"), "");
        }
        announce("newcomer", body(at(1, "09:00"), at(1, "10:00"), ""))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-visits"));
    }

    @Test
    void namesNoGuestAndNoHostInTheLogAndListsManyWithAsFewStatements() {
        try (Logged facts = new Logged("flexplek");
                Logged audit = new Logged("audit")) {
            String visit = announced("employee", at(0, "09:00"), at(0, "10:00"), "");
            long forOne = statements.of(this::today);
            IntStream.range(0, 4).forEach(i -> announced("employee", at(0, "09:00"), at(0, "10:00"), ""));
            assertThat(statements.of(this::today)).isLessThanOrEqualTo(forOne);
            arrival("facility", visit).statusCode(204);

            String me = Callers.id("employee").toString();
            assertThat(facts.lines().stream().map(Logged::text).toList())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain("Ada", me));
            assertThat(audit.lines().stream().map(Logged::text).toList())
                    .anySatisfy(line -> assertThat(line).contains("putArrival"))
                    .anySatisfy(line -> assertThat(line).contains("listVisits"))
                    .allSatisfy(line -> assertThat(line).doesNotContain("Ada", me));
        }
    }

    private String body(Instant start, Instant end, String more) {
        return "{\"buildingId\": \"%s\", \"start\": \"%s\", \"end\": \"%s\", \"guestName\": \"Ada Voorbeeld\"%s}"
                .formatted(building.id(), start, end, more);
    }

    private static Response announce(String who, String body) {
        return asWithJson(who, body).post(VISITS);
    }

    /** Where the visit is. */
    private String announced(String who, Instant start, Instant end, String more) {
        return announce(who, body(start, end, more))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse announceByKey(String key, String request) {
        return asWithJson("employee", request)
                .header("Idempotency-Key", key)
                .post(VISITS)
                .then();
    }

    /** All that is kept with it. */
    private String kept(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(
                                visits.getEntityManager().unwrap(Session.class),
                                "select cast(row_to_json(a) as text) from idempotent_answer a where key = :key",
                                String.class)
                        .setParameter("key", key)
                        .getSingleResult());
    }

    private String room(String who, Instant start, Instant end) {
        return asWithJson(who, booking(building.space("R-01"), start, end))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse today() {
        return as("facility")
                .get(VISITS + "?buildingId=" + building.id())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mine(String who) {
        return as(who).get(MINE).then().statusCode(200);
    }

    private static ValidatableResponse arrival(String who, String visit) {
        return as(who).put(visit + "/arrival").then();
    }

    private static ValidatableResponse standing(String visit) {
        return Callers.asNotifier().get(visit + "/standing").then().statusCode(200);
    }

    private static ValidatableResponse change(String who, String visit, String ifMatch, String body) {
        return asWithJson(who, body).header("If-Match", ifMatch).patch(visit).then();
    }

    private static String id(String location) {
        return location.substring(location.length() - 36);
    }
}
