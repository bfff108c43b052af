package flexplek.telling;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.local.RealStack;
import flexplek.local.SignIn;
import flexplek.trial.Broker;
import flexplek.trial.Catcher;
import flexplek.trial.ExampleEvents;
import flexplek.trial.Fault;
import flexplek.trial.Faults;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealStack.class,
        initArgs = {
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak,mail"),
            @ResourceArg(name = "database", value = "notification")
        })
@WithTestResource(Faults.class)
class TellingTest {

    private static final String BOOKINGS = "flexplek.bookings";
    private static final String TEAM_DAYS = "flexplek.team-days";

    @Inject
    Broker broker;

    @Inject
    Catcher catcher;

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
    void tellsTheTeamOfItsDayAndTheOrganiserInTheInboxOnly() {
        String team = aName();
        for (String act : List.of("proposed", "agreed", "cancelled")) {
            ObjectNode event = ExampleEvents.read("team-day." + act + ".v1").put("teamName", team);
            broker.publish(TEAM_DAYS, "team-day." + act + ".v1", event.toString());
        }

        await().until(() -> catcher.mail("employee", team).size() == 3);

        assertThat(catcher.mail("employee", "Teamdag van " + team + " op dinsdag 1 december 2026"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("text").asText())
                        .contains("Jouw plek is 3A-012")
                        .contains("Kwartaalplanning")
                        .doesNotContain("3A-013"));
        assertThat(catcher.mail("organiser", team)).isEmpty();
        assertThat(inbox("employee", team)).hasSize(3);
        assertThat(inbox("organiser", team))
                .extracting(message -> String.valueOf(message.get("text")))
                .hasSize(3)
                .anyMatch(text -> text.contains("was proposed by you"))
                .anyMatch(text -> text.contains("Your place is 3A-013"));
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
