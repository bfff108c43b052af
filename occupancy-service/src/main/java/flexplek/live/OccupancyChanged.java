package flexplek.live;

import flexplek.live.Tally.Taken;
import flexplek.place.PlaceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How full a place is now; {@code floorId} is null for a building, {@code counted} where no sensor counts. */
public record OccupancyChanged(
        UUID placeId,
        PlaceKind place,
        String name,
        UUID buildingId,
        @Nullable UUID floorId,
        Instant at,
        Spaces desks,
        Spaces rooms,
        int peakToday,
        @Nullable Counted counted) {

    public static final String TYPE = "occupancy.changed.v1";

    /**
     * Spaces of one kind: those in service, those with a live booking now, those whose person is there, and those in
     * service that no booking takes. A space out of service may stay booked, so these do not add up.
     */
    public record Spaces(int capacity, int booked, int checkedIn, int free) {
        static Spaces of(int capacity, Taken now) {
            return new Spaces(capacity, now.booked(), now.checkedIn(), capacity - now.inService());
        }
    }

    /** People counted by the sensors of the place, and the newest of their readings. */
    public record Counted(int count, Instant countedAt) {
        Counted and(Counted other) {
            return new Counted(count + other.count, countedAt.isAfter(other.countedAt) ? countedAt : other.countedAt);
        }
    }

    /** Whether this says what the other said, be it at another time. */
    boolean saysTheSameAs(@Nullable OccupancyChanged other) {
        return other != null && equals(other.at(at));
    }

    private OccupancyChanged at(Instant instant) {
        return new OccupancyChanged(
                placeId, place, name, buildingId, floorId, instant, desks, rooms, peakToday, counted);
    }
}
