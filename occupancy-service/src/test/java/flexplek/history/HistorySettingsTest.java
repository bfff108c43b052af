package flexplek.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySettingsTest {

    @Test
    void keepsTenYearsUnlessToldOtherwise() {
        assertThat(settings(Map.of()).retention()).isEqualTo(Period.ofYears(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3M", "P92D", "P1Y", "P1Y6M"})
    void canBeSet(String retention) {
        assertThatCode(() -> KeepMonths.check(settings(Map.of("flexplek.history.retention", retention))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2M", "P91D", "P0D", "P-1Y"})
    void namesWhatCannotBeAndWhatCan(String retention) {
        HistorySettings set = settings(Map.of("flexplek.history.retention", retention));

        assertThatThrownBy(() -> KeepMonths.check(set))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("flexplek.history.retention")
                .hasMessageContaining("P3M");
    }

    /** As the service reads them at its start. */
    private static HistorySettings settings(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValues(set)
                .withMapping(HistorySettings.class)
                .build()
                .getConfigMapping(HistorySettings.class);
    }
}
