package flexplek.live;

import flexplek.live.Tally.Taken;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How full a place is now; {@code floorId} is null for a building, {@code counted} where no sensor counts. {@code byKind}
 * tells of every kind of space that the place has; desks and rooms are told on their own as well, as they were before there
 * were other kinds. As an event it is whole; what is shown to people who do not look after the building leaves out how many
 * checked in and are counted, and the peak of a place of which they see a part.
 */
public record OccupancyChanged(
        UUID placeId,
        PlaceKind place,
        String name,
        UUID buildingId,
        @Nullable UUID floorId,
        Instant at,
        Spaces desks,
        Spaces rooms,
        List<OfKind> byKind,
        @Nullable Integer peakToday,
        @Nullable Counted counted) {

    public static final String TYPE = "occupancy.changed.v1";

    public OccupancyChanged {
        // Absent in what was told before this was.
        byKind = byKind == null
                ? List.of(OfKind.of(SpaceKind.DESK, desks), OfKind.of(SpaceKind.ROOM, rooms))
                : List.copyOf(byKind);
    }

    static OccupancyChanged of(
            UUID placeId,
            PlaceKind place,
            String name,
            UUID buildingId,
            @Nullable UUID floorId,
            Instant at,
            List<OfKind> byKind,
            @Nullable Integer peakToday,
            @Nullable Counted counted) {
        return new OccupancyChanged(
                placeId,
                place,
                name,
                buildingId,
                floorId,
                at,
                spaces(byKind, SpaceKind.DESK),
                spaces(byKind, SpaceKind.ROOM),
                byKind,
                peakToday,
                counted);
    }

    private static Spaces spaces(List<OfKind> byKind, SpaceKind kind) {
        return byKind.stream()
                .filter(of -> of.kind.equals(kind))
                .findFirst()
                .map(of -> new Spaces(of.capacity, of.booked, of.checkedIn, of.free))
                .orElse(Spaces.NONE);
    }

    /**
     * Spaces of one kind: those in service, those with a live booking now, those whose person is there, and those in
     * service that no booking takes. A space out of service may stay booked, so these do not add up.
     */
    public record Spaces(int capacity, int booked, @Nullable Integer checkedIn, int free) {
        static final Spaces NONE = new Spaces(0, 0, 0, 0);

        Spaces withoutPeople() {
            return new Spaces(capacity, booked, null, free);
        }
    }

    /** The same with the kind that it is told of. */
    public record OfKind(
            @Schema(implementation = String.class, examples = "DESK")
            SpaceKind kind,

            int capacity,
            int booked,
            @Nullable Integer checkedIn,
            int free) {

        static OfKind of(SpaceKind kind, int capacity, Taken now) {
            return new OfKind(kind, capacity, now.booked(), now.checkedIn(), capacity - now.inService());
        }

        private static OfKind of(SpaceKind kind, Spaces spaces) {
            return new OfKind(kind, spaces.capacity, spaces.booked, spaces.checkedIn, spaces.free);
        }

        private OfKind withoutPeople() {
            return new OfKind(kind, capacity, booked, null, free);
        }

        /** The spaces of both, without people. */
        private OfKind and(OfKind other) {
            return new OfKind(kind, capacity + other.capacity, booked + other.booked, null, free + other.free);
        }
    }

    /**
     * People counted by the sensors of the place, the newest of their readings, and how many sensors that is of: when one
     * falls silent fewer are counted, and nobody has left. {@code desks} and {@code rooms} are those in service where these
     * sensors count. Null in what was told before this was.
     */
    public record Counted(
            int count,
            Instant countedAt,
            @Nullable Integer sensors,
            @Nullable Integer desks,
            @Nullable Integer rooms) {

        public Counted(int count, Instant countedAt, @Nullable Integer sensors) {
            this(count, countedAt, sensors, null, null);
        }

        static Counted byOne(int count, Instant countedAt) {
            return new Counted(count, countedAt, 1);
        }

        Counted and(Counted other) {
            return new Counted(
                    count + other.count,
                    countedAt.isAfter(other.countedAt) ? countedAt : other.countedAt,
                    sensors == null || other.sensors == null ? null : Integer.valueOf(sensors + other.sensors));
        }

        Counted over(int coveredDesks, int coveredRooms) {
            return new Counted(count, countedAt, sensors, coveredDesks, coveredRooms);
        }
    }

    /** Whether this says what the other said, be it at another time. */
    public boolean saysTheSameAs(@Nullable OccupancyChanged other) {
        return other != null && equals(other.at(at));
    }

    public OccupancyChanged at(Instant instant) {
        return new OccupancyChanged(
                placeId, place, name, buildingId, floorId, instant, desks, rooms, byKind, peakToday, counted);
    }

    /** The same of its spaces alone: not how many people came, nor how many sensors count. */
    public OccupancyChanged withoutPeople() {
        return new OccupancyChanged(
                placeId,
                place,
                name,
                buildingId,
                floorId,
                at,
                desks.withoutPeople(),
                rooms.withoutPeople(),
                byKind.stream().map(OfKind::withoutPeople).toList(),
                peakToday,
                null);
    }

    /** This place as if it had these parts alone; their peaks may have been at different moments, so there is none. */
    public OccupancyChanged madeOf(Collection<OccupancyChanged> parts) {
        Map<SpaceKind, OfKind> sums = new TreeMap<>();
        parts.forEach(part -> part.byKind.forEach(of -> sums.merge(of.kind, of, OfKind::and)));
        return of(placeId, place, name, buildingId, floorId, at, List.copyOf(sums.values()), null, null)
                .withoutPeople();
    }
}
