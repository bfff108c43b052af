package flexplek.ruleset;

import flexplek.rule.RuleScope;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The bookings on which a rule is tried: those that began lately, and those to come, where the rule would hold. */
@ApplicationScoped
class TriedBookings {

    /** Of the past and of what is to come: more than a building of two thousand desks has in a month. */
    static final int MOST = 200_000;

    /** So many rows are fetched at a time; all of them would fill the memory of a small service. */
    private static final int FETCHED = 1_000;

    /** By inside keys, save for the space's id. */
    record Tried(
            int building,
            int neighbourhood,
            SpaceKind kind,
            UUID spaceId,
            String spaceName,
            int person,
            int organisation,
            TimeSlot slot,
            Instant madeAt) {}

    /** A booking that was brought in when it was over was made by nobody here, and counts as made when it began. */
    private static final String READ = """
            select b.building_id, s.neighbourhood_id, b.kind, s.public_id as space, s.name, b.person_id, p.organisation_id,
              b.starts, b.ends, least(b.created_at, b.starts) as made_at
            from booking b join space s on s.id = b.space_id join person p on p.id = b.person_id
            where {when} and b.status <> 'OFFERED' and {where}
              and (cast(:neighbourhood as int) is null or s.neighbourhood_id = :neighbourhood)
              and (cast(:kind as text) is null or b.kind = :kind)
            order by {order} limit :most""";

    private static final String PAST = """
            b.day >= cast(:since as date) - 1 and b.starts >= :since and b.starts <= :now and b.status <> 'CANCELLED'""";

    private static final String COMING = "b.day >= cast(:now as date) - 1 and b.starts > :now and b.live";

    private static final String IN_BUILDING = "b.building_id = :key";

    /** Of an organisation everywhere: what lies behind only where that one looks after it, as nobody else looks back. */
    private static final String MANAGED = """
            b.building_id in (select u.building_id from building_organisation u join building h on h.id = u.building_id
              where u.organisation_id = :key and h.managed_by = :key)""";

    /** And of what is to come, what its people could count desk by desk: nothing of what is held for others. */
    private static final String OPEN = """
            b.building_id in (select building_id from building_organisation where organisation_id = :key)
              and (not exists (select from neighbourhood n where n.id = s.neighbourhood_id and n.organisation_id <> :key)
                or exists (select from building h where h.id = b.building_id and h.managed_by = :key))""";

    private final Session entities;

    TriedBookings(Session entities) {
        this.entities = entities;
    }

    /** Hands on those that began since then, the latest first; at most {@value #MOST}. */
    void past(RuleScope scope, Instant since, Instant now, Consumer<Tried> each) {
        handOn(query(scope, PAST, MANAGED, "b.starts desc, b.id desc", now).setParameter("since", since), each);
    }

    /** Hands on those to come in order of time; at most {@value #MOST}. */
    void coming(RuleScope scope, Instant now, Consumer<Tried> each) {
        handOn(query(scope, COMING, OPEN, "b.starts, b.id", now), each);
    }

    private NativeQuery<Tuple> query(RuleScope scope, String when, String everywhere, String order, Instant now) {
        return entities.createNativeQuery(
                        READ.replace("{when}", when)
                                .replace("{where}", scope.building() == null ? everywhere : IN_BUILDING)
                                .replace("{order}", order),
                        Tuple.class)
                .setParameter("key", scope.building() == null ? scope.organisation() : scope.building())
                .setParameter("now", now)
                .setParameter("neighbourhood", scope.neighbourhood(), Integer.class)
                .setParameter("kind", scope.kind() == null ? null : scope.kind().name(), String.class)
                .setParameter("most", MOST);
    }

    private static void handOn(NativeQuery<Tuple> query, Consumer<Tried> each) {
        try (Stream<Tuple> rows = query.setFetchSize(FETCHED).getResultStream()) {
            rows.map(TriedBookings::tried).forEach(each);
        }
    }

    private static Tried tried(Tuple row) {
        return new Tried(
                row.get("building_id", Integer.class),
                row.get("neighbourhood_id", Integer.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                row.get("space", UUID.class),
                row.get("name", String.class),
                row.get("person_id", Integer.class),
                row.get("organisation_id", Integer.class),
                new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                row.get("made_at", Instant.class));
    }
}
