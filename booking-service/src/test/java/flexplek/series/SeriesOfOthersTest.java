package flexplek.series;

import static flexplek.series.SeriesCalls.TEAM;
import static flexplek.series.SeriesCalls.as;
import static flexplek.series.SeriesCalls.daily;
import static flexplek.series.SeriesCalls.day;
import static flexplek.series.SeriesCalls.forPerson;
import static flexplek.series.SeriesCalls.let;
import static flexplek.series.SeriesCalls.made;
import static flexplek.series.SeriesCalls.make;
import static flexplek.series.SeriesCalls.patch;
import static flexplek.series.SeriesCalls.read;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A series gives its maker no right that a single booking does not give, and its person hears what becomes of it. */
@QuarkusTest
@OnRealStack
class SeriesOfOthersTest {

    @Inject
    BookLater bookLater;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void isNoLongerOfWhoIsLetNoLonger() {
        SmallBuilding building = SmallBuilding.withDesks("SER-LEFT", 1);
        String maker = maker(TEAM, "Al").get("/v1/people/me").path("id");
        as("left behind").get("/v1/people/me").then().statusCode(200);
        Delegation.let(as("left behind"), maker);
        String series = maker(TEAM, "Al")
                .contentType("application/json")
                .body(forPerson("left behind", onDesk(building.desk(1), 59)))
                .post("/v1/booking-series")
                .then()
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "BOOKED", "LATER", "LATER"))
                .extract()
                .path("id");
        String path = "/v1/booking-series/" + series;
        maker(TEAM, "Al").get("/v1/booking-series").then().body("items.id", hasItem(series));

        maker("/minbin/elders", "Al").get(path).then().statusCode(200);

        Delegation.end(as("left behind"), maker);
        RequestSpecification ended =
                maker(TEAM, "Al").contentType("application/json").body("{\"startTime\": \"10:00\"}");
        ended.header("If-Match", "*").patch(path).then().statusCode(404);
        maker(TEAM, "Al").get(path).then().statusCode(404);
        maker(TEAM, "Al").delete(path).then().statusCode(404);
        maker(TEAM, "Al").get("/v1/booking-series").then().body("items.id", not(hasItem(series)));
        MovedClock.moveTo(at(2, "07:00"));
        bookLater.round();

        read("left behind", series)
                .body("status", equalTo("ACTIVE"))
                .body("dates.outcome", contains("BOOKED", "BOOKED", "REFUSED", "REFUSED"))
                .body("dates[2].reason.type", equalTo("/problems/maker-may-not"))
                .body("dates[2].reason.title", equalTo("Who made this series cannot book for you any more"));
        assertThat(told("booking-series.dates-refused.v1", series, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.<String>getList("dates.reason"))
                        .containsExactly("MAKER_MAY_NOT", "MAKER_MAY_NOT"));
        maker(TEAM, "Al again").get("/v1/people/me").then().statusCode(200);
        Delegation.let(as("left behind"), maker);
        maker(TEAM, "Al again").get(path).then().statusCode(200);
    }

    @Test
    void goesOnForWhoShowsNobodyAndEndsWhenTheyLetItsMakerNoLongerThough() {
        SmallBuilding building = SmallBuilding.withDesks("SER-UNSEEN", 2);
        let("unseen", "secretary");
        show("unseen", "NOBODY");
        String stands = make("secretary", forPerson("unseen", onDesk(building.desk(1), 59)))
                .statusCode(201)
                .extract()
                .path("id");

        MovedClock.moveTo(at(1, "07:00"));
        bookLater.round();
        read("secretary", stands).body("dates.outcome", contains("BOOKED", "BOOKED", "BOOKED", "LATER"));
        Delegation.end(as("unseen"), as("secretary").get("/v1/people/me").path("id"));
        MovedClock.moveTo(at(2, "07:00"));
        bookLater.round();

        read("unseen", stands)
                .body("dates.outcome", contains("BOOKED", "BOOKED", "BOOKED", "REFUSED"))
                .body("dates[3].reason.type", equalTo("/problems/maker-may-not"));
    }

    @Test
    void tellsOnceOfAllThatIsNotBookedWhenItsMakerIsLetNoLonger() {
        SmallBuilding building = SmallBuilding.withDesks("SER-ONCE", 1);
        let("told once", "let no longer");
        String series = make(
                        "let no longer",
                        forPerson("told once", daily("\"spaceId\": \"" + building.desk(1) + "\"", 59, 6)))
                .statusCode(201)
                .body("counts.later", equalTo(4))
                .extract()
                .path("id");
        Instant tomorrow = at(1, "07:00");
        Instant dayAfter = at(2, "07:00");
        Delegation.end(as("told once"), as("let no longer").get("/v1/people/me").path("id"));

        MovedClock.moveTo(tomorrow);
        bookLater.round();
        let("told once", "let no longer");
        MovedClock.moveTo(dayAfter);
        bookLater.round();

        read("told once", series)
                .body("dates.outcome", contains("BOOKED", "BOOKED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
                .body("dates[5].reason.type", equalTo("/problems/maker-may-not"));
        assertThat(told("booking-series.dates-refused.v1", series, 1))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.<String>getList("dates.day")).hasSize(4));
    }

    private static void show(String who, String circle) {
        SeriesCalls.asWithJson(who, "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }

    /** Whom a place is held for, says who is of no such team. */
    @Test
    void tellsItsMakerNothingOfTheTeamsOfItsPerson() {
        SmallBuilding building = SmallBuilding.withDesks("SER-TEAM", 1);
        String facility = Callers.as("admin").get("/v1/teams").path("items.find { it.name == 'Facility' }.id");
        Callers.asWithJson("admin", """
                        {"kind": "WHO_MAY", "buildingId": "%s", "teamIds": ["%s"]}""".formatted(building.id(), facility))
                .post("/v1/rules")
                .then()
                .statusCode(201);
        String body = onDesk(building.desk(1), 20);
        as("of no such team").get("/v1/people/me").then().statusCode(200);
        Delegation.let(
                as("of no such team"), maker(TEAM, "Al").get("/v1/people/me").path("id"));

        make("of no such team", body)
                .statusCode(409)
                .body("dates.reason.type", everyItem(equalTo("/problems/held-for-a-team")));
        maker(TEAM, "Al")
                .contentType("application/json")
                .body(forPerson("of no such team", body))
                .post("/v1/booking-series")
                .then()
                .statusCode(409)
                .body("dates.reason.type", everyItem(equalTo("/problems/not-possible-for-them")));
    }

    @Test
    void goesOnWhenAnAdministratorMadeIt() {
        SmallBuilding building = SmallBuilding.withDesks("SER-ADMIN", 1);
        String series = Callers.asWithJson("admin", forPerson("administered", onDesk(building.desk(1), 59)))
                .post("/v1/booking-series")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        MovedClock.moveTo(at(2, "07:00"));
        bookLater.round();

        Callers.as("admin")
                .get("/v1/booking-series/" + series)
                .then()
                .statusCode(200)
                .body("dates.outcome", everyItem(equalTo("BOOKED")));
        Callers.as("admin").get("/v1/booking-series").then().body("items.id", hasItem(series));
    }

    @Test
    void tellsItsPersonWhatItsMakerDoesWithIt() {
        SmallBuilding building = SmallBuilding.withDesks("SER-TOLD", 1);
        let("told", "teller");
        String series = make("teller", forPerson("told", onDesk(building.desk(1), 62)))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/booking-series/" + series;

        patch("teller", series, "{\"startTime\": \"10:00\"}", true).statusCode(200);
        patch("teller", series, "{\"startTime\": \"10:00\"}", false).statusCode(200);
        patch("teller", series, "{\"startTime\": \"10:00\"}", false).statusCode(200);
        as("teller").delete(path + "?from=" + day(63)).then().statusCode(200);
        as("teller").delete(path + "?from=" + day(63)).then().statusCode(200);

        List<JsonPath> told = told("booking-series.changed.v1", series, 3);
        assertThat(told).extracting(event -> event.getString("change")).containsExactly("MADE", "CHANGED", "ENDED");
        assertThat(told).extracting(event -> event.getString("personId")).containsOnly(id("told"));
        assertThat(told).extracting(event -> event.getString("changedBy")).containsOnly(id("teller"));
        assertThat(told.getLast().getString("from")).isEqualTo(day(63).toString());
    }

    /** A date that its person gave other times comes back by an act on a series that itself stays as it was. */
    @Test
    void tellsOfADateAloneWhereTheSeriesStaysAsItWas() {
        SmallBuilding building = SmallBuilding.withDesks("SER-DATE", 1);
        let("moved", "teller");
        String series = make("teller", forPerson("moved", onDesk(building.desk(1), 5)))
                .statusCode(201)
                .extract()
                .path("id");
        patch("teller", series, "{\"startTime\": \"10:00\"}", false).statusCode(200);
        String first = as("moved").get("/v1/booking-series/" + series).path("dates[0].bookingId");
        as("moved")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"start\": \"%s\"}".formatted(at(5, "10:30")))
                .patch("/v1/bookings/" + first)
                .then()
                .statusCode(200);

        patch("teller", series, "{\"startTime\": \"10:00\"}", false).statusCode(200);

        assertThat(told("booking-series.changed.v1", series, 2)).hasSize(2);
        assertThat(told("booking.changed.v1", first, 3))
                .extracting(event -> event.getString("toldBy"))
                .containsExactly("SERIES", null, null);

        as("teller").delete("/v1/booking-series/" + series).then().statusCode(200);
        for (String type : List.of("booking.made.v1", "booking.cancelled.v1")) {
            assertThat(told(type, first, 1))
                    .as(type)
                    .extracting(event -> event.getString("toldBy"))
                    .containsExactly("SERIES");
        }
    }

    @Test
    void tellsNobodyWhatTheyDoThemselves() {
        SmallBuilding building = SmallBuilding.withDesks("SER-OWN", 2);
        let("other", "teller");
        String own = made("alone", building.desk(1), 62, 3);
        String forAnother = make("teller", forPerson("other", onDesk(building.desk(2), 62)))
                .statusCode(201)
                .extract()
                .path("id");

        patch("alone", own, "{\"startTime\": \"10:00\"}", false).statusCode(200);
        as("alone").delete("/v1/booking-series/" + own).then().statusCode(200);
        as("teller").delete("/v1/booking-series/" + forAnother).then().statusCode(200);

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            told.events("booking-series.changed.v1", forAnother, 2);
            assertThat(told.events("booking-series.changed.v1", own, 0)).isEmpty();
        }
    }

    private List<JsonPath> told(String type, String series, int many) {
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            return told.events(type, series, many);
        }
    }

    private static String id(String who) {
        return as(who).get("/v1/people/me").path("id");
    }

    /** Somebody who is of this team now. */
    private static RequestSpecification maker(String team, String name) {
        return Callers.telling(
                Map.of("sub", "\"series maker\"", "groups", "[\"" + team + "\"]", "name", "\"" + name + "\""));
    }

    private static String onDesk(UUID desk, int first) {
        return daily("\"spaceId\": \"" + desk + "\"", first, 4);
    }
}
