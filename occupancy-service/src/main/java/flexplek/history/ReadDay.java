package flexplek.history;

import flexplek.live.Readings;
import flexplek.place.Building;
import flexplek.sensor.SensorCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what a day of a building is counted from. */
@ApplicationScoped
class ReadDay {

    private final KeptBookings bookings;
    private final KeptSpaces spaces;
    private final SensorCounts sensorCounts;
    private final Days days;

    ReadDay(KeptBookings bookings, KeptSpaces spaces, SensorCounts sensorCounts, Days days) {
        this.bookings = bookings;
        this.spaces = spaces;
        this.sensorCounts = sensorCounts;
        this.days = days;
    }

    DayFacts of(Building building, Instant from, Instant until) {
        List<KeptSpace> known = spaces.of(building.buildingId(), from, until);
        Set<UUID> counting = building.placeIds();
        known.forEach(space -> counting.add(space.spaceId()));
        return new DayFacts(
                bookings.between(building.buildingId(), from, until),
                known,
                sensorCounts.countedAt(counting, from.minus(Readings.FRESH), until),
                days.keptSince());
    }

    /** What takes a space at one moment; without what sensors counted. */
    DayFacts at(Building building, Instant moment) {
        UUID id = building.buildingId();
        Instant after = moment.plusSeconds(1);
        return new DayFacts(
                bookings.between(id, moment, after), spaces.of(id, moment, after), List.of(), days.keptSince());
    }
}
