package flexplek.outbox;

import java.time.Duration;
import java.util.Map;

/** The topics that booking-service writes; partitions and settings must equal those of the other services. */
public enum Topic {
    BOOKINGS("flexplek.bookings", 12),
    SPACES("flexplek.spaces", 12),
    TEAM_DAYS("flexplek.team-days", 6);

    private final String topicName;
    private final int partitions;

    Topic(String topicName, int partitions) {
        this.topicName = topicName;
        this.partitions = partitions;
    }

    public String topicName() {
        return topicName;
    }

    int partitions() {
        return partitions;
    }

    Map<String, String> settings() {
        return switch (this) {
            // Until the last day that can be booked is past: whoever adds bookings up can begin anew from them.
            case BOOKINGS ->
                Map.of("retention.ms", Long.toString(Duration.ofDays(400).toMillis()));
            case SPACES -> Map.of("retention.ms", "-1");
            case TEAM_DAYS -> Map.of();
        };
    }
}
