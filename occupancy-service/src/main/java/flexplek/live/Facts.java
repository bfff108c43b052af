package flexplek.live;

import flexplek.place.Building;
import flexplek.place.Space;
import flexplek.sensor.SensorCounted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** All that one partition of buildings was told and that still matters; everything else is counted from it. */
final class Facts {

    private static final String BUILDINGS = "buildings";
    private static final String SPACES = "spaces";
    static final String BOOKINGS = "bookings";
    private static final String READINGS = "readings";

    private static final Duration MOST_BETWEEN_CLOCKS = Duration.ofHours(27);

    private final FactStore<Building> buildings;
    private final FactStore<Space> spaces;
    private final FactStore<Booking> bookings;
    private final FactStore<SensorCounted> readings;

    Facts(ProcessorContext<?, ?> context) {
        buildings = new FactStore<>(Building.class, context.getStateStore(BUILDINGS));
        spaces = new FactStore<>(Space.class, context.getStateStore(SPACES));
        bookings = new FactStore<>(Booking.class, context.getStateStore(BOOKINGS));
        readings = new FactStore<>(SensorCounted.class, context.getStateStore(READINGS));
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(
                FactStore.builder(BUILDINGS),
                FactStore.builder(SPACES),
                FactStore.builder(BOOKINGS),
                FactStore.builder(READINGS));
    }

    List<Building> buildings() {
        return buildings.all();
    }

    @Nullable
    Building building(UUID buildingId) {
        return buildings.find(FactKey.building(buildingId));
    }

    void keep(Building building) {
        buildings.put(FactKey.building(building.buildingId()), building);
    }

    void keep(Space space) {
        spaces.put(FactKey.space(space.buildingId(), space.spaceId()), space);
    }

    @Nullable
    Booking known(Booking booking) {
        return bookings.find(key(booking));
    }

    /** What is known of the booking as one that starts then. */
    @Nullable
    Booking known(Booking booking, Instant start) {
        return bookings.find(FactKey.booking(booking.buildingId(), start, booking.bookingId()));
    }

    void keep(Booking booking) {
        bookings.put(key(booking), booking);
    }

    /** What is known of the booking at other times, no longer kept; the clocks of two zones differ by less than this. */
    @Nullable
    Booking takeFromOtherTimes(Booking booking) {
        UUID building = booking.buildingId();
        Bytes from = FactKey.bookingsFrom(building, booking.start().minus(MOST_BETWEEN_CLOCKS));
        Bytes to = FactKey.bookingsFrom(building, booking.start().plus(MOST_BETWEEN_CLOCKS));
        return bookings.between(from, to).stream()
                .filter(known -> known.bookingId().equals(booking.bookingId()))
                .filter(known -> !known.start().equals(booking.start()))
                .peek(known -> bookings.remove(key(known)))
                .reduce(Booking::and)
                .orElse(null);
    }

    @Nullable
    SensorCounted known(SensorCounted reading) {
        return readings.find(key(reading));
    }

    void keep(SensorCounted reading) {
        readings.put(key(reading), reading);
    }

    void forget(SensorCounted reading) {
        readings.remove(key(reading));
    }

    /** Counts the building afresh for the local day of {@code now}, and forgets the bookings of days that are past. */
    LiveBuilding recount(Building building, Instant now) {
        UUID id = building.buildingId();
        LocalDate today = building.dayOf(now);
        return new LiveBuilding(
                building,
                spaces.between(FactKey.building(id), FactKey.last(id)),
                bookingsOf(building, today),
                readings.between(FactKey.building(id), FactKey.last(id)),
                now);
    }

    private List<Booking> bookingsOf(Building building, LocalDate today) {
        UUID id = building.buildingId();
        Instant tomorrow = building.startOf(today.plusDays(1));
        List<Booking> live = new ArrayList<>();
        for (Booking booking : bookings.between(FactKey.building(id), FactKey.bookingsFrom(id, tomorrow))) {
            if (booking.isOver(building, today)) {
                bookings.remove(key(booking));
            } else if (booking.takesItsSpace() && booking.isMade()) {
                live.add(booking);
            }
        }
        return live;
    }

    private static Bytes key(Booking booking) {
        return FactKey.booking(booking.buildingId(), booking.start(), booking.bookingId());
    }

    private static Bytes key(SensorCounted reading) {
        return FactKey.reading(reading.buildingId(), reading.placeId(), reading.sensorId());
    }
}
