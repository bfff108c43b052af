package flexplek.history;

import static java.util.Objects.requireNonNull;

import flexplek.place.Closed;
import flexplek.place.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The spaces that history is counted from, each as it was from a moment on. */
@ApplicationScoped
class KeptSpaces {

    private static final String COLUMNS =
            "space_id, since, building_id, floor_id, neighbourhood_id, kind, in_service, closed, told_until";

    /**
     * Of the building's spaces what they were when the time begins and what they became within it, also elsewhere, since then
     * they were no longer here; of those that were told later what they were first told to be, which may hold for the time
     * before; and what was first told of the building at all. The spaces are found one by one in the index: how often each was
     * told costs nothing.
     */
    private static final String FIND = """
            with recursive here as (
              (select space_id from history_space where building_id = :building order by space_id limit 1)
              union all
              select (select n.space_id from history_space n
                where n.building_id = :building and n.space_id > here.space_id order by n.space_id limit 1)
              from here where here.space_id is not null),
            found as (
              select s.* from here join lateral (
                (select * from history_space b where b.space_id = here.space_id and b.since <= :from
                  order by b.since desc limit 1)
                union all
                select * from history_space w
                where w.space_id = here.space_id and w.since > :from and w.since < :until
                union all
                (select * from history_space f where f.space_id = here.space_id
                  and not exists (select from history_space e where e.space_id = here.space_id and e.since < :until)
                  order by f.since limit 1)
              ) s on true
              where here.space_id is not null
              union
              (select * from history_space where building_id = :building and since < :until
                order by since, space_id limit 1))
            select {columns} from found order by since, space_id""".replace("{columns}", COLUMNS);

    private static final String KNOWN =
            "select {columns} from history_space where space_id = any(:spaces)".replace("{columns}", COLUMNS);

    private static final String PUT = """
            insert into history_space ({columns})
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (space_id, since) do update set
              building_id = excluded.building_id, floor_id = excluded.floor_id,
              neighbourhood_id = excluded.neighbourhood_id, kind = excluded.kind, in_service = excluded.in_service,
              closed = excluded.closed, told_until = excluded.told_until""".replace("{columns}", COLUMNS);

    /**
     * Of each space the last state until then stays, since it holds from then on; and what was first told of a building, which
     * says since when that is known.
     */
    private static final String FORGET = """
            delete from history_space where (space_id, since) in (
              select o.space_id, o.since from history_space o
              where o.since < :until
                and exists (select from history_space n
                  where n.space_id = o.space_id and n.since > o.since and n.since <= :until)
                and (o.space_id, o.since) <> (
                  select f.space_id, f.since from history_space f where f.building_id = o.building_id
                  order by f.since, f.space_id limit 1)
              limit :most)""";

    /** From when on a building is to be counted again; {@code isFirst}: nothing is known of the space before. */
    record Changed(UUID buildingId, Instant since, boolean isFirst) {}

    private final Session entities;

    KeptSpaces(Session entities) {
        this.entities = entities;
    }

    /** What they were from one moment until another, and when they were first told. */
    List<KeptSpace> of(UUID buildingId, Instant from, Instant until) {
        return states(entities.createNativeQuery(FIND, Object[].class)
                        .setParameter("building", buildingId)
                        .setParameter("from", from)
                        .setParameter("until", until))
                .map(SpacePast.State::space)
                .toList();
    }

    private static Stream<SpacePast.State> states(NativeQuery<Object[]> query) {
        return query
                .addScalar("space_id", UUID.class)
                .addScalar("since", Instant.class)
                .addScalar("building_id", UUID.class)
                .addScalar("floor_id", UUID.class)
                .addScalar("neighbourhood_id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("in_service", Boolean.class)
                .addScalar("closed", String.class)
                .addScalar("told_until", Instant.class)
                .getResultList()
                .stream()
                .map(KeptSpaces::state);
    }

    private static SpacePast.State state(Object[] row) {
        Instant since = (Instant) row[1];
        KeptSpace space = new KeptSpace(
                (UUID) row[0],
                since,
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                SpaceKind.of((String) row[5]),
                (Boolean) row[6],
                closures((String) row[7]));
        return new SpacePast.State(space, row[8] == null ? since : (Instant) row[8]);
    }

    private static @Nullable List<Closed> closures(@Nullable String written) {
        return written == null ? null : Closed.read(written);
    }

    /** Keeps what they became, each at most once; what says that a space still is what it was changes nothing. */
    List<Changed> put(List<KeptSpace> news) {
        Map<UUID, SpacePast> known = new HashMap<>();
        news.forEach(space -> known.put(space.spaceId(), new SpacePast()));
        states(entities.createNativeQuery(KNOWN, Object[].class)
                        .setParameter("spaces", known.keySet().toArray(UUID[]::new)))
                .forEach(state -> past(known, state.space()).know(state));
        List<Changed> changed = new ArrayList<>();
        news.stream().sorted(Comparator.comparing(KeptSpace::since)).forEach(space -> {
            SpacePast past = past(known, space);
            boolean isFirst = !past.isKnownBefore(space.since());
            if (past.tell(space)) {
                changed.add(new Changed(space.buildingId(), space.since(), isFirst));
            }
        });
        write(known.values().stream().flatMap(past -> past.toKeep().stream()).toList());
        return changed;
    }

    private static SpacePast past(Map<UUID, SpacePast> known, KeptSpace space) {
        return requireNonNull(known.get(space.spaceId()));
    }

    private void write(List<SpacePast.State> states) {
        if (states.isEmpty()) {
            return;
        }
        List<KeptSpace> spaces = states.stream().map(SpacePast.State::space).toList();
        entities.doWork(connection -> {
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                Columns.set(put, 1, "uuid", spaces, KeptSpace::spaceId);
                Columns.set(put, 2, "timestamptz", spaces, KeptSpace::since);
                Columns.set(put, 3, "uuid", spaces, KeptSpace::buildingId);
                Columns.set(put, 4, "uuid", spaces, KeptSpace::floorId);
                Columns.set(put, 5, "uuid", spaces, KeptSpace::neighbourhoodId);
                Columns.set(put, 6, "text", spaces, space -> space.kind().name());
                Columns.set(put, 7, "bool", spaces, KeptSpace::inService);
                Columns.set(put, 8, "text", spaces, KeptSpace::closed);
                Columns.set(put, 9, "timestamptz", states, SpacePast.State::toldUntil);
                put.executeUpdate();
            }
        });
    }

    /** Forgets so many of the states of before a moment that were over by then; how many it was. */
    int forgetBefore(Instant until, int most) {
        return entities.createNativeMutationQuery(FORGET)
                .setParameter("until", until)
                .setParameter("most", most)
                .executeUpdate();
    }
}
