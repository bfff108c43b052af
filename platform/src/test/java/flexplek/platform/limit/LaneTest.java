package flexplek.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.platform.StoppedClock;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneTest {

    private final StoppedClock clock = new StoppedClock();

    @Test
    void letsManyActInARowAndThenSomeEachMinute() throws IOException {
        Lane lane = new Lane(settings(Map.of()).writes(), 1, clock);

        assertThat(letThrough(lane, "emma", 1000)).isEqualTo(300);
        assertThat(lane.secondsToWait("emma")).isEqualTo(1);
        assertThat(lane.secondsToWait("noor")).isZero();
        clock.pass(Duration.ofSeconds(30));
        assertThat(letThrough(lane, "emma", 1000)).isEqualTo(60);
        clock.pass(Duration.ofHours(1));
        assertThat(letThrough(lane, "emma", 1000)).isEqualTo(300);
    }

    @Test
    void letsSixThousandPeopleBehindOneAddressSignInWithinTenMinutes() throws IOException {
        Lane lane = new Lane(settings(Map.of()).beforeSignIn(), 1, clock);

        for (int person = 0; person < 6000; person++) {
            assertThat(letThrough(lane, "192.0.2.1", 15)).isEqualTo(15);
            clock.pass(Duration.ofMillis(100));
        }
    }

    @Test
    void isAThousandTimesAsMuchOnALocalStack() throws IOException {
        assertThat(settings(Map.of()).times()).isEqualTo(1);
        assertThat(settings(Map.of("FLEXPLEK_PROFILE", "local")).times()).isEqualTo(1000);
        assertThat(settings(Map.of("FLEXPLEK_PROFILE", "local", "FLEXPLEK_LIMIT_TIMES", "1"))
                        .times())
                .isEqualTo(1);
    }

    @Test
    void countsAnActByItselfAndAsManyTimesOnALocalStack() throws IOException {
        LimitSettings settings =
                settings(Map.of("FLEXPLEK_PROFILE", "local", "flexplek.limits.acts.proposeTeamDay", "10, 5"));
        LimitSettings.Rate rate = Objects.requireNonNull(settings.acts().get("proposeTeamDay"));

        Lane lane = new Lane(rate, 1, clock);
        assertThat(letThrough(lane, "emma", 20)).isEqualTo(10);
        assertThat(lane.secondsToWait("emma")).isBetween(12, 13);
        clock.pass(Duration.ofMinutes(1));
        assertThat(letThrough(lane, "emma", 20)).isEqualTo(5);
        assertThat(letThrough(new Lane(rate, settings.times(), clock), "emma", 20_000))
                .isEqualTo(10_000);
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatThrownBy(() -> LimitSettings.OfAct.of("10")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, 192.0.2.1, true",
        "2001:db8::1, 2001:db8::ffff:1, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false"
    })
    void takesAHouseOfIpv6AsOne(String one, String other, boolean same) {
        assertThat(Networks.of(one).equals(Networks.of(other))).isEqualTo(same);
    }

    private static int letThrough(Lane lane, String who, int times) {
        int through = 0;
        for (int i = 0; i < times; i++) {
            through += lane.secondsToWait(who) == 0 ? 1 : 0;
        }
        return through;
    }

    private static LimitSettings settings(Map<String, String> environment) throws IOException {
        URL shared = Objects.requireNonNull(LaneTest.class.getResource("/META-INF/microprofile-config.properties"));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(shared))
                .withDefaultValues(environment)
                .withMapping(LimitSettings.class)
                .build()
                .getConfigMapping(LimitSettings.class);
    }
}
