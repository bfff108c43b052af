package flexplek.exchange;

import static flexplek.exchange.ExchangeCalls.OFFERS;
import static flexplek.exchange.ExchangeCalls.agree;
import static flexplek.exchange.ExchangeCalls.as;
import static flexplek.exchange.ExchangeCalls.booked;
import static flexplek.exchange.ExchangeCalls.change;
import static flexplek.exchange.ExchangeCalls.end;
import static flexplek.exchange.ExchangeCalls.offer;
import static flexplek.exchange.ExchangeCalls.offered;
import static flexplek.exchange.ExchangeCalls.shows;
import static flexplek.exchange.ExchangeCalls.spaceOf;
import static flexplek.exchange.ExchangeCalls.status;
import static flexplek.exchange.ExchangeCalls.withJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.decision.WrittenDecisions;
import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ann and Ben are of one team; each test has people, a building and a day of its own. */
@QuarkusTest
@OnRealStack
class ExchangeOfferTest {

    private static int days = 10;

    @Inject
    Statements statements;

    @Inject
    WrittenDecisions decisions;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();
    private int day;
    private String ann = "";
    private String ben = "";
    private String annsDesk = "";
    private String bensDesk = "";
    private String anns = "";
    private String bens = "";

    @BeforeEach
    void bothHaveADesk() {
        day = days++;
        building = SmallBuilding.withDesks("EXCHANGE" + day, 5);
        MovedClock.moveTo(at(0, "10:00"));
        ann = "ann" + day;
        ben = "ben" + day;
        annsDesk = building.desk(1).toString();
        bensDesk = building.desk(2).toString();
        anns = booked(ann, building.desk(1), at(day, "09:00"), at(day, "13:00"));
        bens = booked(ben, building.desk(2), at(day, "11:00"), at(day, "17:00"));
    }

    @AfterEach
    void goOn() {
        MovedClock.reset();
    }

