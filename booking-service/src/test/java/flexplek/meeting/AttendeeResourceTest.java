package flexplek.meeting;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody invites people of the team to what a room is booked for, and they come or do not. */
@QuarkusTest
@OnRealStack
class AttendeeResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Inject
    DataSource database;

    private static int nextDay = 2;

    private SmallBuilding building = SmallBuilding.notYet();
    private UUID room = new UUID(0, 0);
    private int day;
    private String booked = "";

    @BeforeEach
    void bookARoom() {
        building = SmallBuilding.withDesks("ATTENDEES", 2);
        room = building.space("R-01");
        day = nextDay++;
        for (String name : new String[] {"organiser", "newcomer", "employee2"}) {
            as(name).get("/v1/people/me").then().statusCode(200);
        }
        String body = booking(room, at(day, "09:00"), at(day, "10:00"))
                .replace("}", ", \"title\": \"Kwartaalplanning\", \"titlePrivate\": true}");
        booked = "/v1/bookings/"
                + asWithJson("employee", body)
                        .post("/v1/bookings")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @AfterEach
    void showTheTeamAgain() {
        MovedClock.reset();
        show("newcomer", "TEAM");
    }

    @Test
    void whoIsInvitedReadsWhatForWhereAndWhen() {
        invite("newcomer").statusCode(204);
        invite("newcomer").statusCode(204);

        invitations("newcomer")
                .body("title", equalTo("Kwartaalplanning"))
                .body("hostName", equalTo("Noor Verbeek"))
                .body("spaceName", equalTo("Overleg"))
                .body("start", equalTo(at(day, "09:00").toString()));
        as("newcomer").get(booked + "/attendees").then().body("items.me", equalTo(List.of(true)));
        dayOfRoom("newcomer").body("title", equalTo("Kwartaalplanning"));
        dayOfRoom("organiser").body("title", nullValue());
        as("employee").get(booked + "/attendees").then().body("items.displayName", equalTo(List.of("Nadia Elzinga")));
        as("organiser").get(booked + "/attendees").then().statusCode(404);
        assertThat(told("INVITED")).containsExactly(List.of(id("newcomer")));
    }

    @Test
    void whoIsInvitedSaysNoAndIsInvitedNoMore() {
        invite("newcomer").statusCode(204);

        remove("newcomer", "newcomer").statusCode(204);
        remove("newcomer", "newcomer").statusCode(204);

        isNotInvited("newcomer");
        as("employee").get(booked + "/attendees").then().body("items.size()", equalTo(0));
        as("newcomer").get(booked + "/attendees").then().statusCode(404);
        assertThat(told("DECLINED")).containsExactly(List.of(id("newcomer")));
    }

    @Test
    void whoseBookingItIsTakesAnInvitationBackAndNobodyElseDoes() {
        invite("newcomer").statusCode(204);
        remove("organiser", "newcomer").statusCode(404);
        as("organiser").put(booked + "/attendees/" + id("organiser")).then().statusCode(404);

        remove("employee", "newcomer").statusCode(204);
        remove("employee", "newcomer").statusCode(204);

        isNotInvited("newcomer");
        assertThat(told("UNINVITED")).hasSize(1);
    }

    @Test
    void whoShowsNobodyIsInvitedAlikeAndIsSeenByNobodyButTheHost() {
        show("newcomer", "NOBODY");

        invite("newcomer").statusCode(204);
        invite("organiser").statusCode(204);

        as("employee").get(booked + "/attendees").then().body("items.size()", equalTo(2));
        as("organiser")
                .get(booked + "/attendees")
                .then()
                .body("items.displayName", equalTo(List.of("Olivier Haanstra")));
        as("newcomer").get(booked + "/attendees").then().body("items.size()", equalTo(2));
    }

    @Test
    void everybodyIsToldWhenItMovesAndWhenItIsCancelled() {
        invite("newcomer").statusCode(204);
        invite("organiser").statusCode(204);
        change("{\"title\": \"Anders\"}").statusCode(200);
        change("{\"end\": \"" + at(day, "11:00") + "\"}").statusCode(200);

        as("employee").delete(booked).then().statusCode(204);

        List<String> both =
                List.of(id("newcomer"), id("organiser")).stream().sorted().toList();
        assertThat(told("MOVED")).containsExactly(both);
        assertThat(told("CANCELLED")).containsExactly(both);
        isNotInvited("newcomer");
        invite("newcomer").statusCode(409).body("type", equalTo("/problems/no-longer-live"));
    }

    @Test
    void everybodyIsToldWhenItIsGivenUpAfterItsStartAndNobodyCame() {
        invite("newcomer").statusCode(204);
        Instant begun = at(day, "09:10");
        MovedClock.moveTo(begun);

        as("employee").delete(booked).then().statusCode(204);

        assertThat(told("CANCELLED", 2)).containsExactly(List.of(id("newcomer")));
        isNotInvited("newcomer");
    }

    @Test
    void everybodyIsToldWhenItIsLeftBeforeItBegan() {
        invite("newcomer").statusCode(204);
        Instant early = at(day, "08:45");
        MovedClock.moveTo(early);
        as("employee").put(booked + "/check-in").then().statusCode(200);

        as("employee").put(booked + "/check-out").then().statusCode(200);

        assertThat(told("CANCELLED", 2)).containsExactly(List.of(id("newcomer")));
    }

    @Test
    void everybodyIsToldOnceWhenItIsReleasedSinceNobodyCheckedIn() {
        invite("newcomer").statusCode(204);
        invite("organiser").statusCode(204);
        Instant late = at(day, "09:31");
        MovedClock.moveTo(late);

        as("employee").put(booked + "/check-in").then().statusCode(409);
        as("employee").put(booked + "/check-in").then().statusCode(409);

        List<String> both =
                List.of(id("newcomer"), id("organiser")).stream().sorted().toList();
        assertThat(told("RELEASED", 3)).containsExactly(both);
    }

    @Test
    void nobodyIsToldWhenWhatWasHeldEndsEarly() {
        invite("newcomer").statusCode(204);
        Instant begun = at(day, "09:10");
        MovedClock.moveTo(begun);
        as("employee").put(booked + "/check-in").then().statusCode(200);

        as("employee").put(booked + "/check-out").then().statusCode(200);

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.released.v1", booked.substring(13), 1))
                    .hasSize(1);
            assertThat(told.events("meeting.changed.v1", booked.substring(13), 1))
                    .hasSize(1);
        }
    }

    @Test
    void refusesWhoIsNoColleagueOneselfAndADesk() {
        invite("employee2").statusCode(403).body("type", equalTo("/problems/not-your-colleague"));
        as("employee")
                .put(booked + "/attendees/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-colleague"));
        invite("employee").statusCode(400).body("violations[0].field", equalTo("personId"));
        invite("newcomer").statusCode(204);
        change("{\"title\": null, \"spaceId\": \"" + building.desk(1) + "\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/not-for-a-desk"));
        remove("employee", "newcomer").statusCode(204);
        change("{\"title\": null, \"spaceId\": \"" + building.desk(1) + "\"}").statusCode(200);
        invite("newcomer").statusCode(422).body("type", equalTo("/problems/not-for-a-desk"));
    }

    @Test
    void refusesMoreThanAHundred() throws SQLException {
        String booking = booked.substring(13);
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.executeUpdate("""
                    with p as (insert into person (public_id, subject, organisation_id, display_name)
                      select uuidv7(), 'crowd ' || uuidv7(), organisation_id, 'Crowd' from person, generate_series(1, 100)
                      where public_id = '%s' returning id)
                    insert into attendee (booking_id, person_id) select '%s', id from p""".formatted(id("employee"), booking));
        }

        invite("newcomer").statusCode(422).body("type", equalTo("/problems/too-many-attendees"));
    }

    @Test
    void theNotifierReadsWhoIsInvitedAndWhatFor() {
        invite("newcomer").statusCode(204);

        Callers.asNotifier()
                .get(booked + "/standing")
                .then()
                .body("title", equalTo("Kwartaalplanning"))
                .body("attendeeIds", equalTo(List.of(id("newcomer"))));
    }

    /** Whom a change concerned, each time, once it was told. */
    private List<List<String>> told(String change) {
        return told(change, changesUntil(change));
    }

    /** {@code many}: how many are told, with it. */
    private List<List<String>> told(String change, int many) {
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            List<JsonPath> all = told.events("meeting.changed.v1", booked.substring(13), many);
            assertThat(all).allSatisfy(event -> assertThat(event.prettify()).doesNotContain("Kwartaalplanning"));
            return all.stream()
                    .filter(event -> event.getString("change").equals(change))
                    .map(event -> event.<String>getList("attendeeIds"))
                    .toList();
        }
    }

    /** How many are told before this one in each of these tests, and it. */
    private static int changesUntil(String change) {
        return switch (change) {
            case "INVITED" -> 1;
            case "DECLINED", "UNINVITED" -> 2;
            case "MOVED" -> 3;
            default -> 4;
        };
    }

    private ValidatableResponse invite(String person) {
        return as("employee").put(booked + "/attendees/" + id(person)).then();
    }

    private ValidatableResponse remove(String by, String person) {
        return as(by).delete(booked + "/attendees/" + id(person)).then();
    }

    private ValidatableResponse change(String body) {
        return as("employee")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(booked)
                .then();
    }

    /** The invitation to this booking. */
    private ValidatableResponse invitations(String person) {
        return as(person)
                .get("/v1/invitations")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.bookingId == '" + booked.substring(13) + "' }");
    }

    private void isNotInvited(String person) {
        as(person)
                .get("/v1/invitations")
                .then()
                .statusCode(200)
                .body("items.bookingId", not(hasItem(booked.substring(13))));
    }

    private ValidatableResponse dayOfRoom(String person) {
        String date = at(day, "12:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
        return as(person)
                .get("/v1/buildings/%s/room-availability?date=%s".formatted(building.id(), date))
                .then()
                .rootPath("rooms[0].taken[0]");
    }

    private static String id(String person) {
        return Callers.id(person).toString();
    }

    private static void show(String person, String visibleTo) {
        asWithJson(person, "{\"visibleTo\": \"" + visibleTo + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }
}
