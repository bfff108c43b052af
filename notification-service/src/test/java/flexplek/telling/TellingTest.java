package flexplek.telling;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.local.SignIn;
import flexplek.platform.Ids;
import flexplek.trial.Broker;
import flexplek.trial.Catcher;
import flexplek.trial.ExampleEvents;
import flexplek.trial.Fault;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import flexplek.trial.StandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class TellingTest {

    private static final String BOOKINGS = "flexplek.bookings";
    private static final String TEAM_DAYS = "flexplek.team-days";
    private static final String SEEN = "insert into event_seen (id, seen_at) values (?, now())";

    private static final UUID BOOKING = UUID.fromString("0199f3a0-1111-7000-8000-000000000001");
    private static final UUID TEAM_DAY = UUID.fromString("0199f3a0-1111-7000-8000-000000000006");

    @Inject
    Broker broker;

    @Inject
    Catcher catcher;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void stand() {
        StandIn.booking(BOOKING, true);
    }

    @AfterEach
    void mend() {
        Fault.DATABASE_AWAY.end();
    }

    @Test
    void tellsAnEmployeeInDutchThatSomebodyBookedForThem() {
        String space = aName();
        broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", space));

        JsonNode mail = oneMail("employee", space);

        assertThat(mail.path("subject").asText()).startsWith("Er is een werkplek voor je geboekt door ");
        assertThat(mail.path("text").asText())
                .contains("dinsdag 24 november 2026, 08:00–17:30")
                .contains("Kadegebouw")
                .contains("http://localhost:8080/bookings/0199f3a0-1111-7000-8000-000000000001")
                .doesNotContain("een collega:");
        assertThat(mail.path("html").asText()).contains("<html lang=\"nl\">").contains("08:00–17:30");
        assertThat(inbox("employee", space)).singleElement().satisfies(message -> {
            assertThat(message.get("kind")).isEqualTo("BOOKING_MADE_FOR_YOU");
            assertThat(message.get("readAt")).isNull();
            assertThat(String.valueOf(message.get("title"))).startsWith("Er is een werkplek voor je geboekt door ");
        });
    }

    @Test
    void tellsLastThatSomebodyCancelledAndSendsNoMailOfWhatWasBookedBefore() {
        String space = aName();
        StandIn.booking(BOOKING, false);
        String start = clock.instant().plus(Duration.ofDays(2)).toString();
        String end = clock.instant().plus(Duration.ofDays(2)).plusSeconds(3600).toString();
        for (String type : List.of("booking.made.v1", "booking.cancelled.v1")) {
            ObjectNode event = ExampleEvents.read(type)
                    .put("spaceName", space)
                    .put("start", start)
                    .put("end", end)
                    .put(type.contains("made") ? "madeBy" : "cancelledBy", ORGANISER.toString());
            broker.publish(BOOKINGS, type, event.toString());
        }

        JsonNode mail = oneMail("employee", space);

        assertThat(mail.path("subject").asText())
                .contains("is geannuleerd door ")
                .doesNotContain("een collega");
        assertThat(mail.path("text").asText())
                .contains("http://localhost:8080/buildings/0199f3a0-1111-7000-8000-000000000003");
        assertThat(inbox("employee", space))
                .extracting(message -> message.get("kind"))
                .containsExactly("BOOKING_CANCELLED", "BOOKING_MADE_FOR_YOU");
    }

    @Test
    void tellsTheOrganiserInEnglishOfANoShow() {
        String space = aName();
        String event = booking("booking.released.v1", space).replace(EMPLOYEE.toString(), ORGANISER.toString());
        broker.publish(BOOKINGS, "booking.released.v1", event);

        JsonNode mail = oneMail("organiser", space);

        assertThat(mail.path("subject").asText()).isEqualTo("Your desk of Tuesday 24 November 2026 is free again");
        assertThat(mail.path("text").asText()).contains("Tuesday 24 November 2026, 08:00–17:30");
        assertThat(mail.path("html").asText()).contains("<html lang=\"en\">");
        assertThat(inbox("organiser", space)).hasSize(1);
    }

    @Test
    void tellsTheTeamOfItsDayAndNotTheOrganiserWhoseActItWas() {
        String team = aName();
        for (String act : List.of("proposed", "agreed", "cancelled")) {
            ObjectNode event = ExampleEvents.read("team-day." + act + ".v1")
                    .put("teamName", team)
                    .put("purpose", "not of the event");
            StandIn.teamDay(TEAM_DAY, act.toUpperCase(Locale.ROOT), "2026-12-01", "Kwartaalplanning");
            int before = catcher.mail("employee", team).size();
            broker.publish(TEAM_DAYS, "team-day." + act + ".v1", event.toString());

            await().atMost(Duration.ofSeconds(40))
                    .until(() -> catcher.mail("employee", team).size() == before + 1);
        }

        assertThat(catcher.mail("employee", "Teamdag van " + team + " op dinsdag 1 december 2026"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("text").asText())
                        .contains("Jouw plek is 3A-012")
                        .contains("Kwartaalplanning")
                        .doesNotContain("not of the event")
                        .doesNotContain("3A-013"));
        assertThat(catcher.mail("organiser", team)).isEmpty();
        assertThat(inbox("employee", team)).hasSize(3);
        assertThat(inbox("organiser", team)).isEmpty();
    }

    @Test
    void tellsTheSameEventOnce() {
        String space = aName();
        UUID id = broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", space));
        oneMail("employee", space);
        String afterwards = aName();

        broker.publish(BOOKINGS, id, "booking.made.v1", booking("booking.made.v1", space));
        broker.publish(BOOKINGS, id, "booking.made.v1", booking("booking.made.v1", space));
        broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", afterwards));

        oneMail("employee", afterwards);
        assertThat(catcher.mail("employee", space)).hasSize(1);
        assertThat(inbox("employee", space)).hasSize(1);
    }

    @Test
    void tellsNobodyOfWhatHappenedTooLongAgo() {
        String old = aName();
        String recent = aName();
        Instant now = clock.instant();
        UUID id = broker.publish(
                BOOKINGS, "booking.made.v1", booking("booking.made.v1", old), now.minus(Duration.ofDays(8)));
        broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", recent), now.minus(Duration.ofDays(6)));

        oneMail("employee", recent);

        assertThat(inbox("employee", old)).isEmpty();
        assertThat(broker.deadLetters(id)).isEmpty();
    }

    @Test
    void setsPoisonAsideAndTellsTheRest() {
        String before = aName();
        String after = aName();
        broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", before));
        UUID unreadable = broker.publish(BOOKINGS, "booking.made.v1", "{\"bookingId\": 7");
        UUID unstorable = broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", "nul \\u0000"));
        broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", after));

        oneMail("employee", before);
        oneMail("employee", after);

        assertThat(broker.deadLetters(unreadable)).singleElement().asString().startsWith("not a booking.made.v1");
        assertThat(broker.deadLetters(unstorable)).containsExactly("the database cannot take it");
    }

    @Test
    void waitsForADatabaseThatIsAwayAndLosesNothing() {
        String space = aName();
        Fault.DATABASE_AWAY.begin();
        UUID id = broker.publish(BOOKINGS, "booking.made.v1", booking("booking.made.v1", space));
        await().pollDelay(Duration.ofSeconds(3))
                .until(() -> catcher.mail("employee", space).isEmpty());

        Fault.DATABASE_AWAY.end();

        oneMail("employee", space);
        assertThat(broker.deadLetters(id)).isEmpty();
    }

    /** The first waits for another replica that is telling it at this moment; those after it wait for the first. */
    @Test
    void tellsInTheOrderOfTheEvents() throws SQLException {
        String space = aName();
        List<String> spaces =
                IntStream.range(0, 4).mapToObj(i -> space + "/" + i).toList();
        List<UUID> events = spaces.stream().map(one -> Ids.next()).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement seen = connection.prepareStatement(SEEN)) {
            connection.setAutoCommit(false);
            seen.setObject(1, events.getFirst());
            seen.executeUpdate();
            for (int i = 0; i < spaces.size(); i++) {
                broker.publish(BOOKINGS, events.get(i), "booking.made.v1", booking("booking.made.v1", spaces.get(i)));
                await().pollDelay(Duration.ofMillis(500)).until(() -> true); // a batch of its own
            }
            connection.rollback();
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox("employee", space).size() == spaces.size());
        assertThat(inbox("employee", space).reversed())
                .extracting(message -> spaces.stream()
                        .filter(one -> message.toString().contains(one))
                        .findFirst()
                        .orElseThrow())
                .isEqualTo(spaces);
    }

    private static String booking(String type, String space) {
        return ExampleEvents.read(type).put("spaceName", "@").toString().replace("\"@\"", "\"" + space + "\"");
    }

    private JsonNode oneMail(String to, String text) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !catcher.mail(to, text).isEmpty());
        List<JsonNode> mail = catcher.mail(to, text);
        assertThat(mail).hasSize(1);
        return mail.getFirst();
    }

    private static List<Map<String, Object>> inbox(String username, String text) {
        List<Map<String, Object>> items = given().auth()
                .oauth2(SignIn.token(username))
                .header("Accept-Language", "nl")
                .get("/v1/messages?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(message -> message.toString().contains(text))
                .toList();
    }

    private static String aName() {
        return "3A-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
