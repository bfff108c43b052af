package flexplek.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.Cursor;
import flexplek.rule.Asked;
import flexplek.rule.Verdict;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All decisions that were written down and are kept. */
@ApplicationScoped
class Decisions {

    /** One that is kept; {@code neighbourhood} is null where none was asked for or chosen. */
    record Kept(
            UUID id,
            Instant decidedAt,
            LocalDate decidedOn,
            boolean byOther,
            BuildingCard building,
            @Nullable UUID neighbourhood,
            @Nullable String neighbourhoodName,
            SpaceKind kind,
            Instant start,
            Instant end,
            RuleSource.Named rule,
            SaidThen said) {

        /** As a place in the list of its day; of when on that day it was, nothing. */
        Cursor ofDay() {
            return new Cursor(decidedOn.atStartOfDay(ZoneOffset.UTC).toInstant(), id);
        }

        LocalDate day() {
            return LocalDate.ofInstant(start, building.zone());
        }

        Cursor ofPerson() {
            return new Cursor(decidedAt, id);
        }
    }

    /** Who is gone meanwhile is left out. */
    private static final String ADD = """
            insert into decision (id, decided_at, decided_on, person_id, by_other, shown, building_id, neighbourhood_id,
              space_kind, starts, ends, rule_source, rule_version, rule_id, said)
            select d.id, d.at, d."on", p.id, d.by_other, p.visibility <> 'NOBODY', d.building, d.neighbourhood,
              d.kind, d.starts, d.ends, d.source, d.version, d.rule, d.said
            from jsonb_to_recordset(cast(:decisions as jsonb)) d(id uuid, at timestamptz, "on" date, person int,
              by_other boolean, building int, neighbourhood int, kind text, starts timestamptz, ends timestamptz,
              source text, version int, rule uuid, said jsonb)
            join person p on p.id = d.person
            on conflict do nothing""";

    private static final String READ = """
            select d.id, d.decided_at, d.decided_on, d.by_other, d.building_id, n.public_id as neighbourhood,
              n.name as neighbourhood_name, d.space_kind, d.starts, d.ends, d.rule_source, d.rule_version,
              d.rule_id, cast(d.said as text) as said
            from decision d left join neighbourhood n on n.id = d.neighbourhood_id
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session entities;
    private final Cards cards;
    private final ObjectMapper json;

    Decisions(Session entities, Cards cards, ObjectMapper json) {
        this.entities = entities;
        this.cards = cards;
        this.json = json;
    }

    /** All of them or none, in a transaction of its own; those that are there already stay as they are. */
    void add(List<DecisionLog.Entry> entries) {
        String rows = text(entries.stream().map(this::row).toList());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery(ADD)
                        .setParameter("decisions", rows)
                        .executeUpdate());
    }

    private Map<String, @Nullable Object> row(DecisionLog.Entry entry) {
        Verdict.No no = entry.decision().no();
        Asked asked = no.asked();
        RuleSource.Named rule = RuleSource.Named.of(no);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", entry.id().toString());
        row.put("at", asked.now().toString());
        row.put("on", LocalDate.ofInstant(asked.now(), asked.building().zone()).toString());
        row.put("person", asked.person());
        row.put("by_other", entry.decision().madeBy() != asked.person());
        row.put("building", asked.building().key());
        row.put("neighbourhood", asked.neighbourhood());
        row.put("kind", asked.kind().name());
        row.put("starts", asked.slot().start().toString());
        row.put("ends", asked.slot().end().toString());
        row.put("source", rule.source().name());
        row.put("version", rule.version());
        row.put("rule", rule.id() == null ? null : rule.id().toString());
        row.put("said", SaidThen.of(no));
        return row;
    }

    /** Of a person (inside key), the newest first. */
    List<Kept> of(int person, Cursor after, int most) {
        return entities.createNativeQuery(READ + """
                        where d.person_id = :person and (d.decided_at, d.id) < (:time, :id)
                        order by d.decided_at desc, d.id desc limit :most""", Tuple.class)
                .setParameter("person", person)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setParameter("most", most)
                .getResultStream()
                .map(this::kept)
                .toList();
    }

    /** In a building (inside key) on days before {@code today}, of people who showed when they are in; the latest day first. */
    List<Kept> in(int building, LocalDate today, Cursor after, int most) {
        LocalDate day = LocalDate.ofInstant(after.time(), ZoneOffset.UTC);
        return entities.createNativeQuery(READ + """
                        where d.building_id = :building and d.shown and (d.decided_on, d.id) < (:day, :id)
                        order by d.decided_on desc, d.id desc limit :most""", Tuple.class)
                .setParameter("building", building)
                .setParameter("day", day.isBefore(today) ? day : today)
                .setParameter("id", day.isBefore(today) ? after.id() : BEFORE_ALL)
                .setParameter("most", most)
                .getResultStream()
                .map(this::kept)
                .toList();
    }

    private Kept kept(Tuple row) {
        return new Kept(
                row.get("id", UUID.class),
                row.get("decided_at", Instant.class),
                row.get("decided_on", LocalDate.class),
                row.get("by_other", Boolean.class),
                cards.building(row.get("building_id", Integer.class)),
                row.get("neighbourhood", UUID.class),
                row.get("neighbourhood_name", String.class),
                SpaceKind.valueOf(row.get("space_kind", String.class)),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                new RuleSource.Named(
                        RuleSource.valueOf(row.get("rule_source", String.class)),
                        row.get("rule_version", Integer.class),
                        row.get("rule_id", UUID.class)),
                said(row.get("said", String.class)));
    }

    private SaidThen said(String text) {
        try {
            return json.readValue(text, SaidThen.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
