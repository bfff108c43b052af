package flexplek.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.trial.Broker;
import flexplek.trial.Callers;
import flexplek.trial.ExampleEvents;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose inbox a token opens, as booking-service tells it. */
@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class PeopleToldTest {

    @Inject
    Broker broker;

    @Inject
    Clock clock;

    static List<String> subjects() {
        return List.of("f:7b0c5a3e-1111-4000-8000-000000000001:jdevries", "y".repeat(255));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aSubjectOpensTheInboxOfItsPersonUntilTheyGo(String subject) {
        UUID person = UUID.randomUUID();
        ObjectNode made = ExampleEvents.example("booking.made.v1").put("personId", person.toString());
        broker.publish("flexplek.bookings", "booking.made.v1", made.toString());
        await().until(() -> messages(person.toString()) == 1);
        assertThat(messages(subject)).isZero();

        ObjectNode told = ExampleEvents.example("person.identified.v1")
                .put("personId", person.toString())
                .put("subject", subject);
        Instant now = clock.instant();
        broker.publishPerson(person.toString(), told.toString(), now);

        await().until(() -> messages(subject) == 1);
        assertThat(messages(person.toString())).isZero();

        broker.publishPerson(person.toString(), null, now.plusSeconds(1));
        await().until(() -> messages(subject) == 0);
    }

    @Test
    void whatCannotBeReadIsSetAsideWithoutTheSubject() {
        UUID unread = broker.publishPerson(
                "nobody", "{\"personId\": \"me\", \"subject\": \"f:1:jdevries\"}", clock.instant());

        await().until(() -> broker.deadLetters(unread).size() == 1);
        assertThat(broker.deadLetterValues(unread)).containsExactly("");
    }

    private static int messages(String subject) {
        return Callers.telling(Map.of("sub", "\"" + subject + "\""))
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }
}
