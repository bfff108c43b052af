package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who books for a colleague gets to know of that colleague. */
@QuarkusTest
@OnRealStack
class BookedForOthersTest {

    private static final int DAY = 33;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void knowTheTeam() {
        building = SmallBuilding.withDesks("FOR-OTHERS", 8);
        for (String name : List.of("employee", "organiser", "newcomer")) {
            as(name).get("/v1/people/me").then().statusCode(200);
        }
        Delegation.let("newcomer", "organiser");
        Delegation.end("newcomer", "employee");
    }

    @AfterEach
    void goOn() {
        MovedClock.reset();
        show("TEAM");
    }

    @Test
    void saysTheSameOfWhoeverDoesNotLetTheAskerWhateverTheyHaveAndShowAndWhetherTheyAreThere() {
        String busy = books("newcomer", building.desk(1), DAY, "").header("Location");
        assertThat(busy).isNotNull();
        String nobody = ", \"personId\": \"" + UUID.randomUUID() + "\"";

        List<Response> answers = new ArrayList<>();
        for (String circle : List.of("TEAM", "NOBODY")) {
            show(circle);
            for (String whom : List.of(newcomer(), nobody)) {
                answers.addAll(List.of(
                        books("employee", building.desk(1), DAY, whom),
                        books("employee", building.desk(2), DAY, whom),
                        books("employee", building.desk(2), DAY + 1, whom),
                        books("employee", building.desk(2), -3, whom),
                        books("employee", building.space("R-01"), DAY, whom),
                        books("employee", UUID.randomUUID(), DAY, whom),
                        asWithJson(
                                        "employee",
                                        building.anyDesk(at(DAY, "09:00"), at(DAY, "17:00"))
                                                .replaceFirst("}$", whom + "}"))
                                .post("/v1/bookings")));
            }
        }
        answers.add(books("admin", building.desk(2), DAY, newcomer()));

        answers.getFirst().then().statusCode(403).body("type", equalTo("/problems/may-not-book-for-them"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).isEqualTo(answers.getFirst().asString());
        });
    }

    @Test
    void aDelegateBooksAlsoForWhoShowsNobody() {
        show("NOBODY");

        String made = forNewcomer(building.desk(6), DAY + 8)
                .then()
                .statusCode(201)
                .body("personId", equalTo(Callers.id("newcomer").toString()))
                .body("madeBy", equalTo(Callers.id("organiser").toString()))
                .extract()
                .header("Location");

        as("organiser").delete(made).then().statusCode(204);
    }

    @Test
    void tellsOfAColleaguesBookingsOnlyWhatTheAskerMade() {
        books("newcomer", building.desk(1), DAY + 2, "");
        forNewcomer(building.desk(2), DAY + 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-for-them"))
                .body("bookingId", nullValue())
                .body("bookedFor", nullValue());

        String made = forNewcomer(building.desk(1), DAY + 3).path("id");

        forNewcomer(building.desk(2), DAY + 3)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/person-already-booked"))
                .body("bookingId", equalTo(made));
    }

    @Test
    void showsItsMakerNothingFromItsStartOn() {
        Instant early = at(DAY + 4, "08:45");
        Instant later = at(DAY + 4, "09:10");
        String made = forNewcomer(building.desk(3), DAY + 4).header("Location");
        String before = as("organiser")
                .get(made)
                .then()
                .header("ETag", "\"0\"")
                .extract()
                .asString();

        MovedClock.moveTo(early);
        as("newcomer").put(made + "/check-in").then().statusCode(200).body("status", equalTo("CHECKED_IN"));
        String present = as("organiser")
                .get(made)
                .then()
                .header("ETag", "\"0\"")
                .extract()
                .asString();
        MovedClock.moveTo(later);
        as("newcomer").put(made + "/check-out").then().statusCode(200).body("status", equalTo("RELEASED"));
        String left = as("organiser")
                .get(made)
                .then()
                .header("ETag", "\"0\"")
                .extract()
                .asString();

        assertThat(List.of(present, left)).containsOnly(before);
        as("organiser").delete(made).then().statusCode(409).body("type", equalTo("/problems/has-begun"));
        as("organiser").put(made + "/check-in").then().statusCode(404);
    }

    @Test
    void saysTheSameToItsMakerOfABookingThatStandsAndOneThatDoesNot() {
        String present = forNewcomer(building.desk(4), DAY + 5).header("Location");
        String noShow = forNewcomer(building.desk(4), DAY + 6).header("Location");
        Instant early = at(DAY + 5, "08:45");
        Instant later = at(DAY + 6, "12:00");
        MovedClock.moveTo(early);
        as("newcomer").put(present + "/check-in").then().statusCode(200);
        MovedClock.moveTo(later);
        as("newcomer").put(noShow + "/check-in").then().statusCode(409);

        for (String begun : List.of(present, noShow)) {
            as("organiser").get(begun).then().body("status", equalTo("BOOKED")).body("releaseReason", nullValue());
            as("organiser").delete(begun).then().statusCode(409).body("type", equalTo("/problems/has-begun"));
        }
        as("newcomer").get(noShow).then().body("releaseReason", equalTo("NO_SHOW"));
    }

    @Test
    void showsItsMakerWhatItWasAboutAtItsStart() {
        Instant ten = at(DAY + 24, "10:00");
        List<String> all = List.of(
                titledForNewcomer("Voorbereiding", at(DAY + 24, "09:00"), ten),
                titledForNewcomer("Bespreking", ten, at(DAY + 24, "11:00")),
                titledForNewcomer("Terugblik", at(DAY + 24, "11:00"), at(DAY + 24, "12:00")));
        String sooner = "{\"title\": \"Afscheid\", \"end\": \"%s\"}".formatted(at(DAY + 24, "11:45"));
        List<String> before = all.stream().map(BookedForOthersTest::seenByMaker).toList();
        MovedClock.moveTo(ten.minusSeconds(3000));

        change("newcomer", all.getFirst(), "{\"title\": \"Slecht nieuws\", \"titlePrivate\": true}");
        change("newcomer", all.getFirst(), "{\"title\": null}");
        MovedClock.moveTo(ten.plusSeconds(600));
        change("newcomer", all.get(1), "{\"title\": null}");
        change("newcomer", all.get(1), "{\"title\": \"Bespreking 2\"}");
        as("newcomer").get(all.get(1)).then().header("ETag", "\"2\"").body("title", equalTo("Bespreking 2"));
        MovedClock.moveTo(ten.plusSeconds(4200));
        change("newcomer", all.get(2), sooner);

        assertThat(all.stream().map(BookedForOthersTest::seenByMaker)).containsExactlyElementsOf(before);
        as("organiser")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"title\": \"Terugblik\"}")
                .patch(all.get(2))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        as("newcomer").get(all.get(2)).then().header("ETag", "\"1\"").body("title", equalTo("Afscheid"));
    }

    @Test
    void showsTheMakerOfASeriesEachDateAsItStoodAtItsStart() {
        String series = seriesForNewcomer(DAY + 18, 3);
        List<String> dates = as("newcomer").get(series).path("dates.bookingId");
        String moved = "/v1/bookings/" + dates.getFirst();
        String late = "/v1/bookings/" + dates.get(1);
        Instant firstBegun = at(DAY + 18, "09:10");
        Instant secondBegun = at(DAY + 19, "09:10");
        String laterStart = "{\"start\": \"" + at(DAY + 19, "11:00") + "\"}";
        String before = seriesSeenByMaker(series);

        MovedClock.moveTo(firstBegun);
        change("newcomer", moved, "{\"spaceId\": \"" + building.desk(8) + "\"}");
        assertThat(seriesSeenByMaker(series)).isEqualTo(before);
        MovedClock.moveTo(secondBegun);
        change("newcomer", late, laterStart);
        as("newcomer").delete(late).then().statusCode(204);
        assertThat(seriesSeenByMaker(series)).isEqualTo(before);

        as("newcomer")
                .get(series)
                .then()
                .body("dates[0].space.name", equalTo("Bureau 8"))
                .body("dates[1].outcome", equalTo("CANCELLED"));
    }

    @Test
    void letsTheMakerOfASeriesChangeAndEndNoDateThatHasBegunForThem() {
        String series = seriesForNewcomer(DAY + 21, 2);
        List<String> dates = as("newcomer").get(series).path("dates.bookingId");
        String late = "/v1/bookings/" + dates.getFirst();
        Instant begun = at(DAY + 21, "09:10");
        Instant eleven = at(DAY + 21, "11:00");
        MovedClock.moveTo(begun);
        change("newcomer", late, "{\"start\": \"" + eleven + "\"}");

        as("organiser")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"startTime\": \"10:00\"}")
                .patch(series)
                .then()
                .statusCode(200)
                .body("dates.reason", everyItem(nullValue()));
        as("organiser").delete(series).then().statusCode(200).body("dates.outcome", contains("BOOKED", "CANCELLED"));

        as("newcomer").get(late).then().body("status", equalTo("BOOKED")).body("start", equalTo(eleven.toString()));
    }

    @Test
    void tellsWhoAsksAgainOfOneThatWasMovedSinceItsStartOnlyWhereItStoodThen() {
        String made = forNewcomer(building.desk(1), DAY + 23).header("Location");
        Instant nine = at(DAY + 23, "09:00");
        Instant four = at(DAY + 23, "16:00");
        Instant five = at(DAY + 23, "17:00");
        Instant six = at(DAY + 23, "18:00");
        MovedClock.moveTo(nine.plusSeconds(600));
        change("newcomer", made, "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(four, six));

        books("organiser", building.desk(2), five, six, newcomer())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-for-them"));
        books("organiser", building.desk(2), four, five, newcomer())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/person-already-booked"))
                .body("bookedFor.start", equalTo(nine.toString()))
                .body("bookedFor.end", equalTo(five.toString()));
    }

    @Test
    void letsItsMakerTakeItBackBeforeItsStart() {
        String made = forNewcomer(building.desk(5), DAY + 7).header("Location");

        as("organiser").header("If-Match", "\"0\"").delete(made).then().statusCode(204);
        as("organiser").header("If-Match", "\"0\"").delete(made).then().statusCode(204);

        as("organiser").get(made).then().header("ETag", "\"1\"").body("status", equalTo("CANCELLED"));
    }

    private static String newcomer() {
        return ", \"personId\": \"" + Callers.id("newcomer") + "\"";
    }

    private static Response forNewcomer(UUID space, int day) {
        return books("organiser", space, day, newcomer());
    }

    private static Response books(String person, UUID space, int day, String more) {
        return books(person, space, at(day, "09:00"), at(day, "17:00"), more);
    }

    private static Response books(String person, UUID space, Instant start, Instant end, String more) {
        String body = booking(space, start, end).replaceFirst("}$", more + "}");
        return asWithJson(person, body).post("/v1/bookings");
    }

    private static void change(String person, String made, String change) {
        as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(change)
                .patch(made)
                .then()
                .statusCode(200);
    }

    private String titledForNewcomer(String title, Instant start, Instant end) {
        String more = ", \"title\": \"" + title + "\"" + newcomer();
        return books("organiser", building.space("R-01"), start, end, more)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String seenByMaker(String made) {
        Response seen = as("organiser").get(made);
        return seen.statusCode() + seen.header("ETag") + seen.asString();
    }

    /** Of so many days, from 09:00 to 17:00 at the first desk. */
    private String seriesForNewcomer(int first, int many) {
        String body =
                """
                {"personId": "%s", "spaceId": "%s", "start": "%s", "end": "%s", "recurrence": "FREQ=DAILY;COUNT=%d",
                 "mode": "ALL"}""".formatted(Callers.id("newcomer"), building.desk(1), at(first, "09:00"), at(first, "17:00"), many);
        return asWithJson("organiser", body)
                .post("/v1/booking-series")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** By itself and in the list. */
    private static String seriesSeenByMaker(String series) {
        Response alone = as("organiser").get(series);
        String id = series.substring("/v1/booking-series/".length());
        Object inList = as("organiser").get("/v1/booking-series").path("items.find { it.id == '" + id + "' }.counts");
        return alone.header("ETag") + alone.asString() + inList;
    }

    private static void show(String circle) {
        asWithJson("newcomer", "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }
}
