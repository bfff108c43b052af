package flexplek.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.OneColumn;
import flexplek.platform.TimeOfDay;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The dates of all series. Whether the booking of one still stands, the booking says. */
@ApplicationScoped
class SeriesDates {

    /** Whether the booking {@code b} is as {@code :viewer} may know it; else they made it, and it was changed after its start. */
    private static final String KNOWN = "(b.person_id = :viewer or b.stood_space_id is null)";

    /** As {@code outcome}: what its booking says goes before what is written of the date. */
    private static final String OUTCOME = """
            case when {known} and (b.status = 'CANCELLED' or b.status = 'RELEASED' and b.ended_at < b.starts) then 'CANCELLED'
              else d.outcome end""".replace("{known}", KNOWN);

    /** Of a date {@code d} with its booking {@code b}: it is to be booked yet, or has a place and has not begun. */
    static final String TO_COME = "(d.outcome = 'LATER' or b.live and b.starts > :now)";

    private final Session entities;
    private final Cards cards;
    private final ObjectMapper json;
    private final DecidedDates decided;

    SeriesDates(Session entities, Cards cards, ObjectMapper json, DecidedDates decided) {
        this.entities = entities;
        this.cards = cards;
        this.json = json;
        this.decided = decided;
    }

    void add(UUID series, List<SeriesDate> dates) {
        entities.createNativeMutationQuery("""
                        insert into series_date (series_id, day, start_minute, end_minute, space_id, outcome, booking_id, reason)
                        select :series, d.day, d.start, d."end", d.space, d.outcome, d.booking, d.reason
                        from jsonb_to_recordset(cast(:dates as jsonb)) d(day date, start smallint, "end" smallint, space int,
                          outcome text, booking uuid, reason text)""")
                .setParameter("series", series)
                .setParameter("dates", text(dates.stream().map(this::row).toList()))
                .executeUpdate();
        decided.atCommit(dates);
    }

    /** What became of dates that were LATER, or why they still are. */
    void settle(UUID series, List<SeriesDate> dates) {
        entities.createNativeMutationQuery("""
                        update series_date s set outcome = d.outcome, booking_id = d.booking, reason = d.reason
                        from jsonb_to_recordset(cast(:dates as jsonb)) d(day date, outcome text, booking uuid, reason text)
                        where s.series_id = :series and s.day = d.day""")
                .setParameter("series", series)
                .setParameter("dates", text(dates.stream().map(this::row).toList()))
                .executeUpdate();
        decided.atCommit(dates);
    }

