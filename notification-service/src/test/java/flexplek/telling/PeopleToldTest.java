package flexplek.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.trial.Broker;
import flexplek.trial.Callers;
import flexplek.trial.ExampleEvents;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
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
    Session database;

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
    void whoeverHasGoneIsForgottenWithTheirMessagesAndIsSoWhenToldAgain() {
        UUID person = UUID.randomUUID();
        UUID colleague = UUID.randomUUID();
        tell(person);
        tell(colleague);
        Instant now = clock.instant();
        broker.publishPerson(person.toString(), identified(person, "forgotten"), now);
        await().until(() -> messages("forgotten") == 1);

        broker.publishPerson(person.toString(), null, now.plusSeconds(1));
        await().until(() -> kept(person) == 0);
        assertThat(messages("forgotten")).isZero();
        assertThat(messages(colleague.toString())).isEqualTo(1);

        // Who comes back is somebody else, also when the news of before is read once more.
        UUID anew = UUID.randomUUID();
        broker.publishPerson(anew.toString(), identified(anew, "forgotten"), now.plusSeconds(2));
        tell(anew);
        await().until(() -> messages("forgotten") == 1);
        broker.publishPerson(person.toString(), identified(person, "forgotten"), now);
        broker.publishPerson(person.toString(), null, now.plusSeconds(1));
        UUID last = broker.publishPerson(person.toString(), "{}", now.plusSeconds(1));

        await().until(() -> broker.deadLetters(last).size() == 1);
        assertThat(messages("forgotten")).isEqualTo(1);
        assertThat(kept(person)).isZero();
    }

    @Test
    void keepsTheMessagesOfWhoSignsInAgainSinceTheyWereGone() {
        UUID person = UUID.randomUUID();
        Instant now = clock.instant();
        broker.publishPerson(person.toString(), identified(person, "given back"), now);
        tell(person);
        await().until(() -> messages("given back") == 1);

        broker.publishPerson(person.toString(), null, now.minusSeconds(1));
        UUID last = broker.publishPerson(person.toString(), "{}", now);

        await().until(() -> broker.deadLetters(last).size() == 1);
        assertThat(messages("given back")).isEqualTo(1);
    }

    private void tell(UUID person) {
        ObjectNode made = ExampleEvents.example("booking.made.v1").put("personId", person.toString());
        broker.publish("flexplek.bookings", "booking.made.v1", made.toString());
        await().until(() -> kept(person) == 1);
    }

    private static String identified(UUID person, String subject) {
        return ExampleEvents.example("person.identified.v1")
                .put("personId", person.toString())
                .put("subject", subject)
                .toString();
    }

    /** How many messages there are, and as many deliveries of them. */
    private long kept(UUID person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select count(*) from message m join delivery d on d.message_id = m.id
                                where m.person_id = :person""", Long.class)
                        .setParameter("person", person)
                        .getSingleResult());
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
