package flexplek.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** When spaces are out of service, as whoever asks for places has to know it: coming, running, and lately over. */
@ApplicationScoped
public class ClosedTimes {

    /** Of a space {@code s}: nothing of the slot from {@code :start} to {@code :end} is closed in {@code :building}, which is read once. */
    public static final String OPEN_IN_SLOT = """
        s.id not in (select c.space_id from closed_space c
            where c.building_id = :building and c.during && tstzrange(:start, :end, '[)'))""";

    /** From or until when a space is out that is so in {@code {during}}: where another closure begins as one ends, it is so on. */
    private static final String WHOLE = """
        (select {bound}(whole) from (select unnest(range_agg(a.during)) from closed_space a where a.space_id = {space}) as one(whole)
          where whole @> lower({during}))""";

    public static final String FROM = WHOLE.replace("{bound}", "lower");
    public static final String UNTIL = WHOLE.replace("{bound}", "upper");

    /** Joins to a space {@code s} what keeps it out {@code {at}}, of what does the last that ends: {@code o}, or nothing. */
    private static final String OUT = """
        left join lateral (select k.reason, {from} as starts, {until} as ends, true as closed
          from closed_space c join closure k on k.id = c.closure_id
          where c.space_id = s.id and c.during {at} order by k.ends desc nulls first, k.starts limit 1) o on true""".replace("{from}", FROM)
            .replace("{until}", UNTIL)
            .replace("{space}", "s.id")
            .replace("{during}", "c.during");

    public static final String OUT_NOW = OUT.replace("{at}", "@> cast(:now as timestamptz)");
    public static final String OUT_IN_SLOT = OUT.replace("{at}", "&& tstzrange(:start, :end, '[)')");

    private static final Comparator<ClosedTime> LAST_TO_END =
            Comparator.comparing(ClosedTime::end, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Session entities;

    ClosedTimes(Session entities) {
        this.entities = entities;
    }

    /** By inside keys of spaces; of those that are never closed there is nothing. */
    public Map<Integer, List<ClosedTime>> of(Collection<Integer> spaces) {
        return read("c.space_id = any(:key)", spaces.toArray(Integer[]::new));
    }

    /** As {@link #of(Collection)}, of the spaces of a building. */
    public Map<Integer, List<ClosedTime>> ofBuilding(int building) {
        return read("c.building_id = :key", building);
    }

    public List<ClosedTime> of(int space) {
        return of(List.of(space)).getOrDefault(space, List.of());
    }

    /** Whether, why and until when something of a slot is closed, of what keeps it out the last that ends; as {@link #UNTIL}. */
    public static Optional<ClosedUntil> out(List<ClosedTime> closed, Instant from, Instant to) {
        return closed.stream()
                .filter(time -> time.meets(from, to))
                .max(LAST_TO_END)
                .map(time -> {
                    ClosedTime whole = whole(closed, time);
                    return new ClosedUntil(time.reason(), whole.start(), whole.end());
                });
    }

    private static ClosedTime whole(List<ClosedTime> closed, ClosedTime one) {
        return joined(closed).stream()
                .filter(time -> time.covers(one.start()))
                .findFirst()
                .orElseThrow();
    }

    /** As {@link #out(List, Instant, Instant)}, of a moment. */
    public static Optional<ClosedUntil> out(List<ClosedTime> closed, Instant now) {
        return out(closed, now, now.plusNanos(1));
    }

    /** By their start; those that overlap or meet are one. */
    public static List<ClosedTime> joined(List<ClosedTime> closed) {
        List<ClosedTime> joined = new ArrayList<>();
        closed.stream().sorted(Comparator.comparing(ClosedTime::start)).forEach(time -> {
            if (!joined.isEmpty() && joined.getLast().isMetBy(time)) {
                joined.add(joined.removeLast().with(time));
            } else {
                joined.add(time);
            }
        });
        return joined;
    }

    /** What of a slot is closed: as {@link #joined}, of each its part of the slot. */
    public static List<ClosedTime> within(List<ClosedTime> closed, Instant from, Instant to) {
        return joined(closed).stream()
                .filter(time -> time.meets(from, to))
                .map(time -> time.between(from, to))
                .toList();
    }

    /** That the files of its building leave a space (inside key) out, if they do. */
    public Optional<ClosedUntil> gone(int space) {
        return entities.createNativeQuery(
                        "select out_reason from space where id = :space and not in_service", Object[].class)
                .setParameter("space", space)
                .setTupleTransformer((row, names) -> new ClosedUntil((String) row[0], null, null))
                .getResultStream()
                .findFirst();
    }

    private Map<Integer, List<ClosedTime>> read(String such, Object key) {
        return entities.createNativeQuery("""
                        select c.space_id, k.starts, k.ends, k.reason from closed_space c join closure k on k.id = c.closure_id
                        where {such} order by k.starts, k.id""".replace("{such}", such), Tuple.class)
                .setParameter("key", key)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("space_id", Integer.class),
                        Collectors.mapping(
                                row -> new ClosedTime(
                                        row.get("starts", Instant.class),
                                        row.get("ends", Instant.class),
                                        row.get("reason", String.class)),
                                Collectors.toList())));
    }
}
