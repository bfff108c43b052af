package flexplek.live;

import flexplek.place.Building;
import flexplek.place.Space;
import flexplek.sensor.SensorCounted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The buildings of one partition: each event becomes a fact that is kept and a change of what is counted. Only facts are
 * kept; the counts are made afresh from them after a restart, at local midnight, when a building or its spaces change, and when a
 * closure begins or ends.
 * What is known of a building that was not told of yet waits in the store.
 */
final class LiveBuildings {

    private final Facts facts;
    private final Map<UUID, Building> outlines = new HashMap<>();
    private final Map<UUID, LiveBuilding> live = new HashMap<>();
    private final Set<UUID> toRecount = new HashSet<>();
    private final Map<UUID, OccupancyChanged> told = new HashMap<>();
    private final List<Address> closed = new ArrayList<>();

    LiveBuildings(Facts facts) {
        this.facts = facts;
        facts.buildings().forEach(building -> outlines.put(building.buildingId(), building));
    }

    void change(Building building) {
        facts.keep(building);
        Building before = outlines.put(building.buildingId(), building);
        toRecount.add(building.buildingId());
        if (before != null) {
            Set<UUID> gone = before.placeIds();
            gone.removeAll(building.placeIds());
            for (UUID placeId : gone) {
                told.remove(placeId);
                closed.add(Address.occupancy(placeId, building.buildingId()));
            }
        }
    }

    void change(Space space) {
        facts.keep(space);
        toRecount.add(space.buildingId());
    }

    void change(Booking news, Instant now) {
        Building building = outlines.get(news.buildingId());
        if (building != null && news.isOver(building, building.dayOf(now))) {
            return;
        }
        Booking known = facts.known(news);
        keep(known, known == null ? news : known.and(news));
    }

    /** A booking that has another slot or space than the one that it had from {@code startBefore} on. */
    void replace(Booking news, Instant startBefore, Instant now) {
        Booking before = facts.known(news, startBefore);
        if (before != null && before.version() < news.version() && !before.standsWhere(news)) {
            keep(before, before.leftFor(news));
        }
        change(news, now);
    }

    private void keep(@Nullable Booking known, Booking after) {
        if (after.equals(known)) {
            return;
        }
        facts.keep(after);
        LiveBuilding counted = live.get(after.buildingId());
        if (counted != null) {
            counted.change(known, after);
        }
    }

    /** A booking at other times than before; how far it is, others told. */
    void move(Booking news, Instant now) {
        Booking before = facts.takeFromOtherTimes(news);
        Booking known = facts.known(news);
        Booking latest = known == null ? before : before == null ? known : known.and(before);
        Booking after = latest == null ? news : latest.and(news.asFarAs(latest));
        Building building = outlines.get(after.buildingId());
        if (building != null && after.isOver(building, building.dayOf(now))) {
            return;
        }
        facts.keep(after);
        LiveBuilding counted = live.get(after.buildingId());
        if (counted != null) {
            counted.change(before == null ? known : before, after);
        }
    }

    void change(SensorCounted news, Instant now) {
        SensorCounted known = facts.known(news);
        if (!Readings.isFresh(news, now) || !Readings.newest(known, news).equals(news) || news.equals(known)) {
            return;
        }
        facts.keep(news);
        LiveBuilding counted = live.get(news.buildingId());
        if (counted != null) {
            counted.count(news);
        }
    }

    /** What differs from what was told before. */
    List<OccupancyChanged> changes(Instant now) {
        List<OccupancyChanged> changes = new ArrayList<>();
        for (Building building : outlines.values()) {
            for (OccupancyChanged change : upToDate(building, now).changes()) {
                if (!change.saysTheSameAs(told.get(change.placeId()))) {
                    told.put(change.placeId(), change);
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    /** The places that no longer exist. */
    List<Address> closed() {
        List<Address> now = List.copyOf(closed);
        closed.clear();
        return now;
    }

    private LiveBuilding upToDate(Building building, Instant now) {
        UUID id = building.buildingId();
        LiveBuilding counted = live.get(id);
        if (counted == null || toRecount.remove(id) || counted.isOver(now)) {
            counted = facts.recount(building, now);
            live.put(id, counted);
            toRecount.remove(id);
        }
        counted.advance(now).forEach(facts::forget);
        return counted;
    }
}
