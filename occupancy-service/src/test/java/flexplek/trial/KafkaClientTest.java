package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The counts by which SecuredIT judges, where Kafka is spoken to in the clear. */
@QuarkusTest
@OnRealStack
class KafkaClientTest {

    @Test
    void authenticatesNoConnectionThatIsInTheClear() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(KafkaClient.ofThisProcess())
                        .filteredOn(client -> client.connections() > 0)
                        .hasSizeGreaterThan(3)
                        .extracting(KafkaClient::authenticated)
                        .containsOnly(0L));
    }
}
