package flexplek.live;

import flexplek.live.OccupancyChanged.Counted;
import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.place.Space;
import flexplek.place.SpaceKind;
import flexplek.sensor.SensorCounted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A building on one local day, or on the part of it in which no space goes out of service or comes back: what each of its places
 * holds now, and which of them changed since they were last told.
 */
final class LiveBuilding {

    private final UUID buildingId;
    private final Instant dayStart;
    private final Instant dayEnd;
    private final Instant countedFor;
    private Instant end;
    private final Map<UUID, LivePlace> places = new LinkedHashMap<>();
    private final Map<UUID, Space> spaces = new HashMap<>();
    private final Map<UUID, SpaceDay> days = new HashMap<>();
    private final Map<UUID, List<UUID>> below = new HashMap<>();
    private final Readings readings = new Readings(below);
    private final Set<LivePlace> changed = new LinkedHashSet<>();
    private Instant now;
    private @Nullable Instant next;

    LiveBuilding(
            Building building,
            Collection<Space> spaces,
            Collection<Booking> bookings,
            Collection<SensorCounted> counts,
            Instant now) {
        this.buildingId = building.buildingId();
        this.now = now;
        countedFor = now;
        LocalDate day = building.dayOf(now);
        dayStart = building.startOf(day);
        dayEnd = building.startOf(day.plusDays(1));
        end = dayEnd;
        layOut(building);
        spaces.forEach(this::hold);
        bookings.forEach(booking -> change(null, booking));
        counts.forEach(readings::put);
        changed.addAll(places.values());
    }

    /** Whether it is to be counted afresh: the day is over, or a closure of a space has begun or ended. */
    boolean isOver(Instant at) {
        return !at.isBefore(end);
    }

    /** Takes what is known of a booking now instead of what was known before. */
    void change(@Nullable Booking before, Booking after) {
        if (!isToday(after) && (before == null || !isToday(before))) {
            return;
        }
        SpaceDay day = days.computeIfAbsent(after.spaceId(), id -> new SpaceDay());
        day.stretches()
                .forEach(taken -> around(taken.booking())
                        .forEach(place -> place.timeline().remove(taken, tally(taken.booking()))));
        day.put(after);
        day.stretches()
                .forEach(taken -> around(taken.booking())
                        .forEach(place -> place.timeline().add(taken, tally(taken.booking()))));
        next = null;
    }

    void count(SensorCounted reading) {
        readings.put(reading);
        changed.addAll(places.values());
        next = null;
    }

    /** Moves "now", and gives back the sensor readings that grew too old on the way. */
    List<SensorCounted> advance(Instant to) {
        if (next == null) {
            next = nextChange();
        }
        now = to;
        if (to.isBefore(next)) {
            return List.of();
        }
        for (LivePlace place : places.values()) {
            if (place.timeline().advance(to)) {
                changed.add(place);
            }
        }
        List<SensorCounted> stale = readings.removeStale(to);
        if (!stale.isEmpty()) {
            changed.addAll(places.values());
        }
        next = null;
        return stale;
    }

    /** The places that may have changed since this was last asked. */
    List<OccupancyChanged> changes() {
        List<OccupancyChanged> changes = new ArrayList<>(changed.size());
        for (LivePlace place : changed) {
            changes.add(place.occupancy(buildingId, now, counted(place.placeId())));
        }
        changed.clear();
        return changes;
    }

    private @Nullable Counted counted(UUID placeId) {
        Counted counted = readings.at(placeId);
        if (counted == null) {
            return null;
        }
        List<UUID> counting = readings.countingAt(placeId);
        return counted.over(covered(counting, SpaceKind.DESK), covered(counting, SpaceKind.ROOM));
    }

    private int covered(List<UUID> counting, SpaceKind kind) {
        return counting.stream().mapToInt(place -> covered(place, kind)).sum();
    }

    private int covered(UUID placeId, SpaceKind kind) {
        LivePlace place = places.get(placeId);
        if (place != null) {
            return place.inService(kind);
        }
        Space space = spaces.get(placeId);
        return space != null && space.kind().equals(kind) && space.isInServiceAt(countedFor) ? 1 : 0;
    }

    private Instant nextChange() {
        Instant soonest = dayEnd;
        for (LivePlace place : places.values()) {
            soonest = earlier(soonest, place.timeline().next());
        }
        return earlier(soonest, readings.next());
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private boolean isToday(Booking booking) {
        return booking.start().isBefore(dayEnd) && booking.end().isAfter(dayStart);
    }

    private Tally tally(Booking booking) {
        Space space = spaces.get(booking.spaceId());
        return space == null
                ? Tally.of(booking.kind(), booking.checkedIn(), false)
                : Tally.of(space.kind(), booking.checkedIn(), space.isInServiceAt(countedFor));
    }

    /** Where a booking counts: where its space is now, or where it was when booked if the space is not known (yet). */
    private List<LivePlace> around(Booking booking) {
        Space space = spaces.get(booking.spaceId());
        List<LivePlace> around = space == null
                ? around(booking.floorId(), booking.neighbourhoodId())
                : around(space.floorId(), space.neighbourhoodId());
        changed.addAll(around);
        return around;
    }

    private List<LivePlace> around(UUID floorId, UUID neighbourhoodId) {
        return Stream.of(buildingId, floorId, neighbourhoodId)
                .map(places::get)
                .filter(place -> place != null)
                .toList();
    }

    private void hold(Space space) {
        spaces.put(space.spaceId(), space);
        end = earlier(end, space.changesAfter(countedFor).orElse(null));
        around(space.floorId(), space.neighbourhoodId()).forEach(place -> place.hold(space, countedFor));
        below.computeIfAbsent(space.neighbourhoodId(), n -> new ArrayList<>()).add(space.spaceId());
    }

    private void layOut(Building building) {
        add(PlaceKind.BUILDING, buildingId, building.name(), null, null);
        for (Building.Floor floor : building.floors()) {
            add(PlaceKind.FLOOR, floor.floorId(), floor.name(), floor.floorId(), buildingId);
            for (Building.Neighbourhood n : floor.neighbourhoods()) {
                add(PlaceKind.NEIGHBOURHOOD, n.neighbourhoodId(), n.name(), floor.floorId(), floor.floorId());
            }
        }
    }

    private void add(PlaceKind kind, UUID placeId, String name, @Nullable UUID floorId, @Nullable UUID above) {
        places.put(placeId, new LivePlace(placeId, kind, name, floorId, new Timeline(dayStart, dayEnd, now)));
        if (above != null) {
            below.computeIfAbsent(above, a -> new ArrayList<>()).add(placeId);
        }
    }
}
