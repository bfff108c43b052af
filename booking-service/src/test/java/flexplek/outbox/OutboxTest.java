package flexplek.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.trial.OnRealStack;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class OutboxTest {

    private record Large(UUID key, String text) implements Event {
        @Override
        public String type() {
            return "test.large.v1";
        }

        @Override
        public Topic topic() {
            return Topic.TEAM_DAYS;
        }

        @Override
        public UUID about() {
            return key;
        }
    }

    @Inject
    Outbox outbox;

    /** Kafka takes no message of over 1 MiB: it would be tried for ever, and everything behind it would wait. */
    @Test
    void refusesWhatKafkaWouldNeverTake() {
        assertThat(outbox.row(new Large(UUID.randomUUID(), "é".repeat(400_000))).payload())
                .hasSizeGreaterThan(400_000);
        assertThatThrownBy(() -> outbox.row(new Large(UUID.randomUUID(), "é".repeat(500_000))))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(413));
    }
}
