package flexplek.space;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class ClaimsTest {

    @Inject
    Claims claims;

    @Test
    void writesNothingOfARecordThatItCannotReadToTheLog() {
        byte[] broken = "{\"bookingId\": \"jan.jansen@minbin.example\"}".getBytes(UTF_8);

        try (Logged logged = new Logged(Claims.class.getName())) {
            claims.hear(new ConsumerRecord<>("bookings", 0, 7, "key", broken));

            assertThat(logged.lines()).singleElement().satisfies(line -> {
                assertThat(Logged.text(line))
                        .contains("offset=7", "InvalidFormatException at bookingId")
                        .doesNotContain("jan");
                assertThat(line.getThrown()).hasNoCause();
                assertThat(line.getThrown().getMessage()).doesNotContain("jan");
            });
        }
    }
}
