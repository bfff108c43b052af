package flexplek.demo;

import flexplek.demo.plan.Building;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Plays one real room's counts as the sensor of one neighbourhood. */
final class Sensor {
    static final String BUILDING = "SLUIS";
    static final String NEIGHBOURHOOD = "1C";
    static final String ID = "robod-room-3";

    private static final int TRIES = 20;

    record Counts(List<Count> counts) {}

    record Count(String sensorId, UUID placeId, Instant countedAt, int count) {}

    private final Settings settings;
    private final Clock clock;
    private final Api occupancy;

    Sensor(Settings settings, Clock clock, SignIn signIn) {
        this.settings = settings;
        this.clock = clock;
        this.occupancy = new Api(settings.occupancy(), signIn.as("platform-admin"));
    }

    /** Sends today so far; sending it again changes nothing, since a count is known by its sensor and time. */
    void replay(Places places, Progress progress) {
        var now = clock.instant().atZone(Building.ZONE);
        var today = now.toLocalDate();
        var day = SensorFile.read(settings.sensorFile()).busiest(today.getDayOfWeek());
        if (day.isEmpty()) {
            progress.say("The sensor file holds no weekend, so no counts were sent today");
            return;
        }
        var counts = day.get().getValue().stream()
                .filter(reading -> !reading.time().isAfter(now.toLocalTime()))
                .map(reading -> count(places, at(today, reading), reading.people()))
                .toList();
        send(counts);
        progress.say("%d sensor counts in neighbourhood %s of %s: one real room, as on %s in Singapore"
                .formatted(counts.size(), NEIGHBOURHOOD, BUILDING, day.get().getKey()));
    }

    Count count(Places places, Instant at, int people) {
        return new Count(ID, places.neighbourhood(BUILDING, NEIGHBOURHOOD), at, people);
    }

    /** Occupancy-service hears of a new place by event, so right after an import it may not know it yet. */
    void send(List<Count> counts) {
        for (int attempt = 1; !counts.isEmpty(); attempt++) {
            try {
                occupancy.post("/v1/sensor-counts", new Counts(counts), null);
                return;
            } catch (Refused refused) {
                if (!refused.is("unknown-place") || attempt == TRIES) {
                    throw refused;
                }
                Api.pause();
            }
        }
    }

    private static Instant at(LocalDate today, SensorFile.Reading reading) {
        return today.atTime(reading.time()).atZone(Building.ZONE).toInstant();
    }
}
