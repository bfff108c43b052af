package flexplek.series;

import flexplek.people.Caller;
import flexplek.people.MayBookFor;
import flexplek.people.Roles;
import flexplek.platform.Cursor;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.audit.AuditTrail;
import flexplek.space.Cards;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every series. */
@ApplicationScoped
class AllSeries implements PanacheRepositoryBase<BookingSeries, UUID> {

    /** Of series {@code s} and its person {@code p}: a delegate's is tried, and not booked when the person lets them no longer. */
    private static final String GOES_ON = """
            (s.made_by = s.person_id or not s.by_administrator or p.visibility <> 'NOBODY'
              or exists (select from delegate l where l.person_id = p.id and l.delegate_id = s.made_by))""";

    private final MayBookFor mayBookFor;
    private final Cards cards;
    private final AuditTrail audit;
    private final Clock clock;

    AllSeries(MayBookFor mayBookFor, Cards cards, AuditTrail audit, Clock clock) {
        this.mayBookFor = mayBookFor;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    ZoneId zone(BookingSeries series) {
        return cards.building(series.building()).zone();
    }

    Instant now() {
        return clock.instant();
    }

    /** The date it is now where the series is. */
    LocalDate today(BookingSeries series) {
        return LocalDate.ofInstant(clock.instant(), zone(series));
    }

    /** A day that is not over there; today where none is given. */
    LocalDate todayOrLater(BookingSeries series, @Nullable LocalDate day) {
        LocalDate today = today(series);
        return day == null || day.isBefore(today) ? today : day;
    }

    /** For me, or made by me for somebody for whom I could still make them; those that last longest first. */
    List<BookingSeries> mine(Caller caller, Cursor after, int most) {
        LocalDate last = LocalDate.ofInstant(after.time(), ZoneOffset.UTC);
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.* from booking_series s join person p on p.id = s.person_id
                        where (s.person_id = :me or s.made_by = :me
                            and (p.visibility <> 'NOBODY' and (p.organisation_id = any(:administered) or :everywhere)
                              or exists (select from delegate l where l.person_id = p.id and l.delegate_id = :me)))
                          and (s.last_day < :last or s.last_day = :last and s.id < :id)
                        order by s.last_day desc, s.id desc limit :most""", BookingSeries.class)
                .setParameter("me", caller.key())
                .setParameter(
                        "administered",
                        caller.administers(caller.organisationKey())
                                ? new Integer[] {caller.organisationKey()}
                                : new Integer[0])
                .setParameter("everywhere", caller.is(Roles.PLATFORM_ADMIN))
                .setParameter("last", last)
                .setParameter("id", after.id())
                .setParameter("most", most)
                .getResultList();
    }

    /** A series, and the inside key of its building. */
    record Due(UUID series, int building) {}

    /**
     * Those after {@code after} in the order of their ids with dates that the days ahead have reached, of what their person's
     * organisation may there; the last of those days only from the hour at which it opens by the most special rule
     * (docs/decisions/0029) for what is wanted, so that nothing is tried all night.
     * No date is later than the most days that anybody may book ahead. A series that an administrator made
     * waits while its person shows nobody when they are in and does not let them.
     */
    List<Due> due(Instant now, UUID after, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct s.id, s.building_id from series_date d
                        join booking_series s on s.id = d.series_id
                        join building b on b.id = s.building_id
                        join person p on p.id = s.person_id
                        join organisation o on o.id = p.organisation_id
                        left join space home on home.id = coalesce(d.space_id, s.space_id)
                        left join building_organisation bo
                          on bo.building_id = b.id and bo.organisation_id = p.organisation_id
                        where d.outcome = 'LATER' and s.confirm_by is null and s.id > :after
                          and {goesOn}
                          and d.day <= cast(:tomorrow as date) + greatest((select max(days_ahead) from organisation),
                            (select max(days_ahead) from building_organisation))
                          and d.day <= cast(cast(:now as timestamptz) at time zone b.zone as date)
                            + coalesce(bo.days_ahead, o.days_ahead)
                          and (d.day < cast(cast(:now as timestamptz) at time zone b.zone as date)
                              + coalesce(bo.days_ahead, o.days_ahead)
                            or cast(cast(:now as timestamptz) at time zone b.zone as time) >= coalesce((
                              select r.opens_at from booking_rule r
                              where r.kind = 'WINDOW_OPENS_AT' and (r.building_id = b.id or r.building_id is null)
                                and (r.organisation_id is null or r.organisation_id = p.organisation_id)
                                and (r.space_kind is null or r.space_kind = coalesce(
                                  home.kind, cast(s.any_of as jsonb) ->> 'kind', 'DESK'))
                                and (r.neighbourhood_id is null or r.neighbourhood_id = coalesce(
                                  home.neighbourhood_id, (select n.id from neighbourhood n where n.public_id
                                    = cast(cast(s.any_of as jsonb) ->> 'neighbourhoodId' as uuid))))
                              order by r.neighbourhood_id is null, r.building_id is null, r.organisation_id is null,
                                r.space_kind is null limit 1), '00:00'))
                        order by s.id limit :most""".replace("{goesOn}", GOES_ON), Object[].class)
                .setParameter("after", after)
                .setParameter(
                        "tomorrow", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (Integer) row[1]))
                .toList();
    }

    /** Empty when somebody else works on it, or it waits for its person's word, or as in {@link #due}. */
    Optional<BookingSeries> lockUnlessHeld(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.* from booking_series s join person p on p.id = s.person_id
                        where s.id = :id and s.confirm_by is null
                          and {goesOn}
                        for update of s skip locked""".replace("{goesOn}", GOES_ON), BookingSeries.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    static Cursor after(BookingSeries series) {
        return new Cursor(series.lastDay().atStartOfDay(ZoneOffset.UTC).toInstant(), series.id());
    }

    BookingSeries visibleTo(Caller caller, UUID id) {
        return visible(caller, findByIdOptional(id));
    }

    /** As {@link #visibleTo}, for an act, and locked until the transaction ends. */
    BookingSeries lockFor(Caller caller, UUID id) {
        BookingSeries series = visible(caller, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
        if (series.person() != caller.key()) {
            audit.thisOneIsOfPower();
        }
        return series;
    }

    private BookingSeries visible(Caller caller, Optional<BookingSeries> found) {
        return Problems.seen(
                found,
                series -> series.person() == caller.key()
                        || (series.madeBy() == caller.key() && mayBookFor.still(caller, series.person())),
                Wording.of(SeriesWords.class, SeriesWords::noSeries));
    }
}
