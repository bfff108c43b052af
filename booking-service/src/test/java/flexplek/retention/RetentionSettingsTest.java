package flexplek.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionSettingsTest {

    @Test
    void keepsAsLongAsKafkaKeepsBookings() {
        RetentionSettings delivered = settings(Map.of());

        CheckRetention.check(delivered);
        assertThat(delivered.keep()).isEqualTo(Duration.ofDays(400));
        assertThat(delivered.keepPersons()).isEqualTo(delivered.keep());
        assertThat(delivered.keepVisits()).isEqualTo(Duration.ofDays(1));
        assertThat(delivered.keepDecisions()).isEqualTo(Duration.ofDays(90));
    }

    @ParameterizedTest
    @CsvSource({
        "keep, P31D",
        "keep, P36525D",
        "keep-persons, P31D",
        "keep-persons, P36525D",
        "keep-visits, P1D",
        "keep-visits, P31D",
        "keep-decisions, P1D",
        "keep-decisions, P36525D",
        "batch, 1",
        "batch, 10000",
        "most, 1"
    })
    void canBeSet(String setting, String value) {
        RetentionSettings set = settings(Map.of("flexplek.retention." + setting, value));

        assertThatCode(() -> CheckRetention.check(set)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "keep, P30D, 31",
        "keep, PT0S, 31",
        "keep, P-400D, 31",
        "keep, P36526D, 36525",
        "keep-persons, P30D, 31",
        "keep-persons, P36526D, 36525",
        "keep-visits, PT23H, 1",
        "keep-visits, P-1D, 1",
        "keep-visits, P32D, 31",
        "keep-decisions, PT23H, 1",
        "keep-decisions, P36526D, 36525",
        "batch, 0, 1",
        "batch, 10001, 10000",
        "most, 0, 1"
    })
    void namesWhatCannotBeAndWhatCan(String setting, String value, String can) {
        RetentionSettings set = settings(Map.of("flexplek.retention." + setting, value));

        assertThatThrownBy(() -> CheckRetention.check(set))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("flexplek.retention." + setting)
                .hasMessageContaining(can);
    }

    /** As the service reads them at its start. */
    private static RetentionSettings settings(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValues(set)
                .withMapping(RetentionSettings.class)
                .build()
                .getConfigMapping(RetentionSettings.class);
    }
}
