package flexplek.demo;

import java.util.UUID;

/** Has those who look after one building told when it gets full. */
final class AlertRule {

    private static final String BUILDING = Sensor.BUILDING;
    private static final int SHARE = 85;
    private static final int TRIES = 20;

    record Terms(UUID placeId, String measure, int above) {}

    private final Api occupancy;

    AlertRule(Settings settings, SignIn signIn) {
        this.occupancy = new Api(settings.occupancy(), signIn.as("platform-admin"));
    }

    /** Again changes nothing. Occupancy-service hears of a new building by event, so it may not know it yet. */
    void set(Places places, Progress progress) {
        var terms = new Terms(places.building(BUILDING), "SHARE", SHARE);
        for (int attempt = 1; ; attempt++) {
            try {
                occupancy.post("/v1/alert-rules", terms, null);
                progress.say("Whoever looks after %s is told when more people are there than %d %% of its desks"
                        .formatted(BUILDING, SHARE));
                return;
            } catch (Refused refused) {
                if (!refused.is("not-found") || attempt == TRIES) {
                    throw refused;
                }
                Api.pause();
            }
        }
    }
}
