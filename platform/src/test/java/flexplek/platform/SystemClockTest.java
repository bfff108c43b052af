package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    @Test
    void goesByWhatTheDatabaseCanKeep() {
        Clock clock = new SystemClock().clock();

        assertThat(Stream.generate(clock::instant).limit(1000))
                .allMatch(instant -> instant.equals(instant.truncatedTo(ChronoUnit.MICROS)));
    }
}
