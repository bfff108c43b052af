package flexplek.exchange;

import flexplek.booking.ExchangeSpaces;
import flexplek.people.SeenColleagues;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** With whom somebody could exchange spaces: whoever lets them see when they are in. A hidden person has no row. */
@ApplicationScoped
class Partners {

    static final int MOST = 100;

    /** A booking of a colleague, and the version of whom they show when they are in. */
    record Found(ExchangeSpaces.Seen booking, int visibility, boolean alike, boolean toCome) {}

    private static final String ALIKE = """
            (b.building_id = a.building_id and b.day = a.day and b.kind = a.kind and b.starts < a.ends and b.ends > a.starts)""";

    private static final String SEEN = """
            b.live and b.status <> 'OFFERED' and b.person_id <> a.person_id and %s""".formatted(SeenColleagues.SEEN_BY);

    private static final String ONE = """
            select b.id, b.version, p.visibility_version, %s and sa.kind = sb.kind as alike,
              a.starts > :now and b.starts > :now as to_come
            from booking a join person m on m.id = a.person_id join space sa on sa.id = a.space_id,
              booking b join person p on p.id = b.person_id join space sb on sb.id = b.space_id
            where a.id = :mine and b.id = :other and %s""".formatted(ALIKE, SEEN);

    private static final String ALL = """
            select p.public_id as person, p.display_name, {columns}
            from booking a join person m on m.id = a.person_id join space sa on sa.id = a.space_id
            join booking b on {alike} join person p on p.id = b.person_id {joins}
            where a.id = :mine and a.status = 'BOOKED' and a.starts > :now and b.starts > :now and sa.kind = sb.kind and {seen}
            order by exists (select from team_member tm join team_member om using (team_id)
                where tm.person_id = p.id and om.person_id = m.id) desc,
              b.floor_id = a.floor_id desc, p.display_name, b.starts, b.id
            limit :most""".replace("{columns}", ExchangePlace.COLUMNS.replace("{b}", "b"))
            .replace("{joins}", ExchangePlace.JOINS.replace("{b}", "b"))
            .replace("{alike}", ALIKE)
            .replace("{seen}", SEEN);

    private final Session entities;
    private final Clock clock;

    Partners(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Who is of the own teams first, then who is on the same floor, by their names. */
    List<ExchangePartner> of(UUID mine) {
        return entities.createNativeQuery(ALL, Tuple.class)
                .setParameter("mine", mine)
                .setParameter("now", clock.instant())
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> new ExchangePartner(
                        row.get("person", UUID.class),
                        row.get("display_name", String.class),
                        ExchangePlace.of(row, "b")))
                .toList();
    }

    /** What is over, hidden, the caller's own or not there is answered alike. */
    Found one(UUID mine, UUID other) {
        return entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("mine", mine)
                .setParameter("other", other)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(row -> new Found(
                        new ExchangeSpaces.Seen(row.get("id", UUID.class), row.get("version", Integer.class)),
                        row.get("visibility_version", Integer.class),
                        row.get("alike", Boolean.class),
                        row.get("to_come", Boolean.class)))
                .orElseThrow(() -> Problems.notFound(Wording.of(ExchangeWords.class, ExchangeWords::noBooking)));
    }
}
