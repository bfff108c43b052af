package flexplek.history;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** The local days of each building, which of them are to be counted, and until when they are closed. */
@ApplicationScoped
class Days {

    private static final String ADD = """
            insert into history_day (building_id, day, due, told_at)
            select t.building_id, t.day, true, ? from unnest(?, ?) with ordinality t (building_id, day, place) order by t.place
            on conflict (building_id, day)""";

    private static final String TELL = ADD + " do update set due = true, told_at = excluded.told_at";
    private static final String MENTION = ADD + " do nothing";

    private static final String TELL_FROM = """
            update history_day set due = true, told_at = :now
            where building_id = :building and day between :first and :last""";

    /** Days since the last one that was counted, and today. */
    private static final String ADD_NEW = """
            insert into history_day (building_id, day, due, told_at)
            select b.id, f.first + n.later, true, ? from unnest(?, ?) b (id, today)
            cross join lateral (
              select least(b.today, max(h.day) + 1) as first from history_day h
              where h.building_id = b.id and h.counted_at is not null) f
            cross join lateral generate_series(0, b.today - f.first) n (later)
            on conflict (building_id, day) do nothing""";

    private final Session entities;

    Days(Session entities) {
        this.entities = entities;
    }

    /** When the first local day that may change begins at the earliest; held until the transaction ends. */
    Instant closedUntil() {
        return OneColumn.of(entities, "select until from history_closed for share", Instant.class)
                .getSingleResult();
    }

    /** Since when history is kept here. */
    Instant keptSince() {
        return OneColumn.of(entities, "select kept_since from history_closed", Instant.class)
                .getSingleResult();
    }

    /** Whether any day before this one is known. */
    boolean isAnyBefore(LocalDate day) {
        return OneColumn.of(entities, "select exists (select from history_day where day < :day)", Boolean.class)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** These days are to be counted. */
    void tell(Collection<BuildingDay> days, Instant now) {
        add(TELL, days, now);
    }

    /**
     * These days are known, and counted if they were not: something was told of them that holds no more, or was known. Which
     * days there are depends on what was told, never on how much of it came at once.
     */
    void mention(Collection<BuildingDay> days, Instant now) {
        add(MENTION, days, now);
    }

    /** In one order, so that two who add wait for each other rather than for ever. */
    private void add(String statement, Collection<BuildingDay> days, Instant now) {
        if (days.isEmpty()) {
            return;
        }
        List<BuildingDay> inOrder = List.copyOf(new TreeSet<>(days));
        entities.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(statement)) {
                add.setObject(1, now.atOffset(ZoneOffset.UTC));
                Columns.set(add, 2, "uuid", inOrder, BuildingDay::buildingId);
                Columns.set(add, 3, "date", inOrder, BuildingDay::day);
                add.executeUpdate();
            }
        });
    }

    /** The days of a building that are there already are to be counted again, from a first to a last. */
    void tellAgain(UUID buildingId, LocalDate first, LocalDate last, Instant now) {
        entities.createNativeMutationQuery(TELL_FROM)
                .setParameter("now", now)
                .setParameter("building", buildingId)
                .setParameter("first", first)
                .setParameter("last", last)
                .executeUpdate();
    }

    /** Days on which nothing was told are counted too. */
    void addNew(Map<UUID, LocalDate> todays, Instant now) {
        List<Map.Entry<UUID, LocalDate>> buildings = List.copyOf(todays.entrySet());
        entities.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD_NEW)) {
                add.setObject(1, now.atOffset(ZoneOffset.UTC));
                Columns.set(add, 2, "uuid", buildings, Map.Entry::getKey);
                Columns.set(add, 3, "date", buildings, Map.Entry::getValue);
                add.executeUpdate();
            }
        });
    }

    /** The days to be counted, the latest first: a past that is brought in does not hold up today. */
    List<BuildingDay> due(LocalDate last, int most) {
        return entities.createNativeQuery("""
                        select building_id, day from history_day where due and day <= :last
                        order by day desc, building_id limit :most""", Object[].class)
                .setParameter("last", last)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new BuildingDay((UUID) row[0], (LocalDate) row[1]))
                .toList();
    }

    /** Holds the day, if it is still to be counted and nobody else holds it. */
    boolean take(BuildingDay day) {
        return !OneColumn.of(entities, """
                        select 1 from history_day where building_id = :building and day = :day and due
                        for update skip locked""", Integer.class)
                .setParameter("building", day.buildingId())
                .setParameter("day", day.day())
                .getResultList()
                .isEmpty();
    }

    void counted(BuildingDay day, Instant now) {
        entities.createNativeMutationQuery("""
                        update history_day set due = false, counted_at = :now
                        where building_id = :building and day = :day""")
                .setParameter("now", now)
                .setParameter("building", day.buildingId())
                .setParameter("day", day.day())
                .executeUpdate();
    }
}
