package flexplek.outbox;

/** The topics that booking-service writes; how they are made stands in contracts/events/topics.txt. */
public enum Topic {
    BOOKINGS("flexplek.bookings"),
    SPACES("flexplek.spaces.v2"),
    TEAM_DAYS("flexplek.team-days"),
    FAULTS("flexplek.faults"),
    VISITS("flexplek.visits"),
    PEOPLE("flexplek.people");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }
}
