package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking gets another time or space as one act, or stays as it is. */
@QuarkusTest
@OnRealStack
class ChangeBookingTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    /** Each test has days of its own, as a person has one desk at a time. */
    private static int nextDay = 2;

    private SmallBuilding building = SmallBuilding.notYet();
    private int day;

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("CHANGE", 6);
        day = nextDay;
        nextDay += 2;
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    @Test
    void movesInTimeAndIsNotInItsOwnWay() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");

        change("employee", booked, "\"0\"", slot(day, "11:00", "14:00"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(booked.substring(13)))
                .body("status", equalTo("BOOKED"))
                .body("start", equalTo(at(day, "11:00").toString()))
                .body("end", equalTo(at(day, "14:00").toString()))
                .body("checkInOpens", equalTo(at(day, "10:30").toString()))
                .body("checkInCloses", equalTo(at(day, "11:30").toString()));

        book("organiser", building.desk(1), "09:00", "11:00");
        attempt("newcomer", building.desk(1), "13:45", "15:00").then().statusCode(409);
    }

    @Test
    void movesToAnotherSpaceOfTheBuildingAndLeavesTheFirst() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");

        as("employee")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"spaceId\": \"" + building.desk(2) + "\"}")
                .patch(booked)
                .then()
                .statusCode(200)
                .body("spaceName", equalTo("Bureau 2"))
                .body("start", equalTo(at(day, "09:00").toString()));

        book("organiser", building.desk(1), "09:00", "12:00");
        attempt("newcomer", building.desk(2), "09:00", "12:00").then().statusCode(409);
        change("employee", booked, "\"1\"", "{\"spaceId\": \"" + building.space("R-01") + "\"}")
                .statusCode(200)
                .body("kind", equalTo("ROOM"));
        as("employee").delete(booked).then().statusCode(204);
        book("employee", building.desk(2), "09:00", "12:00");
    }

    @Test
    void isExtendedAndShortened() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");

        change("employee", booked, "\"0\"", end(day, "17:00")).statusCode(200);
        attempt("organiser", building.desk(1), "16:00", "17:00").then().statusCode(409);
        change("employee", booked, "\"1\"", end(day, "10:00"))
                .statusCode(200)
                .body("start", equalTo(at(day, "09:00").toString()));

        book("organiser", building.desk(1), "10:00", "17:00");
        change("employee", booked, "\"2\"", end(day, "10:15"))
                .statusCode(409)
                .body("type", equalTo("/problems/space-taken"));
    }

    @Test
    void answersAChangeSentAgainAsTheFirstAndAnOlderOneNotAtAll() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");
        String later = slot(day, "10:00", "13:00");

        String first = change("employee", booked, "\"0\"", later)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .asString();
        String again = change("employee", booked, "\"0\"", later)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        change("employee", booked, "\"0\"", slot(day, "09:00", "13:00"))
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
        asWithJson("employee", later)
                .patch(booked)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("If-Match"));
        change("employee", booked, "*", end(day, "13:30")).statusCode(200).header("ETag", "\"2\"");
        assertThat(as("employee").get(booked).asString())
                .contains(at(day, "13:30").toString());
    }

    @Test
    void isRefusedATakenSpaceWithWhatIsFreeAndStaysAsItIs() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");
        book("organiser", building.desk(2), "11:00", "13:00");
        String before = as("employee").get(booked).asString();

        change("employee", booked, "\"0\"", "{\"spaceId\": \"" + building.desk(2) + "\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/space-taken"))
                .body("takenFor.start", equalTo(at(day, "11:00").toString()))
                .body("alternatives", hasSize(3))
                .body("alternatives.name", hasItem("Bureau 3"));

        assertThat(as("employee").get(booked).asString()).isEqualTo(before);
        attempt("newcomer", building.desk(1), "09:00", "12:00").then().statusCode(409);
    }

    @Test
    void isRefusedWhatANewBookingWouldBe() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");
        String other = book("employee", building.desk(2), "14:00", "15:00");

        refused(booked, slot(day, "13:00", "14:15"), 409, "person-already-booked")
                .body("bookingId", equalTo(other.substring(13)));
        refused(booked, end(day, "12:05"), 422, "not-quarter-hours");
        refused(booked, end(day + 1, "12:00"), 422, "not-one-day");
        refused(booked, slot(70, "09:00", "10:00"), 422, "too-far-ahead");
        refused(booked, slot(-1, "09:00", "10:00"), 422, "in-the-past");
        refused(booked, end(day, "24:00"), 422, "building-closed");
        refused(booked, "{\"spaceId\": \"" + building.space("W-01") + "\"}", 403, "not-for-your-organisation");
        refused(booked, "{\"spaceId\": \"" + UUID.randomUUID() + "\"}", 404, "not-found");
        SmallBuilding elsewhere = SmallBuilding.withDesks("CHANGE-2", 1);
        refused(booked, "{\"spaceId\": \"" + elsewhere.desk(1) + "\"}", 422, "other-building");
        refused(booked, end(day, "09:00"), 400, "bad-request").body("violations.field", hasItem("end"));
        refused(booked, "{\"start\": \"" + at(day, "12:00") + "\"}", 400, "bad-request")
                .body("violations.field", hasItem("start"));
        as("employee").get(booked).then().header("ETag", "\"0\"");
    }

    @Test
    void isRefusedOnceItIsOver() {
        String cancelled = book("employee", building.desk(1), "09:00", "12:00");
        as("employee").delete(cancelled).then().statusCode(204);
        String past = book("employee", building.desk(1), "09:00", "12:00");
        String missed = book("employee", building.desk(1), "13:00", "14:00");
        Instant present = at(day, "09:00");
        Instant later = at(day, "13:31");
        String longer = end(day, "15:00");

        change("employee", cancelled, "*", end(day, "13:00"))
                .statusCode(409)
                .body("type", equalTo("/problems/no-longer-live"));
        MovedClock.moveTo(present);
        as("employee").put(past + "/check-in").then().statusCode(200);
        MovedClock.moveTo(later);

        for (String over : List.of(past, missed)) {
            change("employee", over, "*", longer).statusCode(409).body("type", equalTo("/problems/no-longer-live"));
        }
        as("employee").get(missed).then().body("releaseReason", equalTo("NO_SHOW"));
    }

    @Test
    void changesOnlyItsEndAfterACheckIn() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");
        UUID other = building.desk(2);
        String longer = end(day, "16:00");
        String shorter = end(day, "11:00");
        String start = "{\"start\": \"" + at(day, "10:00") + "\"}";
        Instant early = at(day, "08:45");
        MovedClock.moveTo(early);
        as("employee").put(booked + "/check-in").then().statusCode(200);

        change("employee", booked, "\"1\"", longer).statusCode(200).body("status", equalTo("CHECKED_IN"));
        change("employee", booked, "\"2\"", shorter).statusCode(200).body("status", equalTo("CHECKED_IN"));

        for (String rest : List.of(start, "{\"spaceId\": \"" + other + "\"}")) {
            change("employee", booked, "\"3\"", rest).statusCode(409).body("type", equalTo("/problems/checked-in"));
        }
    }

    @Test
    void hasAGraceOfItsOwnForAnotherStartAndKeepsItForAnotherEnd() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");
        String quarter = end(day, "09:15");
        String hour = end(day, "10:00");
        String ten = slot(day, "10:00", "12:00");
        String graceOfNine = at(day, "09:30").toString();
        String cutOff = at(day, "09:15").toString();
        String graceOfTen = at(day, "10:30").toString();
        Instant waiting = at(day, "09:10");
        MovedClock.moveTo(waiting);

        change("employee", booked, "*", quarter).body("checkInCloses", equalTo(cutOff));
        change("employee", booked, "*", hour).body("checkInCloses", equalTo(graceOfNine));
        change("employee", booked, "*", ten).body("checkInCloses", equalTo(graceOfTen));

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            String id = booked.substring(13);
            assertThat(told.events("booking.made.v1", id, 1))
                    .extracting(event -> event.getString("checkInCloses"))
                    .containsExactly(graceOfNine);
            assertThat(told.events("booking.changed.v1", id, 3))
                    .extracting(event -> event.getString("checkInCloses"))
                    .containsExactly(cutOff, graceOfNine, graceOfTen);
        }
    }

    @Test
    void isShortenedWhateverHasBecomeOfItsSpace() {
        String booked = book("employee", building.desk(6), "09:00", "12:00");
        String service = "/v1/spaces/" + building.desk(6) + "/service";
        asWithJson("facility", "{\"inService\": false, \"reason\": \"Lekkage\"}")
                .put(service)
                .then()
                .statusCode(200);
        try {
            change("employee", booked, "*", end(day, "13:00"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/space-out-of-service"));
            change("employee", booked, "*", end(day, "11:00")).statusCode(200);
            change("employee", booked, "*", "{\"spaceId\": \"" + building.desk(5) + "\"}")
                    .statusCode(200);
        } finally {
            asWithJson("facility", "{\"inService\": true}").put(service).then().statusCode(200);
        }
    }

    @Test
    void isForItsPersonAndItsMakerAlone() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");

        change("employee2", booked, "*", end(day, "13:00")).statusCode(404);
        change("organiser", booked, "*", end(day, "13:00")).statusCode(404);
        change("admin", booked, "*", end(day, "13:00")).statusCode(403).body("type", equalTo("/problems/not-allowed"));
        as("employee").get(booked).then().header("ETag", "\"0\"");
    }

    @Test
    void tellsWhatItIsAndWhatItWas() {
        String booked = book("employee", building.desk(1), "09:00", "12:00");
        UUID desk = building.desk(2);

        change("employee", booked, "\"0\"", "{\"spaceId\": \"" + desk + "\", \"end\": \"" + at(day, "13:00") + "\"}")
                .statusCode(200);
        change("employee", booked, "\"0\"", "{\"spaceId\": \"" + desk + "\"}").statusCode(200);
        as("employee").delete(booked).then().statusCode(204);

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            String id = booked.substring(13);
            told.events("booking.cancelled.v1", id, 1);
            assertThat(told.events("booking.changed.v1", id, 1)).singleElement().satisfies(event -> {
                assertThat(event.getInt("version")).isEqualTo(1);
                assertThat(event.getString("spaceId")).isEqualTo(desk.toString());
                assertThat(event.getString("end")).isEqualTo(at(day, "13:00").toString());
                assertThat(event.getString("before.spaceId"))
                        .isEqualTo(building.desk(1).toString());
                assertThat(event.getString("before.end"))
                        .isEqualTo(at(day, "12:00").toString());
                assertThat(event.getString("changedBy"))
                        .isEqualTo(Callers.id("employee").toString());
            });
        }
    }

    private ValidatableResponse refused(String booked, String change, int status, String problem) {
        return change("employee", booked, "\"0\"", change)
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    private static ValidatableResponse change(String person, String booked, String seen, String change) {
        return asWithJson(person, change).header("If-Match", seen).patch(booked).then();
    }

    private static String slot(int day, String start, String end) {
        return "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(at(day, start), at(day, end));
    }

    private static String end(int day, String end) {
        return "{\"end\": \"%s\"}".formatted(at(day, end));
    }

    private Response attempt(String person, UUID space, String start, String end) {
        return asWithJson(person, booking(space, at(day, start), at(day, end))).post("/v1/bookings");
    }

    private String book(String person, UUID space, String start, String end) {
        return attempt(person, space, start, end)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
