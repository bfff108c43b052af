package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says that they come later keeps the space for longer, within the rule; whoever may not know it does not get to. */
@QuarkusTest
@OnRealStack
class ComeLaterTest {

    /** Each test has people of its own, and a day on which nobody else's bookings are. */
    private static int number;

    private static final int DAY = 20;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();
    private Instant nine = Instant.EPOCH;
    private Instant noon = Instant.EPOCH;

    @BeforeEach
    void aBuildingOfItsOwn() {
        number++;
        building = SmallBuilding.withDesks("LATER" + number, 2);
        nine = at(DAY, "09:00");
        noon = at(DAY, "12:00");
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    private static RequestSpecification ann() {
        return colleague("ann");
    }

    private static RequestSpecification bob() {
        return colleague("bob");
    }

    private static RequestSpecification colleague(String name) {
        return Callers.telling(Map.of("sub", "\"later-" + number + name + "\""));
    }

    private Instant after(int minutes) {
        return nine.plusSeconds(60L * minutes);
    }

    private String book() {
        return book(booking(building.desk(1), nine, noon));
    }

    private static String book(String body) {
        return ann().contentType("application/json")
                .body(body)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .body("expectedAt", nullValue())
                .extract()
                .header("Location");
    }

    private static ValidatableResponse say(RequestSpecification who, String booking, Instant at) {
        return who.contentType("application/json")
                .body("{\"expectedAt\": \"%s\"}".formatted(at))
                .put(booking + "/arrival")
                .then();
    }

    private ValidatableResponse rule(String laterMinutes) {
        return asWithJson("admin", "{\"graceMinutes\": 30, \"laterMinutes\": " + laterMinutes + "}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
    }

    @Test
    void keepsTheSpaceFromThenOnAsFromAStart() {
        String mine = book();

        say(ann(), mine, after(90))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("BOOKED"))
                .body("start", equalTo(nine.toString()))
                .body("expectedAt", equalTo(after(90).toString()))
                .body("checkInCloses", equalTo(after(120).toString()));

        MovedClock.moveTo(after(119));
        bob().contentType("application/json")
                .body(booking(building.desk(1), after(135), noon))
                .post("/v1/bookings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/space-taken"));
        ann().put(mine + "/check-in").then().statusCode(200).body("status", equalTo("CHECKED_IN"));
    }

    @Test
    void losesTheSpaceWhoDoesNotComeThenEither() {
        String mine = book();
        say(ann(), mine, after(60)).statusCode(200);

        MovedClock.moveTo(after(91));
        say(ann(), mine, after(110)).statusCode(409).body("type", equalTo("/problems/no-longer-live"));

        ann().get(mine).then().body("status", equalTo("RELEASED")).body("releaseReason", equalTo("NO_SHOW"));
    }

    @Test
    void mayBeSaidOnceTheSlotHasBegunAndAgainAndTakenBack() {
        String mine = book();
        MovedClock.moveTo(after(29));

        say(ann(), mine, after(45))
                .statusCode(200)
                .body("checkInCloses", equalTo(after(75).toString()));
        say(ann(), mine, after(120))
                .statusCode(200)
                .body("checkInCloses", equalTo(after(150).toString()));
        say(ann(), mine, after(60))
                .statusCode(200)
                .body("checkInCloses", equalTo(after(90).toString()));
        ann().delete(mine + "/arrival")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("expectedAt", nullValue())
                .body("checkInCloses", equalTo(after(30).toString()));
        ann().delete(mine + "/arrival").then().statusCode(200).header("ETag", "\"4\"");
    }

    @Test
    void isNotTakenBackOnceOnlyThatKeepsTheSpace() {
        String mine = book();
        say(ann(), mine, after(60)).statusCode(200);
        MovedClock.moveTo(after(31));

        ann().delete(mine + "/arrival")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/waits-for-that"))
                .body("detail", containsString("09:30"));

        ann().get(mine).then().body("checkInCloses", equalTo(after(90).toString()));
    }

