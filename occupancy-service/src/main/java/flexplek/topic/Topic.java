package flexplek.topic;

import flexplek.platform.HouseTopic;

/** The topics that occupancy-service reads and writes; how they are made stands in contracts/events/topics.txt. */
public enum Topic {
    BOOKINGS("flexplek.bookings"),
    SPACES("flexplek.spaces.v2"),
    SENSOR_COUNTS("flexplek.sensor-counts"),
    OCCUPANCY("flexplek.occupancy"),
    ALERTS("flexplek.alerts"),
    DEAD_LETTERS("flexplek.dead-letters");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return HouseTopic.named(topicName).partitions();
    }
}
