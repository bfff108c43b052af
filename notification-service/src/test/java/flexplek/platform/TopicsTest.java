package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void keepsBookingsLongerThanAnythingCanBeBookedAhead() {
        assertThat(Topics.NEEDED)
                .filteredOn(topic -> topic.name().equals("flexplek.bookings"))
                .singleElement()
                .extracting(NewTopic::configs)
                .extracting(settings -> settings.get("retention.ms"))
                .isEqualTo(Long.toString(Duration.ofDays(400).toMillis()));
    }
}
