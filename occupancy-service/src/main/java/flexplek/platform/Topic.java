package flexplek.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that occupancy-service reads and writes; partitions and settings must equal those of the other services. */
public enum Topic {
    BOOKINGS("flexplek.bookings", 12),
    SPACES("flexplek.spaces", 12),
    SENSOR_COUNTS("flexplek.sensor-counts", 12),
    OCCUPANCY("flexplek.occupancy", 12),
    DEAD_LETTERS("flexplek.dead-letters", 6);

    private final String topicName;
    private final int partitions;

    Topic(String topicName, int partitions) {
        this.topicName = topicName;
        this.partitions = partitions;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    NewTopic toMake() {
        return new NewTopic(topicName, Optional.of(partitions), Optional.empty()).configs(settings());
    }

    private Map<String, String> settings() {
        return switch (this) {
            // Until the last day that can be booked is past: what the stream keeps can be made anew from it.
            case BOOKINGS ->
                Map.of("retention.ms", Long.toString(Duration.ofDays(400).toMillis()));
            case SPACES -> Map.of("retention.ms", "-1");
            case OCCUPANCY -> Map.of("cleanup.policy", "compact");
            case SENSOR_COUNTS, DEAD_LETTERS -> Map.of();
        };
    }
}
