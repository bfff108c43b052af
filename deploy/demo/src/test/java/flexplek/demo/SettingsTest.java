package flexplek.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Clock LATE = Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC);

    @Test
    void findsTheLocalStackByItself() {
        var settings = Settings.of(new String[0], Map.of(), LATE);

        assertThat(settings.booking()).isEqualTo("http://localhost:8081");
        assertThat(settings.seed()).isEqualTo(2026);
        assertThat(settings.buildingsOnly()).isFalse();
    }

    @Test
    void takesTheDateOfTheBuildingsNotOfTheMachine() {
        assertThat(Settings.of(new String[0], Map.of(), LATE).date()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void prefersAnOptionToAVariable() {
        var environment = Map.of("BOOKING_URL", "http://there:1/", "FLEXPLEK_DATA", "/elsewhere");
        var settings = Settings.of(new String[] {"--booking", "http://here:2/"}, environment, LATE);

        assertThat(settings.booking()).isEqualTo("http://here:2");
        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void explainsAWrongOption() {
        assertThatThrownBy(() -> Settings.of(new String[] {"--sed", "1"}, Map.of(), LATE))
                .hasMessageContaining("There is no option '--sed'")
                .hasMessageContaining("--seed NUMBER");
        assertThatThrownBy(() -> Settings.of(new String[] {"--date", "tomorrow"}, Map.of(), LATE))
                .hasMessageContaining("such as 2026-11-24");
        assertThatThrownBy(() -> Settings.of(new String[] {"--seed"}, Map.of(), LATE))
                .hasMessageContaining("needs a value");
    }
}