    @Test
    void isSaidOverWhatWasSeenAndOnceHoweverOftenItIsSent() {
        String mine = book();

        for (int time = 0; time < 2; time++) {
            say(ann().header("If-Match", "\"0\""), mine, after(30))
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
        say(ann().header("If-Match", "\"0\""), mine, after(45))
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
        say(ann().header("If-Match", "\"1\""), mine, after(45)).statusCode(200).header("ETag", "\"2\"");

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.awaited.v1", mine.substring(13), 2))
                    .extracting(event -> event.getInt("version"))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void tellsWhatWasSaidAndThatItWasTakenBack() {
        String mine = book();
        String person = ann().get("/v1/people/me").path("id");

        say(ann(), mine, after(30)).statusCode(200);
        ann().delete(mine + "/arrival").then().statusCode(200);

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            List<JsonPath> events = told.events("booking.awaited.v1", mine.substring(13), 2);
            assertThat(events).extracting(event -> event.getString("saidBy")).containsOnly(person);
            assertThat(events)
                    .extracting(event -> event.getString("expectedAt"))
                    .containsExactly(after(30).toString(), null);
            assertThat(events)
                    .extracting(event -> event.getString("keptUntil"))
                    .containsExactly(after(60).toString(), after(30).toString());
        }
    }

    @Test
    void isRefusedBeyondTheRuleWhichSaysHowMuchLaterAtMost() {
        String mine = book();

        say(ann(), mine, after(121))
                .statusCode(422)
                .body("type", equalTo("/problems/too-much-later"))
                .body("latest", equalTo(after(120).toString()))
                .body("detail", containsString("at most 2 hours after the start"))
                .body("detail", containsString("11:00"));
        rule("45").body("laterMinutes", equalTo(45));
        say(ann(), mine, after(46))
                .statusCode(422)
                .body("latest", equalTo(after(45).toString()));
        say(ann(), mine, after(45)).statusCode(200);
        rule("0");
        say(ann(), mine, after(15)).statusCode(422).body("type", equalTo("/problems/nobody-comes-later"));
        // What was said by the rule of before stays said, and may be taken back.
        ann().get(mine).then().body("expectedAt", equalTo(after(45).toString()));
        ann().delete(mine + "/arrival").then().statusCode(200);
        rule("null").body("laterMinutes", nullValue());
        say(ann(), mine, after(120)).statusCode(200);
    }

    @Test
    void endsBeforeTheSlotWhateverTheRule() {
        rule("1440");
        String mine = book();

        say(ann(), mine, noon)
                .statusCode(422)
                .body("latest", equalTo(noon.minusSeconds(60).toString()));
        say(ann(), mine, noon.minusSeconds(300)).statusCode(200).body("checkInCloses", equalTo(noon.toString()));
    }

    @Test
    void countsFromTheBookingOfASlotThatHadBegun() {
        MovedClock.moveTo(after(60));
        String mine = book();

        say(ann(), mine, after(175)).statusCode(200);
        say(ann(), mine, after(179)).statusCode(200).body("checkInCloses", equalTo(noon.toString()));
    }

    @Test
    void isRefusedForWhatIsNotLater() {
        String mine = book();

        say(ann(), mine, nine).statusCode(422).body("type", equalTo("/problems/not-later"));
        say(ann(), mine, after(-15)).statusCode(422).body("type", equalTo("/problems/not-later"));
        MovedClock.moveTo(after(20));
        say(ann(), mine, after(19)).statusCode(422).body("type", equalTo("/problems/not-later"));
        say(ann(), mine, nine.plusSeconds(1830)).statusCode(400);
        say(ann(), mine, after(21)).statusCode(200);
    }

    @Test
    void isRefusedOnceItsPersonIsThereOrItIsOver() {
        String present = book();
        MovedClock.moveTo(after(5));
        ann().put(present + "/check-in").then().statusCode(200);
        say(ann(), present, after(30))
                .statusCode(409)
                .body("type", equalTo("/problems/checked-in"))
                .body("detail", containsString("you are"));
        ann().put(present + "/check-out").then().statusCode(200);
        say(ann(), present, after(30)).statusCode(409).body("type", equalTo("/problems/no-longer-live"));

        MovedClock.reset();
        String cancelled = book(booking(building.desk(2), noon, at(DAY, "15:00")));
        ann().delete(cancelled).then().statusCode(204);
        say(ann(), cancelled, noon.plusSeconds(900)).statusCode(409).body("type", equalTo("/problems/no-longer-live"));
    }

    @Test
    void isForgottenWithTheStartAndKeptWithSpaceAndEnd() {
        String mine = book();
        say(ann(), mine, after(60)).statusCode(200);

        change(mine, "\"spaceId\": \"" + building.desk(2) + "\"")
                .body("expectedAt", equalTo(after(60).toString()))
                .body("checkInCloses", equalTo(after(90).toString()));
        change(mine, "\"end\": \"" + after(75) + "\"")
                .body("expectedAt", equalTo(after(60).toString()))
                .body("checkInCloses", equalTo(after(75).toString()));
        change(mine, "\"end\": \"" + noon + "\"")
                .body("checkInCloses", equalTo(after(90).toString()));
        change(mine, "\"end\": \"" + after(45) + "\"")
                .body("expectedAt", nullValue())
                .body("checkInCloses", equalTo(after(30).toString()));
        change(mine, "\"end\": \"" + noon + "\"")
                .body("checkInCloses", equalTo(after(30).toString()));
        say(ann(), mine, after(60)).statusCode(200);
        change(mine, "\"start\": \"" + after(15) + "\"")
                .body("expectedAt", nullValue())
                .body("checkInCloses", equalTo(after(45).toString()));
    }

    private static ValidatableResponse change(String booking, String what) {
        return ann().header("If-Match", "*")
                .contentType("application/json")
                .body("{" + what + "}")
                .patch(booking)
                .then()
                .statusCode(200);
    }

    @Test
    void tellsWhatMayBeSaid() {
        String mine = book();

        awaited(ann(), mine)
                .header("ETag", "\"0\"")
                .body("expectedAt", nullValue())
                .body("keptUntil", equalTo(after(30).toString()))
                .body("latest", equalTo(after(120).toString()));
        say(ann(), mine, after(30)).statusCode(200);
        awaited(ann(), mine)
                .body("expectedAt", equalTo(after(30).toString()))
                .body("keptUntil", equalTo(after(60).toString()));
        rule("0");
        awaited(ann(), mine).body("latest", nullValue());
        rule("null");
        MovedClock.moveTo(after(10));
        ann().put(mine + "/check-in").then().statusCode(200);
        awaited(ann(), mine).body("latest", nullValue());
    }

    private static ValidatableResponse awaited(RequestSpecification who, String booking) {
        return who.get(booking + "/arrival").then().statusCode(200);
    }

    @Test
    void isNobodyElsesToSayOrToRead() {
        String mine = book();
        say(ann(), mine, after(30)).statusCode(200);

        say(as("organiser"), mine, after(45)).statusCode(404);
        as("facility").get(mine + "/arrival").then().statusCode(404);
        as("facility").delete(mine + "/arrival").then().statusCode(404);
        // Who administers the person's organisation reads the booking, and changes none.
        as("admin").get(mine + "/arrival").then().statusCode(200).body("latest", nullValue());
        say(as("admin"), mine, after(45)).statusCode(403);
        as("admin").delete(mine + "/arrival").then().statusCode(403);
    }

    private String forAnn(String person) {
        return bob().contentType("application/json")
                .body(booking(building.desk(1), nine, noon).replace("}", ", \"personId\": \"" + person + "\"}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void itsMakerSaysItBeforeTheStartAndIsToldNothingFromThenOn() {
        String person = ann().get("/v1/people/me").path("id");
        Delegation.let(ann(), bob().get("/v1/people/me").path("id"));
        String made = forAnn(person);

        say(bob().header("If-Match", "\"0\""), made, after(30))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("expectedAt", equalTo(after(30).toString()));
        ann().get(made).then().body("expectedAt", equalTo(after(30).toString()));
        say(ann(), made, after(45)).statusCode(200);
        bob().get(made)
                .then()
                .header("ETag", "\"2\"")
                .body("expectedAt", equalTo(after(45).toString()))
                .body("checkInCloses", equalTo(after(75).toString()));
        MovedClock.moveTo(after(-20));
        ann().put(made + "/check-in").then().statusCode(200);
        awaited(bob(), made).body("latest", equalTo(after(120).toString()));
        say(bob(), made, after(60))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("expectedAt", equalTo(after(60).toString()))
                .body("checkInCloses", equalTo(after(90).toString()));
        bob().delete(made + "/arrival").then().statusCode(200).body("expectedAt", nullValue());
        say(bob(), made, after(180)).statusCode(422).body("type", equalTo("/problems/too-much-later"));
        ann().get(made).then().body("status", equalTo("CHECKED_IN"));

        MovedClock.moveTo(after(5));
        bob().get(made)
                .then()
                .header("ETag", "\"4\"")
                .body("status", equalTo("BOOKED"))
                .body("expectedAt", nullValue())
                .body("checkInCloses", equalTo(after(30).toString()));
        awaited(bob(), made).body("expectedAt", nullValue()).body("latest", nullValue());
        say(bob(), made, after(60)).statusCode(409).body("type", equalTo("/problems/has-begun"));
        bob().delete(made + "/arrival").then().statusCode(409).body("type", equalTo("/problems/has-begun"));
    }

    @Test
    void isSaidNoMoreByWhoMayNotBookForThemAnyMore() {
        String person = ann().get("/v1/people/me").path("id");
        String maker = bob().get("/v1/people/me").path("id");
        Delegation.let(ann(), maker);
        String made = forAnn(person);
        Delegation.end(ann(), maker);

        say(bob(), made, after(30)).statusCode(403).body("type", equalTo("/problems/may-not-book-for-them"));
    }

    /** Of a room too, whose booking waits as long as that of a desk. */
    @ParameterizedTest
    @ValueSource(strings = {"D-01", "R-01"})
    void holdsOfDesksAndRooms(String space) {
        String mine = book(booking(building.space(space), nine, noon));

        say(ann(), mine, after(60))
                .statusCode(200)
                .body("checkInCloses", equalTo(after(90).toString()));
    }
}
