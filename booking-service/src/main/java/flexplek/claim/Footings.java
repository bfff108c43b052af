package flexplek.claim;

import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import flexplek.space.Space;
import flexplek.space.SpaceKind;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Reads what bookings of spaces stand on, as it is now. */
final class Footings {

    private static final String READ = """
            select s.id, s.building_id, s.in_service, s.out_reason, s.kind, s.capacity, s.floor_id, n.organisation_id as held_for,
              b.zone, cast(extract(epoch from b.opens) as int) / 60 as opens, cast(extract(epoch from b.closes) as int) / 60 as closes, b.open_days,
              array(select organisation_id from building_organisation where building_id = b.id) as shared_by
            from space s join neighbourhood n on n.id = s.neighbourhood_id join building b on b.id = s.building_id
            where {these}""";

    private final Session entities;
    private final ClosedTimes closedTimes;

    Footings(Session entities, ClosedTimes closedTimes) {
        this.entities = entities;
        this.closedTimes = closedTimes;
    }

    /** By inside keys of the spaces for which {@code such} holds of {@code :key}. */
    Map<Integer, Footing> of(String such, Object key) {
        List<Tuple> rows = entities.createNativeQuery(READ.replace("{these}", such), Tuple.class)
                .setParameter("key", key)
                .getResultList();
        Map<Integer, List<ClosedTime>> closed = closedTimes.of(
                rows.stream().map(row -> row.get("id", Integer.class)).toList());
        Map<Integer, Footing> footings = new HashMap<>();
        rows.forEach(row -> {
            int space = row.get("id", Integer.class);
            footings.put(space, footing(row, closed.getOrDefault(space, List.of())));
        });
        return footings;
    }

    private static Footing footing(Tuple row, List<ClosedTime> closed) {
        Set<DayOfWeek> days = Stream.of(row.get("open_days", String.class).split(",", -1))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        return new Footing(
                row.get("in_service", Boolean.class),
                closed,
                Space.GONE.equals(row.get("out_reason", String.class)),
                SpaceKind.valueOf(row.get("kind", String.class)),
                row.get("capacity", Integer.class),
                row.get("floor_id", Integer.class),
                row.get("held_for", Integer.class),
                new Footing.OfBuilding(
                        ZoneId.of(row.get("zone", String.class)),
                        row.get("opens", Integer.class),
                        row.get("closes", Integer.class),
                        days,
                        Set.of(row.get("shared_by", Integer[].class))));
    }
}
