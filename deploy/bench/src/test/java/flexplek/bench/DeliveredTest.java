package flexplek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveredTest {

    @Test
    void readsTheSettingsThatComeWithTheBuild() throws IOException {
        assertThat(Delivered.services().reads().atOnce()).isPositive();
        assertThat(Delivered.services().reads().perMinute()).isPositive();
        assertThat(Delivered.services().silence()).isBetween(Duration.ofSeconds(10), Duration.ofMinutes(5));
        assertThat(Delivered.door().silence()).isBetween(Duration.ofSeconds(10), Duration.ofMinutes(5));
    }

    @Test
    void knowsHowOftenSomebodyIsLetThroughAtMost() {
        var rate = new Delivered.Rate(1500, 1200);

        assertThat(rate.most(20)).isEqualTo(1500 + 400 + 1);
        assertThat(rate.usedUp().most(15)).isEqualTo(300 + 1);
    }
}