    private Map<String, @Nullable Object> row(SeriesDate date) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("day", date.day().toString());
        row.put("start", date.times().start().minute());
        row.put("end", date.times().end().minute());
        row.put("space", date.named() == null ? null : date.named().key());
        row.put("outcome", date.outcome().name());
        row.put("booking", date.bookingId() == null ? null : date.bookingId().toString());
        row.put("reason", date.reason() == null ? null : text(date.reason()));
        return row;
    }

    /** Every date of a series, in order, as {@code viewer} (inside key) may know it: its person, or who made it. */
    List<SeriesDate> of(UUID series, int viewer) {
        return entities
                .createNativeQuery("""
                        select d.day, d.start_minute, d.end_minute, d.space_id as named, {outcome} as outcome,
                          d.booking_id, case when {known} then b.space_id else b.stood_space_id end as space_id, d.reason
                        from series_date d left join booking b on b.id = d.booking_id
                        where d.series_id = :series order by d.day""".replace("{outcome}", OUTCOME).replace("{known}", KNOWN), Tuple.class)
                .setParameter("series", series)
                .setParameter("viewer", viewer)
                .getResultList()
                .stream()
                .map(this::date)
                .toList();
    }

    private SeriesDate date(Tuple row) {
        Integer named = row.get("named", Integer.class);
        Integer space = row.get("space_id", Integer.class);
        String reason = row.get("reason", String.class);
        return new SeriesDate(
                row.get("day", LocalDate.class),
                new Times(
                        new TimeOfDay(row.get("start_minute", Number.class).intValue()),
                        new TimeOfDay(row.get("end_minute", Number.class).intValue())),
                named == null ? null : cards.space(named),
                DateOutcome.valueOf(row.get("outcome", String.class)),
                row.get("booking_id", UUID.class),
                space == null ? null : cards.space(space),
                reason == null ? null : reason(reason),
                List.of(),
                null);
    }

    /** How many became what, of each series, as {@code viewer} may know it. */
    Map<UUID, BookingSeriesView.Counts> counts(Collection<UUID> series, int viewer) {
        Map<UUID, Map<DateOutcome, Integer>> counted = entities.createNativeQuery(
                        """
                        select d.series_id, {outcome} as outcome, count(*) as many
                        from series_date d left join booking b on b.id = d.booking_id
                        where d.series_id = any(:series) group by 1, 2""".replace("{outcome}", OUTCOME), Tuple.class)
                .setParameter("series", series.toArray(UUID[]::new))
                .setParameter("viewer", viewer)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("series_id", UUID.class),
                        Collectors.toMap(
                                row -> DateOutcome.valueOf(row.get("outcome", String.class)),
                                row -> row.get("many", Long.class).intValue())));
        return counted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> counts(e.getValue())));
    }

    static BookingSeriesView.Counts counts(List<SeriesDate> dates) {
        return counts(dates.stream().collect(Collectors.toMap(SeriesDate::outcome, date -> 1, Integer::sum)));
    }

    private static BookingSeriesView.Counts counts(Map<DateOutcome, Integer> many) {
        return new BookingSeriesView.Counts(
                many.getOrDefault(DateOutcome.BOOKED, 0),
                many.getOrDefault(DateOutcome.LATER, 0),
                many.getOrDefault(DateOutcome.REFUSED, 0),
                many.getOrDefault(DateOutcome.LEFT_OUT, 0));
    }

    /** Those that are not booked yet get the times and the space that are given; one with a reason stays as it is. */
    void change(UUID series, Collection<SeriesDate> later) {
        entities.createNativeMutationQuery("""
                        update series_date s set start_minute = d.start, end_minute = d."end", space_id = d.space, reason = null
                        from jsonb_to_recordset(cast(:dates as jsonb)) d(day date, start smallint, "end" smallint, space int)
                        where s.series_id = :series and s.day = d.day and s.outcome = 'LATER'""")
                .setParameter("series", series)
                .setParameter(
                        "dates",
                        text(later.stream()
                                .filter(date -> date.reason() == null)
                                .map(this::row)
                                .toList()))
                .executeUpdate();
    }

    /** Those that are not booked yet are not booked any more. */
    void cancelLater(UUID series, LocalDate from, LocalDate to) {
        entities.createNativeMutationQuery("""
                        update series_date set outcome = 'CANCELLED', reason = null
                        where series_id = :series and day >= :from and day <= :to and outcome = 'LATER'""")
                .setParameter("series", series)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** Whether a date is {@link #TO_COME}. */
    boolean isAnyToCome(UUID series, Instant now) {
        return OneColumn.of(entities, """
                        select exists (select from series_date d left join booking b on b.id = d.booking_id
                          where d.series_id = :series and {toCome})""".replace("{toCome}", TO_COME), Boolean.class)
                .setParameter("series", series)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** A booking of a series, which may have been moved to another day or time than its date has. */
    record Coming(UUID booking, TimeSlot slot) {}

    /**
     * The bookings of a series that are on a day or later, have a place and have not begun, by the days of their dates; for who
     * made it, one that has begun once has.
     */
    Map<LocalDate, Coming> coming(UUID series, LocalDate from, Instant now, int viewer) {
        Map<LocalDate, Coming> coming = new TreeMap<>();
        entities.createNativeQuery("""
                        select d.day, b.id, b.starts, b.ends from series_date d join booking b on b.id = d.booking_id
                        where d.series_id = :series and b.day >= :from and b.live and b.starts > :now
                          and {known}""".replace("{known}", KNOWN), Tuple.class)
                .setParameter("series", series)
                .setParameter("viewer", viewer)
                .setParameter("from", from)
                .setParameter("now", now)
                .getResultList()
                .forEach(row -> coming.put(
                        row.get("day", LocalDate.class),
                        new Coming(
                                row.get("id", UUID.class),
                                new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)))));
        return coming;
    }

    private String text(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reason reason(String text) {
        try {
            return json.readValue(text, Reason.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