    private static void isRefused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + type));
    }

    private void nothingChanged() {
        assertThat(spaceOf(ann, anns)).isEqualTo(annsDesk);
        assertThat(spaceOf(ben, bens)).isEqualTo(bensDesk);
    }

    private String third(String who, String desk, String from, String to) {
        return booked(who + day, building.space(desk), at(day, from), at(day, to));
    }

    @Test
    void givesBothEachOthersSpaceAtTheirOwnTimes() {
        String offer = offered(ann, anns, bens);

        agree(ben, offer)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("AGREED"))
                .body("mine.spaceId", equalTo(annsDesk))
                .body("partner", nullValue());

        as(ann).get("/v1/bookings/" + anns)
                .then()
                .body("spaceId", equalTo(bensDesk))
                .body("start", equalTo(at(day, "09:00").toString()))
                .body("end", equalTo(at(day, "13:00").toString()));
        as(ben).get("/v1/bookings/" + bens)
                .then()
                .body("spaceId", equalTo(annsDesk))
                .body("start", equalTo(at(day, "11:00").toString()))
                .body("end", equalTo(at(day, "17:00").toString()));
        agree(ben, offer).then().statusCode(200).body("status", equalTo("AGREED"));
        assertThat(spaceOf(ben, bens)).isEqualTo(annsDesk);
        isRefused(end(ann, offer), 409, "exchange-done");
        assertThat(status(ann, offer)).isEqualTo("AGREED");
    }

    @Test
    void tellsEachOfWhatTheOtherDidAndTheHouseOfBothWithoutNames() {
        String offer = offered(ann, anns, bens);
        agree(ben, offer).then().statusCode(200);

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            JsonPath asked = told.events("exchange.offered.v1", offer, 1).getFirst();
            assertThat(asked.getString("bookingId")).isEqualTo(bens);
            assertThat(asked.getString("personId")).isEqualTo(id(ben));
            assertThat(asked.getString("offeredBy")).isEqualTo(id(ann));
            assertThat(asked.getString("offeredSpaceId")).isEqualTo(annsDesk);
            JsonPath agreed = told.events("exchange.agreed.v1", offer, 1).getFirst();
            assertThat(agreed.getString("bookingId")).isEqualTo(anns);
            assertThat(agreed.getString("personId")).isEqualTo(id(ann));
            assertThat(agreed.getString("agreedBy")).isEqualTo(id(ben));
            assertThat(agreed.getString("spaceId")).isEqualTo(bensDesk);
            assertThat(agreed.getString("before.spaceId")).isEqualTo(annsDesk);
            // By their own will, so that nobody is told again by that.
            for (JsonPath changed :
                    told.events("booking.changed.v1", building.id().toString(), 2)) {
                assertThat(changed.getString("changedBy")).isEqualTo(changed.getString("personId"));
            }
            assertThat(told.events("booking.changed.v1", building.id().toString(), 2))
                    .hasSize(2);
            assertThat(told.tells(ann)).isFalse();
        }
    }

    private static String id(String who) {
        return as(who).get("/v1/people/me").path("id");
    }

    @Test
    void isReadByTheTwoAndByNobodyElse() {
        String offer = offered(ann, anns, bens);

        as(ann).get(OFFERS + offer)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("byMe", equalTo(true))
                .body("mine.bookingId", equalTo(anns))
                .body("partner.personId", equalTo(id(ben)))
                .body("partner.displayName", equalTo(ben))
                .body("partner.place.spaceId", equalTo(bensDesk));
        as(ben).get("/v1/exchange-offers?bookingId=" + bens)
                .then()
                .body("items.id", contains(offer))
                .body("items[0].byMe", equalTo(false))
                .body("items[0].mine.spaceId", equalTo(bensDesk))
                .body("items[0].partner.displayName", equalTo(ann))
                .body("items[0].partner.place.spaceId", equalTo(annsDesk));
        for (Response answer :
                List.of(as("eve" + day).get(OFFERS + offer), agree("eve" + day, offer), end("eve" + day, offer))) {
            isRefused(answer, 404, "not-found");
        }
        as("eve" + day).get("/v1/exchange-offers").then().body("items", empty());
        isRefused(agree(ann, offer), 409, "others-answer");
        nothingChanged();
    }

    @Test
    void endsWhenEitherSaysSo() {
        String declined = offered(ann, anns, bens);
        end(ben, declined).then().statusCode(204);
        end(ben, declined).then().statusCode(204);

        String withdrawn = offered(ann, anns, bens);
        end(ann, withdrawn).then().statusCode(204);

        for (String offer : List.of(declined, withdrawn)) {
            assertThat(status(ann, offer)).isEqualTo("ENDED");
            assertThat(status(ben, offer)).isEqualTo("ENDED");
            isRefused(agree(ben, offer), 409, "exchange-offer-ended");
        }
        nothingChanged();
        as(ann).get("/v1/exchange-offers").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ben"})
    void lapsesByWhateverBecomesOfEitherBooking(String who) {
        String person = who + day;
        String theirs = who.equals("ann") ? anns : bens;
        String first = offered(ann, anns, bens);
        change(person, theirs, "{\"spaceId\": \"" + building.desk(4) + "\"}")
                .then()
                .statusCode(200);
        assertHasLapsed(first);
        change(person, theirs, "{\"spaceId\": \"" + (who.equals("ann") ? annsDesk : bensDesk) + "\"}")
                .then()
                .statusCode(200);
        assertHasLapsed(first);

        String second = offered(ann, anns, bens);
        as(person).delete("/v1/bookings/" + theirs).then().statusCode(204);
        assertHasLapsed(second);
    }

    private void assertHasLapsed(String offer) {
        assertThat(status(ann, offer)).isEqualTo("ENDED");
        as(ann).get(OFFERS + offer).then().body("partner", nullValue());
        as(ben).get("/v1/exchange-offers").then().body("items", empty());
        isRefused(agree(ben, offer), 409, "exchange-offer-ended");
        Callers.withRoles("minbin", List.of("notifier"))
                .get(OFFERS + offer + "/standing")
                .then()
                .body("open", equalTo(false));
    }

    @Test
    void lapsesWhenTheFirstOfTheTwoBegins() {
        String offer = offered(ann, anns, bens);

        MovedClock.moveTo(at(day, "08:59"));
        assertThat(status(ben, offer)).isEqualTo("OPEN");
        MovedClock.moveTo(at(day, "09:00"));
        assertHasLapsed(offer);
        isRefused(offer(ben, bens, anns), 409, "not-to-come");
    }

    @Test
    void lapsesForTheMakerAsIfDeclinedWhenTheOtherHidesAndStaysSo() {
        String offer = offered(ann, anns, bens);
        String unknown = offer(ann, anns, UUID.randomUUID().toString()).asString();

        shows(ben, "NOBODY");

        assertHasLapsed(offer);
        Response hidden = offer(ann, anns, bens);
        hidden.then().statusCode(404);
        assertThat(hidden.asString()).isEqualTo(unknown);
        as(ann).get("/v1/bookings/" + anns + "/exchange-partners").then().body("items", empty());
        shows(ben, "TEAM");
        assertHasLapsed(offer);
        agree(ben, offered(ann, anns, bens)).then().statusCode(200);
    }

    @Test
    void findsOnlyBookingsOfOthersWhoLetThemselvesBeSeen() {
        String stranger = Callers.telling(
                        Map.of("sub", "\"stranger " + day + "\"", "groups", "[\"/minbin/elsewhere\"]"))
                .contentType("application/json")
                .body(SmallBuilding.booking(building.desk(3), at(day, "09:00"), at(day, "12:00")))
                .post("/v1/bookings")
                .path("id");
        String own = booked(ann, building.desk(4), at(day + 1, "09:00"), at(day + 1, "13:00"));
        String gone = third("cor", "D-04", "09:00", "12:00");
        as("cor" + day).delete("/v1/bookings/" + gone).then().statusCode(204);

        for (String theirs : List.of(stranger, own, gone, UUID.randomUUID().toString())) {
            isRefused(offer(ann, anns, theirs), 404, "not-found");
        }
        isRefused(offer(ben, anns, bens), 404, "not-found");
        as(ann).get("/v1/bookings/" + anns + "/exchange-partners")
                .then()
                .body("items.displayName", contains(ben))
                .body("items[0].place.bookingId", equalTo(bens));
        as(ben).get("/v1/bookings/" + anns + "/exchange-partners").then().statusCode(404);
    }

    @Test
    void isOnlyForBookingsThatMeetInOneBuildingAndAreOfOneKind() {
        List<String> others = new ArrayList<>();
        others.add(third("cor", "D-03", "13:00", "15:00"));
        others.add(third("cor", "R-01", "09:00", "13:00"));
        others.add(booked("cor" + day, building.desk(3), at(day + 1, "09:00"), at(day + 1, "13:00")));
        SmallBuilding elsewhere = SmallBuilding.withDesks("EXCHANGE-B" + day, 1);
        others.add(booked("dan" + day, elsewhere.desk(1), at(day, "09:00"), at(day, "13:00")));

        for (String other : others) {
            isRefused(offer(ann, anns, other), 422, "not-alike");
        }
    }

    @Test
    void exchangesRoomsWithWhatTheyAreFor() {
        SmallBuilding rooms = SmallBuilding.withDesks("EXCHANGE-R" + day, 1);
        SmallBuilding.of(SmallBuilding.importing(
                SmallBuilding.buildingJson("EXCHANGE-R" + day, "null"),
                SmallBuilding.plan(1),
                SmallBuilding.csv(1).replace("Bureau 1,DESK,1,S,1", "Overleg 2,ROOM,1,S,4"),
                false));
        String mine = withJson(ann, titled(rooms.space("R-01"), "Kwartaalplan"))
                .post("/v1/bookings")
                .path("id");
        String theirs = withJson(ben, titled(rooms.space("D-01"), "Sollicitatie"))
                .post("/v1/bookings")
                .path("id");

        agree(ben, offered(ann, mine, theirs)).then().statusCode(200);

        as(ann).get("/v1/bookings/" + mine)
                .then()
                .body("spaceId", equalTo(rooms.space("D-01").toString()))
                .body("title", equalTo("Kwartaalplan"));
        assertThat(spaceOf(ben, theirs)).isEqualTo(rooms.space("R-01").toString());
    }

    private String titled(UUID room, String title) {
        return SmallBuilding.booking(room, at(day, "14:00"), at(day, "15:00"))
                .replace("}", ", \"title\": \"" + title + "\"}");
    }

    @Test
    void namesWhatStandsInTheWayOfEitherWhenItIsOfferedAndWhenItIsAgreedTo() {
        // Ann is in until 13:00; whoever comes after her at her desk is in Ben's way, who stays until 17:00.
        String after = third("cor", "D-01", "14:00", "16:00");
        offer(ann, anns, bens)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/space-taken"))
                .body("spaceId", equalTo(annsDesk))
                .body("takenFor.start", equalTo(at(day, "14:00").toString()));
        as("cor" + day).delete("/v1/bookings/" + after).then().statusCode(204);

        String offer = offered(ann, anns, bens);
        third("dan", "D-02", "09:00", "10:00");
        agree(ben, offer)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/space-taken"))
                .body("spaceId", equalTo(bensDesk));
        nothingChanged();
        assertThat(status(ben, offer)).isEqualTo("OPEN");
    }

    @Test
    void judgesBothAsAChangeOfSpaceIsJudged() {
        String offer = offered(ann, anns, bens);
        Callers.asWithJson("admin", """
                        {"spaceIds": ["%s"], "start": "%s", "end": "%s"}""".formatted(annsDesk, at(day, "16:00"), at(day, "17:00")))
                .post("/v1/buildings/" + building.id() + "/closures")
                .then()
                .statusCode(201);

        isRefused(agree(ben, offer), 422, "space-out-of-service");
        nothingChanged();

        String water = Callers.asWithJson(
                        "employee2", SmallBuilding.booking(building.space("W-01"), at(day, "09:00"), at(day, "13:00")))
                .post("/v1/bookings")
                .path("id");
        Callers.asWithJson("employee2", "{\"visibleTo\": \"EVERYONE\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
        isRefused(offer(ann, anns, water), 403, "not-for-your-organisation");
    }

    @Test
    void showsWhoAskedWhichRuleRefusedIt() {
        String offer = offered(ann, anns, bens);
        Callers.asWithJson("admin", """
                        {"kind": "MAX_LENGTH", "buildingId": "%s", "spaceKind": "DESK", "minutes": 60}""".formatted(building.id()))
                .post("/v1/rules")
                .then()
                .statusCode(201);

        isRefused(agree(ben, offer), 422, "too-long");
        nothingChanged();
        decisions.write();
        as(ben).get("/v1/decisions")
                .then()
                .body("items.type", contains("/problems/too-long"))
                .body("items[0].start", equalTo(at(day, "11:00").toString()));
        as(ann).get("/v1/decisions").then().body("items", empty());
    }

    @Test
    void standsThoughOneOfTheTwoComesLater() {
        String offer = offered(ann, anns, bens);
        for (String[] one : new String[][] {{ann, anns, "10:00"}, {ben, bens, "12:00"}}) {
            withJson(one[0], "{\"expectedAt\": \"" + at(day, one[2]) + "\"}")
                    .put("/v1/bookings/" + one[1] + "/arrival")
                    .then()
                    .statusCode(200);
            assertThat(status(ben, offer)).isEqualTo("OPEN");
        }

        agree(ben, offer).then().statusCode(200).body("status", equalTo("AGREED"));
        as(ben).get("/v1/bookings/" + bens)
                .then()
                .body("spaceId", equalTo(annsDesk))
                .body("expectedAt", equalTo(at(day, "12:00").toString()));
    }

    @Test
    void isAskedOnceForTheSameTwoBookings() {
        String offer = offered(ann, anns, bens);

        offer(ann, anns, bens)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-offered"))
                .body("exchangeOfferId", equalTo(offer));
        offer(ben, bens, anns)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-offered"))
                .body("exchangeOfferId", equalTo(offer));
    }

    @Test
    void canBeSentAgainUnderItsKey() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(withJson(ann, "{\"withBookingId\": \"" + bens + "\"}")
                    .header("Idempotency-Key", "exchange-" + day)
                    .post("/v1/bookings/" + anns + "/exchange-offers")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        String other = third("ann", "D-03", "14:00", "16:00");
        Response ofAnother = withJson(ann, "{\"withBookingId\": \"" + bens + "\"}")
                .header("Idempotency-Key", "exchange-" + day)
                .post("/v1/bookings/" + other + "/exchange-offers");
        isRefused(ofAnother, 422, "idempotency-key-reused");
    }

    @Test
    void isOpenToAFewAtATime() {
        List<String> others = List.of(
                third("cor", "D-03", "09:00", "13:00"),
                third("dan", "D-04", "09:00", "13:00"),
                third("fay", "D-05", "09:00", "13:00"));
        offered(ann, anns, bens);
        String second = offered(ann, anns, others.get(0));
        offered(ann, anns, others.get(1));

        isRefused(offer(ann, anns, others.get(2)), 409, "too-many-exchange-offers");
        end(ann, second).then().statusCode(204);
        offered(ann, anns, others.get(2));

        as(ann).get("/v1/exchange-offers?limit=2").then().body("items.size()", equalTo(2));
        String next = as(ann).get("/v1/exchange-offers?limit=2").path("next");
        as(ann).get("/v1/exchange-offers?limit=2&cursor=" + next)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void keepsWhoHasCheckedInWhereTheyAre() {
        String offer = offered(ann, anns, bens);
        MovedClock.moveTo(at(day, "08:45"));
        as(ann).put("/v1/bookings/" + anns + "/check-in").then().statusCode(200);

        assertHasLapsed(offer);
        isRefused(offer(ann, anns, bens), 409, "checked-in");
        // That she is there is nobody's business: it is said to herself alone, when she would agree.
        String fromBen = offered(ben, bens, anns);
        isRefused(agree(ann, fromBen), 409, "checked-in");
        nothingChanged();
    }

    @Test
    void asksTheDatabaseAsOftenHoweverManyOffersThereAre() {
        String path = "/v1/exchange-offers";
        offered(ann, anns, bens);
        long one = statements.of(() -> as(ann).get(path).then().statusCode(200));
        offered(ann, anns, third("cor", "D-03", "09:00", "13:00"));
        offered(ann, anns, third("dan", "D-04", "09:00", "13:00"));
        long three = statements.of(() -> as(ann).get(path).then().statusCode(200));
        long partners = statements.of(() -> as(ann).get("/v1/bookings/" + anns + "/exchange-partners")
                .then()
                .statusCode(200));

        assertThat(three).isEqualTo(one).isLessThanOrEqualTo(1);
        assertThat(partners).isLessThanOrEqualTo(2);
    }

    @Test
    void goesWithItsBookings() {
        String offer = offered(ann, anns, bens);
        as(ann).delete("/v1/bookings/" + anns).then().statusCode(204);
        assertThat(status(ben, offer)).isEqualTo("ENDED");
    }
}
