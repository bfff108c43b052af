package flexplek.teamday;

import static flexplek.teamday.TeamDayCalls.agree;
import static flexplek.teamday.TeamDayCalls.answer;
import static flexplek.teamday.TeamDayCalls.bookings;
import static flexplek.teamday.TeamDayCalls.date;
import static flexplek.teamday.TeamDayCalls.proposed;
import static flexplek.teamday.TeamDayCalls.team;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a date agreed to places near each other, given back when somebody drops out or all is called off. */
@QuarkusTest
@OnRealStack
class TeamDayPlacesTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Inject
    HoldTeamDays holdTeamDays;

    @Inject
    Session entities;

    @BeforeEach
    void introduce() {
        TeamDayCalls.introduce();
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    private static String kadeComes(SmallBuilding building, int... days) {
        String teamDay = proposed(building, days);
        answer("employee", teamDay, days[0], Answer.YES).then().statusCode(200);
        answer("newcomer", teamDay, days[0], Answer.YES).then().statusCode(200);
        return teamDay;
    }

    @Test
    void showsNobodyThatADeskIsOnlyOffered() {
        SmallBuilding building = SmallBuilding.withDesks("TD-OFFERED", 6);
        String teamDay = kadeComes(building, 18);
        bookAlone("newcomer", building, 3, 18);
        String offered = bookings("newcomer", 18).getFirst();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery(
                                "update booking set status = 'OFFERED', release_at = null where id = :id")
                        .setParameter("id", UUID.fromString(offered))
                        .executeUpdate());

        agree("organiser", teamDay, 18)
                .then()
                .statusCode(200)
                .body("places.spaceName", hasSize(2))
                .body("elsewhere", hasSize(0));

        assertThat(as("newcomer").get(teamDay).asString()).doesNotContain(offered, "Bureau 3");
    }

    private static void bookAlone(String person, SmallBuilding building, int desk, int day) {
        asWithJson(person, SmallBuilding.booking(building.desk(desk), at(day, "09:00"), at(day, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
    }

    @Test
    void booksPlacesSideBySideForAllWhoComeAndTellsOnce() {
        SmallBuilding building = SmallBuilding.withDesks("TD-NEAR", 8);
        bookAlone("facility", building, 2, 11);
        bookAlone("emergency", building, 5, 11);
        String teamDay = kadeComes(building, 11, 12);

        JsonPath agreed = agree("organiser", teamDay, 11)
                .then()
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("date", equalTo(date(11)))
                .body("places.spaceName.sort()", equalTo(List.of("Bureau 6", "Bureau 7", "Bureau 8")))
                .body("elsewhere", hasSize(0))
                .extract()
                .jsonPath();

        assertThat(agree("organiser", teamDay, 11).jsonPath().getMap("")).isEqualTo(agreed.getMap(""));
        agree("organiser", teamDay, 12).then().statusCode(409).body("type", equalTo("/problems/already-agreed"));
        as("employee")
                .get("/v1/bookings/" + bookings("employee", 11).getFirst())
                .then()
                .body("teamDayId", equalTo(teamDay.substring(14)))
                .body("madeBy", equalTo(Callers.id("organiser").toString()));
        try (Told teamDays = new Told(brokers, Topic.TEAM_DAYS);
                Told booked = new Told(brokers, Topic.BOOKINGS)) {
            List<JsonPath> told = teamDays.events("team-day.agreed.v1", teamDay.substring(14), 1);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().getList("places.bookingId", String.class))
                    .containsExactlyInAnyOrderElementsOf(agreed.getList("places.bookingId", String.class));
            assertThat(booked.events("booking.made.v1", teamDay.substring(14), 3))
                    .hasSize(3)
                    .allMatch(made -> made.getString("organisation").equals("minbin") && made.getInt("version") == 0);
        }
    }

    @Test
    void seatsNobodyWhereARuleHoldsThePlacesForAnotherTeam() {
        SmallBuilding building = SmallBuilding.withDesks("TD-HELD", 5);
        String teamDay = kadeComes(building, 28, 29);
        String weekday =
                at(28, "12:00").atZone(SmallBuilding.ZONE).getDayOfWeek().name();
        asWithJson("admin", """
                        {"kind": "WHO_MAY", "buildingId": "%s", "teamIds": ["%s"], "days": ["%s"]}""".formatted(building.id(), team("admin", "Facility"), weekday))
                .post("/v1/rules")
                .then()
                .statusCode(201);

        agree("organiser", teamDay, 28)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/held-for-a-team"))
                .body("rule.kind", equalTo("WHO_MAY"));
        agree("organiser", teamDay, 29).then().statusCode(200);
    }

    @Test
    void saysWhoAgreedWhereThatIsNotTheOrganiser() {
        SmallBuilding building = SmallBuilding.withDesks("TD-ADMIN", 5);
        String teamDay = kadeComes(building, 42);

        agree("admin", teamDay, 42).then().statusCode(200);

        try (Told told = new Told(brokers, Topic.TEAM_DAYS)) {
            JsonPath event =
                    told.events("team-day.agreed.v1", teamDay.substring(14), 1).getFirst();
            assertThat(event.getString("agreedBy"))
                    .isEqualTo(Callers.id("admin").toString());
            assertThat(event.getString("organiserId"))
                    .isEqualTo(Callers.id("organiser").toString());
        }
    }

    @Test
    void keepsAPlaceOnItsDayWhenItIsChangedAndGivesItBackAsBefore() {
        SmallBuilding building = SmallBuilding.withDesks("TD-CHANGE", 5);
        String teamDay = kadeComes(building, 45, 46);
        agree("organiser", teamDay, 45).then().statusCode(200);
        String place = "/v1/bookings/" + bookings("employee", 45).getFirst();

        changed(place, "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(at(46, "09:00"), at(46, "12:00")))
                .statusCode(409)
                .body("type", equalTo("/problems/of-team-day"));
        changed(place, "{\"spaceId\": \"%s\", \"end\": \"%s\"}".formatted(building.desk(5), at(45, "15:00")))
                .statusCode(200)
                .body("spaceName", equalTo("Bureau 5"))
                .body("teamDayId", equalTo(teamDay.substring(14)));

        answer("employee", teamDay, 45, Answer.NO).then().statusCode(200);
        as("employee").get(place).then().body("status", equalTo("CANCELLED"));
    }

    private static ValidatableResponse changed(String place, String change) {
        return asWithJson("employee", change)
                .header("If-Match", "*")
                .patch(place)
                .then();
    }

    @Test
    void booksNothingWhenOneDeskIsMissingAndNamesTheDatesWithRoom() {
        SmallBuilding building = SmallBuilding.withDesks("TD-FULL", 3);
        bookAlone("facility", building, 2, 13);
        String teamDay = kadeComes(building, 13, 14);

        agree("organiser", teamDay, 13)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-room"))
                .body("wanted", equalTo(3))
                .body("free", equalTo(2))
                .body("otherDates", equalTo(List.of(date(14))));

        TeamDayCalls.KADE.forEach(name -> assertThat(bookings(name, 13)).isEmpty());
        as("organiser").get(teamDay).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void leavesDesksThatPeopleHaveAndNamesThoseWhoSitElsewhere() {
        SmallBuilding building = SmallBuilding.withDesks("TD-OWN", 3);
        bookAlone("employee", building, 3, 15);
        bookAlone("newcomer", SmallBuilding.withDesks("TD-OTHER", 1), 1, 15);
        String teamDay = kadeComes(building, 15);
        String own = bookings("employee", 15).getFirst();

        agree("organiser", teamDay, 15)
                .then()
                .statusCode(200)
                .body("places", hasSize(2))
                .body("places.find { it.personId == '" + Callers.id("employee") + "' }.bookingId", equalTo(own))
                .body("places.find { it.personId == '" + Callers.id("organiser") + "' }.spaceName", equalTo("Bureau 2"))
                .body("elsewhere", equalTo(List.of(Callers.id("newcomer").toString())));

        as("organiser").put(teamDay + "/cancellation").then().statusCode(200);
        assertThat(bookings("employee", 15)).containsExactly(own);
    }

    @Test
    void refusesForAMemberWhoseWeeklyQuotaIsReachedWithoutSayingSo() {
        SmallBuilding building = SmallBuilding.withDesks("TD-QUOTA", 6);
        int day = aSunday(48);
        bookAlone("newcomer", building, 1, day - 1);
        String teamDay = kadeComes(building, day);
        answer("organiser", teamDay, day, Answer.NO).then().statusCode(200);
        answer("employee", teamDay, day, Answer.NO).then().statusCode(200);
        quota("1");
        try {
            agree("organiser", teamDay, day)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/not-possible-for-them"))
                    .body("personId", equalTo(Callers.id("newcomer").toString()))
                    .body("quota", nullValue());
        } finally {
            quota("null");
            // Which day that is, the weekday of today decides: another test may have it for its own.
            bookings("newcomer", day - 1)
                    .forEach(own ->
                            as("newcomer").delete("/v1/bookings/" + own).then().statusCode(204));
        }
        assertThat(bookings("newcomer", day)).isEmpty();
    }

    @Test
    void booksNothingForWhoShowsNobodyAndTellsNothingOfWhatTheyHave() {
        SmallBuilding building = SmallBuilding.withDesks("TD-HIDES", 4);
        SmallBuilding other = SmallBuilding.withDesks("TD-HIDES-O", 1);
        showTo("newcomer", "NOBODY");
        try {
            String without = agreedBy(kadeComes(building, 55), 55);
            bookAlone("newcomer", building, 1, 56);
            String here = agreedBy(kadeComes(building, 56), 56);
            bookAlone("newcomer", other, 1, 57);
            String there = agreedBy(kadeComes(building, 57), 57);

            assertThat(without).doesNotContain(Callers.id("newcomer").toString());
            assertThat(List.of(here, there)).containsOnly(without);
            assertThat(bookings("newcomer", 55)).isEmpty();
            assertThat(bookings("newcomer", 56)).hasSize(1);
        } finally {
            showTo("newcomer", "TEAM");
        }
    }

    @Test
    void agreesWhateverRuleWouldRefuseWhoShowsNobody() {
        SmallBuilding building = SmallBuilding.withDesks("TD-HIDES-Q", 6);
        int day = aSunday(32);
        bookAlone("newcomer", building, 1, day - 1);
        showTo("newcomer", "NOBODY");
        quota("1");
        try {
            String teamDay = kadeComes(building, day);

            agree("organiser", teamDay, day).then().statusCode(200).body("places", hasSize(2));
            String mine = as("newcomer").get(teamDay).path("places.personId").toString();
            assertThat(mine).doesNotContain(Callers.id("newcomer").toString());
        } finally {
            quota("null");
            showTo("newcomer", "TEAM");
        }
    }

    @Test
    void seatsWhoShowsNobodyByTheirOwnYesAndShowsItToThemAlone() {
        SmallBuilding building = SmallBuilding.withDesks("TD-HIDES-Y", 4);
        String teamDay = kadeComes(building, 58);
        showTo("newcomer", "NOBODY");
        try {
            agree("organiser", teamDay, 58).then().statusCode(200).body("places", hasSize(2));

            answer("newcomer", teamDay, 58, Answer.YES).then().statusCode(200).body("places", hasSize(3));
            as("organiser").get(teamDay).then().body("places", hasSize(2));
        } finally {
            showTo("newcomer", "TEAM");
        }
    }

    /** What the organiser is answered, without what differs from day to day: who has a place, and who sits elsewhere. */
    private static String agreedBy(String teamDay, int day) {
        Response agreed = agree("organiser", teamDay, day);
        agreed.then().statusCode(200);
        return agreed.path("places.personId") + " " + agreed.path("elsewhere");
    }

    private static void showTo(String person, String circle) {
        asWithJson(person, "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }

    private static int aSunday(int from) {
        int day = from;
        while (SmallBuilding.at(day, "12:00").atZone(SmallBuilding.ZONE).getDayOfWeek() != DayOfWeek.SUNDAY) {
            day++;
        }
        return day;
    }

    @Test
    void showsWhereEverybodySatHoweverTheyLeft() {
        SmallBuilding building = SmallBuilding.withDesks("TD-SAT", 4);
        String teamDay = kadeComes(building, 43);
        agree("organiser", teamDay, 43).then().statusCode(200);
        String before = as("organiser").get(teamDay).asString();
        String booking = "/v1/bookings/" + bookings("newcomer", 43).getFirst();

        try {
            MovedClock.moveTo(at(43, "08:00"));
            as("newcomer").put(booking + "/check-out").then().statusCode(200);

            assertThat(as("organiser").get(teamDay).asString()).isEqualTo(before);
        } finally {
            MovedClock.reset();
        }
    }

    @Test
    void takesTheDeskOfWhoeverDidNotCheckInInTime() {
        SmallBuilding building = SmallBuilding.withDesks("TD-LATE", 3);
        String teamDay = kadeComes(building, 44);
        String late = asWithJson("facility", SmallBuilding.booking(building.desk(2), at(44, "09:00"), at(44, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Instant now = at(44, "08:50");
        MovedClock.moveTo(now);
        // As if nobody had come, before the job looks.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("update booking set release_at = :past where id = :id")
                        .setParameter("past", now.minusSeconds(100))
                        .setParameter("id", UUID.fromString(late.substring(late.length() - 36)))
                        .executeUpdate());

        agree("organiser", teamDay, 0).then().statusCode(200).body("places", hasSize(3));

        as("facility").get(late).then().body("releaseReason", equalTo("NO_SHOW"));
    }

    private static void quota(String weekly) {
        asWithJson("admin", "{\"weeklyDesks\": " + weekly + ", \"daysAhead\": 14}")
                .put("/v1/organisations/minbin/rules")
                .then()
                .statusCode(200);
    }

    @Test
    void answersARetryWithTheSameETagAsTheFirstWhileThePlaceIsAsAnswered() {
        SmallBuilding building = SmallBuilding.withDesks("TD-AGAIN", 3);
        String teamDay = kadeComes(building, 23);
        String agreed = agree("organiser", teamDay, 23).header("ETag");

        Response no = answer("employee", teamDay, 23, Answer.NO, agreed);
        Response again = answer("employee", teamDay, 23, Answer.NO, agreed);
        String seen = no.header("ETag");
        answer("employee", teamDay, 23, Answer.YES, seen).then().statusCode(200).body("places", hasSize(3));
        answer("employee", teamDay, 23, Answer.YES, seen).then().statusCode(200).body("places", hasSize(3));
        as("employee").delete("/v1/bookings/" + bookings("employee", 23).getFirst());

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(no.asString());
        answer("employee", teamDay, 23, Answer.YES, seen).then().statusCode(412);
        assertThat(bookings("employee", 23)).isEmpty();
    }

    @Test
    void givesThePlaceBackOfOneWhoDropsOutAndFindsOneAgain() {
        SmallBuilding building = SmallBuilding.withDesks("TD-DROP", 3);
        String teamDay = kadeComes(building, 24);
        agree("organiser", teamDay, 24).then().statusCode(200);

        answer("employee", teamDay, 24, Answer.NO).then().statusCode(200).body("places", hasSize(2));
        assertThat(bookings("employee", 24)).isEmpty();
        answer("employee", teamDay, 24, Answer.YES).then().statusCode(200).body("places", hasSize(3));
        answer("employee", teamDay, 24, Answer.YES).then().statusCode(200).body("places", hasSize(3));
        assertThat(bookings("employee", 24)).hasSize(1);

        answer("organiser", teamDay, 24, Answer.MAYBE).then().statusCode(200).body("places", hasSize(2));
        asWithJson("facility", building.anyDesk(at(24, "09:00"), at(24, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
        answer("organiser", teamDay, 24, Answer.YES)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-room"));
        as("organiser").get(teamDay).then().body("candidates[0].mine", equalTo("MAYBE"));
    }

    @Test
    void givesAllPlacesBackWhenItIsCalledOffOnce() {
        SmallBuilding building = SmallBuilding.withDesks("TD-OFF", 3);
        String teamDay = kadeComes(building, 25);
        agree("organiser", teamDay, 25).then().statusCode(200);

        as("organiser").put(teamDay + "/cancellation").then().statusCode(200).body("status", equalTo("CANCELLED"));
        as("organiser").put(teamDay + "/cancellation").then().statusCode(200);

        TeamDayCalls.KADE.forEach(name -> assertThat(bookings(name, 25)).isEmpty());
        try (Told teamDays = new Told(brokers, Topic.TEAM_DAYS);
                Told booked = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(booked.events("booking.cancelled.v1", teamDay.substring(14), 3))
                    .hasSize(3)
                    .allMatch(cancelled -> cancelled.getInt("version") == 1);
            List<JsonPath> told = teamDays.events("team-day.cancelled.v1", teamDay.substring(14), 1);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().getString("date")).isEqualTo(date(25));
        }
    }

    @Test
    void isHeldOnceWhenItsDateHasPassedThoughReplicasWorkTogether() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("TD-HELD", 3);
        String teamDay = kadeComes(building, 26);
        agree("organiser", teamDay, 26).then().statusCode(200);
        MovedClock.moveTo(at(26, "23:30"));
        holdTeamDays.holdBatch();
        as("employee").get(teamDay).then().body("status", equalTo("AGREED"));

        MovedClock.moveTo(at(1, "00:10"));
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            var held = replicas.invokeAll(Collections.nCopies(4, () -> holdTeamDays.holdBatch()));
            assertThat(held).allMatch(r -> r.state() == java.util.concurrent.Future.State.SUCCESS);
        }

        as("employee").get(teamDay).then().body("status", equalTo("HELD"));
        as("organiser").put(teamDay + "/cancellation").then().statusCode(409);
        try (Told told = new Told(brokers, Topic.TEAM_DAYS)) {
            assertThat(told.events("team-day.held.v1", teamDay.substring(14), 1))
                    .hasSize(1);
        }
    }
}
