package flexplek.outbox;

import java.util.Map;

/** The topics that booking-service writes; {@code partitions} must equal those of the other producers. */
public enum Topic {
    BOOKINGS("flexplek.bookings", 12, false),
    SPACES("flexplek.spaces", 12, true),
    TEAM_DAYS("flexplek.team-days", 6, false);

    private final String topicName;
    private final int partitions;
    private final boolean keptForEver;

    Topic(String topicName, int partitions, boolean keptForEver) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.keptForEver = keptForEver;
    }

    public String topicName() {
        return topicName;
    }

    int partitions() {
        return partitions;
    }

    Map<String, String> settings() {
        return keptForEver ? Map.of("retention.ms", "-1") : Map.of();
    }
}
