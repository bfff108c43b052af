package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking of a room says what it is for, to whom it may. */
@QuarkusTest
@OnRealStack
class TitleTest {

    private static final String TITLE = "Plan voor de verhuizing";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Inject
    DataSource database;

    private static int nextDay = 2;

    private SmallBuilding building = SmallBuilding.notYet();
    private UUID room = new UUID(0, 0);
    private int day;

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("TITLES", 2);
        room = building.space("R-01");
        day = nextDay++;
        for (String name : new String[] {"employee", "organiser", "newcomer", "employee2"}) {
            as(name).get("/v1/people/me").then().statusCode(200);
        }
    }

    @AfterEach
    void showTheTeamAgain() {
        show("TEAM");
    }

    @Test
    void isReadByItsPersonAndByWhoMaySeeThatPerson() {
        book("employee", titled(room, "")).statusCode(201).body("title", equalTo(TITLE));

        as("employee")
                .get("/v1/bookings?from=%1$s&to=%1$s".formatted(date()))
                .then()
                .body("items.title", equalTo(List.of(TITLE)));
        taken("employee").body("title", equalTo(TITLE)).body("heldBy", nullValue());
        taken("organiser")
                .body("title", equalTo(TITLE))
                .body("heldBy", equalTo("Noor Verbeek"))
                .body("bookingId", nullValue());
        taken("employee2").body("title", nullValue()).body("heldBy", nullValue());
    }

    @Test
    void followsWhatThePersonChoseToShow() {
        book("employee", titled(room, "")).statusCode(201);

        show("EVERYONE");
        taken("employee2").body("title", equalTo(TITLE)).body("heldBy", equalTo("Noor Verbeek"));
        show("ORGANISATION");
        taken("facility").body("title", equalTo(TITLE));
        taken("employee2").body("title", nullValue()).body("heldBy", nullValue());
        show("NOBODY");
        taken("organiser").body("title", nullValue()).body("heldBy", nullValue());
        taken("employee").body("title", equalTo(TITLE));
    }

    @Test
    void isReadByNobodyElseWhenItIsPrivate() {
        String booked = id(book("employee", titled(room, ", \"titlePrivate\": true")));

        as("employee").get(booked).then().body("title", equalTo(TITLE)).body("titlePrivate", equalTo(true));
        taken("organiser").body("title", nullValue()).body("heldBy", equalTo("Noor Verbeek"));
        as("admin")
                .get(booked)
                .then()
                .statusCode(200)
                .body("title", nullValue())
                .body("titlePrivate", equalTo(false));
    }

    @Test
    void isReadByWhoBookedForAColleagueAndByThatColleague() {
        Delegation.let("newcomer", "organiser");
        String forNewcomer = titled(room, ", \"titlePrivate\": true, \"personId\": \"" + Callers.id("newcomer") + "\"");
        String booked = id(book("organiser", forNewcomer));

        as("organiser").get(booked).then().body("title", equalTo(TITLE));
        as("newcomer").get(booked).then().body("title", equalTo(TITLE));

        change("newcomer", booked, "\"0\"", "{\"title\": \"Iets anders\"}").statusCode(200);
        as("organiser").get(booked).then().header("ETag", "\"1\"").body("title", equalTo("Iets anders"));
    }

    @Test
    void changesAloneOrWithTheTimeOrGoes() {
        String booked = id(book("employee", titled(room, ", \"titlePrivate\": true")));

        change("employee", booked, "\"0\"", "{\"title\": \" Verhuisplan \"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Verhuisplan"))
                .body("titlePrivate", equalTo(true));
        change("employee", booked, "\"0\"", "{\"title\": \"Verhuisplan\"}").statusCode(200);
        change("employee", booked, "\"0\"", "{\"title\": \"Te laat\"}").statusCode(412);
        change("employee", booked, "\"1\"", "{\"titlePrivate\": false, \"end\": \"%s\"}".formatted(at(day, "11:00")))
                .statusCode(200)
                .body("title", equalTo("Verhuisplan"))
                .body("titlePrivate", equalTo(false))
                .body("end", equalTo(at(day, "11:00").toString()));
        change("employee", booked, "\"2\"", "{\"end\": \"%s\"}".formatted(at(day, "10:30")))
                .statusCode(200)
                .body("title", equalTo("Verhuisplan"));
        change("employee", booked, "\"3\"", "{\"title\": null}").statusCode(200).body("title", nullValue());
        change("employee", booked, "\"4\"", "{\"titlePrivate\": true}")
                .statusCode(400)
                .body("violations[0].field", equalTo("titlePrivate"));
        change("employee", booked, "\"4\"", "{\"title\": \" \"}")
                .statusCode(400)
                .body("violations[0].field", equalTo("title"));
    }

    @Test
    void staysWhatItWasWhenTheChangeIsRefused() {
        String booked = id(book("employee", titled(room, "")));
        book("organiser", SmallBuilding.booking(room, at(day, "10:00"), at(day, "11:00")))
                .statusCode(201);

        change("employee", booked, "\"0\"", "{\"title\": \"Langer\", \"end\": \"%s\"}".formatted(at(day, "10:30")))
                .statusCode(409);

        as("employee").get(booked).then().header("ETag", "\"0\"").body("title", equalTo(TITLE));
    }

    @Test
    void isOfRoomsAlone() {
        refusedOfDesk(book("employee", titled(building.desk(1), "")));
        String any = building.anyDesk(at(day, "09:00"), at(day, "10:00")).replace("}, ", "}, \"title\": \"Stil\", ");
        refusedOfDesk(book("employee", any));
        String desk = id(book("employee", SmallBuilding.booking(building.desk(1), at(day, "14:00"), at(day, "15:00"))));
        refusedOfDesk(change("employee", desk, "\"0\"", "{\"title\": \"Stil\"}"));
        String booked = id(book("employee", titled(room, "")));
        String toDesk = "\"spaceId\": \"" + building.desk(2) + "\"";

        refusedOfDesk(change("employee", booked, "\"0\"", "{" + toDesk + "}"));

        change("employee", booked, "\"0\"", "{" + toDesk + ", \"title\": null}")
                .statusCode(200)
                .body("kind", equalTo("DESK"))
                .body("title", nullValue());
    }

    @Test
    void isOfAnyRoomThatFitsTooAndTheSameWhenSentAgain() {
        String any = building.anyRoom(at(day, "09:00"), at(day, "10:00")).replace("}, ", "}, \"title\": \"Kort\", ");
        String key = UUID.randomUUID().toString();
        String booked = id(asWithJson("employee", any)
                .header("Idempotency-Key", key)
                .post("/v1/bookings")
                .then()
                .statusCode(201));

        String again = id(asWithJson("employee", any)
                .header("Idempotency-Key", key)
                .post("/v1/bookings")
                .then()
                .body("title", equalTo("Kort")));

        assertThat(again).isEqualTo(booked);
    }

    @Test
    void staysWithItsPersonOnceCancelledGoesWithTheBookingAndIsToldToNobody() throws SQLException {
        String booked = id(book("employee", titled(room, "")));
        change("employee", booked, "\"0\"", "{\"end\": \"%s\"}".formatted(at(day, "11:00")))
                .statusCode(200);
        as("employee").delete(booked).then().statusCode(204);

        as("employee").get(booked).then().body("status", equalTo("CANCELLED")).body("title", equalTo(TITLE));
        change("employee", booked, "*", "{\"title\": \"Toch\"}").statusCode(409);
        String id = booked.substring(13);
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            for (String type : new String[] {"booking.made.v1", "booking.changed.v1", "booking.cancelled.v1"}) {
                assertThat(told.events(type, id, 1))
                        .singleElement()
                        .satisfies(e -> assertThat(e.prettify()).doesNotContain(TITLE));
            }
        }
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            assertThat(titles(s, id)).isOne();
            s.executeUpdate("delete from booking where id = '" + id + "'");
            assertThat(titles(s, id)).isZero();
        }
    }

    private static int titles(Statement s, String booking) throws SQLException {
        try (ResultSet r = s.executeQuery("select count(*) from meeting where booking_id = '" + booking + "'")) {
            r.next();
            return r.getInt(1);
        }
    }

    private String titled(UUID space, String more) {
        return """
                {"spaceId": "%s", "start": "%s", "end": "%s", "title": "%s"%s}""".formatted(space, at(day, "09:00"), at(day, "10:00"), TITLE, more);
    }

    private static ValidatableResponse book(String person, String body) {
        return asWithJson(person, body).post("/v1/bookings").then();
    }

    private static String id(ValidatableResponse booked) {
        return "/v1/bookings/" + booked.extract().path("id");
    }

    private static void refusedOfDesk(ValidatableResponse answer) {
        answer.statusCode(422).body("type", equalTo("/problems/not-for-a-desk"));
    }

    private static ValidatableResponse change(String person, String booked, String seen, String body) {
        return as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", seen)
                .body(body)
                .patch(booked)
                .then();
    }

    /** The first slot of the room on the day. */
    private ValidatableResponse taken(String person) {
        return as(person)
                .get("/v1/buildings/%s/room-availability?date=%s".formatted(building.id(), date()))
                .then()
                .statusCode(200)
                .rootPath("rooms[0].taken[0]");
    }

    private String date() {
        return at(day, "12:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
    }

    private static void show(String visibleTo) {
        asWithJson("employee", "{\"visibleTo\": \"" + visibleTo + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }
}
