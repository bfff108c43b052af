package flexplek.series;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Of which series it is to be asked whether their persons still come, and which are without their word. */
@ApplicationScoped
class SeriesToConfirm {

    /** Each time one of the three is of these days. A date on which the house was closed to them is none of them. What is over, or has nothing to come, needs no word. */
    private static final String MISSED_THRICE = """

            from booking_series s join building h on h.id = s.building_id
            where s.confirm_by is null and s.made_by = s.person_id
              and s.last_day >= cast(cast(:now as timestamptz) at time zone h.zone as date)
              and s.id in (select d.series_id from series_date d join booking b on b.id = d.booking_id
                where d.outcome = 'BOOKED' and d.day >= :from and d.day <= :to
                  and b.release_reason = 'NO_SHOW')
              and 3 = (select count(*) filter (where last.release_reason = 'NO_SHOW') from (
                select b.release_reason from series_date d join booking b on b.id = d.booking_id
                where d.series_id = s.id and d.day > coalesce(s.asked_on, '-infinity')
                  and b.starts <= :now and b.status <> 'CANCELLED'
                  and b.release_reason is distinct from 'NOT_USABLE' and (b.status <> 'BOOKED' or b.ends <= :now)
                order by d.day desc limit 3) last)
              and exists (select from series_date d left join booking b on b.id = d.booking_id
                where d.series_id = s.id and {toCome})""".replace("{toCome}", SeriesDates.TO_COME);

    private final Session entities;

    SeriesToConfirm(Session entities) {
        this.entities = entities;
    }

    /**
     * Own series after {@code after} in the order of their ids of which the last three dates that are over were no-shows, not
     * asked about yet.
     */
    List<UUID> missedThrice(Instant now, UUID after, int most) {
        return within(
                        OneColumn.of(
                                entities,
                                "select s.id" + MISSED_THRICE + " and s.id > :after order by s.id limit :most",
                                UUID.class),
                        now)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** As {@link #missedThrice}, if it is so still; empty when another replica holds it. */
    Optional<BookingSeries> lockMissedThrice(UUID id, Instant now) {
        return within(
                        entities.createNativeQuery(
                                "select s.*" + MISSED_THRICE + " and s.id = :id for update of s skip locked",
                                BookingSeries.class),
                        now)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private static <T> NativeQuery<T> within(NativeQuery<T> query, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return query.setParameter("now", now)
                .setParameter("from", today.minusDays(1))
                .setParameter("to", today.plusDays(1));
    }

    /** Those after {@code after} whose persons did not say in time that they still come. */
    List<UUID> unconfirmed(Instant now, UUID after, int most) {
        return OneColumn.of(
                        entities,
                        "select id from booking_series where confirm_by <= :now and id > :after order by id limit :most",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** As {@link #unconfirmed}, if it is so still; empty when another replica holds it. */
    Optional<BookingSeries> lockUnconfirmed(UUID id, Instant now) {
        return entities.createNativeQuery(
                        "select * from booking_series where id = :id and confirm_by <= :now for update skip locked",
                        BookingSeries.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
