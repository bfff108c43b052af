package flexplek.demo;

import java.util.UUID;

/** Lets nobody have a room of one building for longer than a morning, so that there is a rule to see and to meet. */
final class RoomRule {

    private static final String BUILDING = Sensor.BUILDING;
    private static final int MINUTES = 240;

    record Rule(String kind, UUID buildingId, String spaceKind, int minutes) {}

    private final Api booking;

    RoomRule(Settings settings, SignIn signIn) {
        this.booking = new Api(settings.booking(), signIn.as("platform-admin"));
    }

    /** Again changes nothing. */
    void set(Places places, Progress progress) {
        try {
            booking.post(
                    "/v1/rules", new Rule("MAX_LENGTH", places.building(BUILDING), "ROOM", MINUTES), "demo-room-rule");
        } catch (Refused refused) {
            if (!refused.is("rule-is-there")) {
                throw refused;
            }
        }
        progress.say("A room of %s is booked for %d hours at most".formatted(BUILDING, MINUTES / 60));
    }
}
