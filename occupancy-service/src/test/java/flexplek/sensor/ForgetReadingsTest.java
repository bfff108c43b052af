package flexplek.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class ForgetReadingsTest {

    @Inject
    SensorCounts sensorCounts;

    @Inject
    ForgetReadings forgetReadings;

    @Inject
    Clock clock;

    @Test
    void forgetsWhatIsTooOldAndNothingElse() {
        UUID place = UUID.randomUUID();
        Instant now = clock.instant();
        sensorCounts.keep(List.of(
                reading(place, now.minus(Duration.ofDays(801))),
                reading(place, now.minus(Duration.ofDays(799))),
                reading(place, now)));

        forgetReadings.forget();

        assertThat(Kept.of(sensorCounts, place, Instant.EPOCH, now.plusSeconds(1)))
                .extracting(reading -> reading.key().countedAt().isAfter(now.minus(Duration.ofDays(800))))
                .containsExactly(true, true);
    }

    private static SensorCounted reading(UUID place, Instant at) {
        return new SensorCounted("door", place, UUID.randomUUID(), at, 3);
    }
}
