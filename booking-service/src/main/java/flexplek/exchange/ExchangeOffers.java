package flexplek.exchange;

import flexplek.booking.ExchangeSpaces;
import flexplek.people.Caller;
import flexplek.people.SeenColleagues;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What is offered, and how it stands: by what the two bookings and who may see them are at that moment, whoever came by. */
@ApplicationScoped
class ExchangeOffers {

    /** Bookings {@code a}, of the maker {@code m}, and {@code b}, of {@code p}, who is to answer offer {@code o}. */
    static final String OF = """
            exchange_offer o join booking a on a.id = o.booking_id join booking b on b.id = o.with_booking_id
            join person m on m.id = a.person_id join person p on p.id = b.person_id""";

    /**
     * Whether it stands at {@code :now}. A booking that ended, changed or was checked into has another version, and who shows
     * themselves otherwise than they did another one too, so that what ended does not come back.
     */
    static final String OPEN = """
            (o.status = 'OPEN' and a.version = o.booking_version and b.version = o.with_version
              and a.starts > :now and b.starts > :now and p.visibility_version = o.with_visibility and %s)""".formatted(SeenColleagues.SEEN_BY);

    /** The offers of a person ({@code :me}, inside key) that may be open, by what indexes find. */
    static final String COMING = """
            (select e.id from booking k join exchange_offer e on e.booking_id = k.id
               where k.person_id = :me and k.day >= cast(cast(:now as timestamptz) at time zone 'UTC' as date) - 1 and k.starts > :now and e.status = 'OPEN'
             union select e.id from booking k join exchange_offer e on e.with_booking_id = k.id
               where k.person_id = :me and k.day >= cast(cast(:now as timestamptz) at time zone 'UTC' as date) - 1 and k.starts > :now and e.status = 'OPEN')""";

    /** An offer as one of the two meets it. */
    record Offer(
            UUID id, ExchangeStatus status, boolean byMe, ExchangeSpaces.Seen makers, ExchangeSpaces.Seen answerers) {

        /** It is either open or is not, and never comes back. */
        int version() {
            return status == ExchangeStatus.OPEN ? 0 : 1;
        }
    }

    /** How many a maker has that are open: for one booking, and for all. */
    record Count(long ofBooking, long ofPerson) {}

    private final Session entities;
    private final Clock clock;

    ExchangeOffers(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** One that the caller made or is to answer; there is no other for them. */
    Offer ofCaller(Caller caller, UUID id) {
        Tuple row = Problems.seen(
                entities.createNativeQuery("""
                                select o.id, o.status, %s as open, a.person_id = :me as by_me,
                                  :me in (a.person_id, b.person_id) as theirs,
                                  o.booking_id, o.booking_version, o.with_booking_id, o.with_version
                                from %s where o.id = :id""".formatted(OPEN, OF), Tuple.class)
                        .setParameter("me", caller.key())
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                found -> found.get("theirs", Boolean.class),
                Wording.of(ExchangeWords.class, ExchangeWords::noOffer));
        return new Offer(
                row.get("id", UUID.class),
                status(row),
                row.get("by_me", Boolean.class),
                new ExchangeSpaces.Seen(row.get("booking_id", UUID.class), row.get("booking_version", Integer.class)),
                new ExchangeSpaces.Seen(
                        row.get("with_booking_id", UUID.class), row.get("with_version", Integer.class)));
    }

    static ExchangeStatus status(Tuple row) {
        if (row.get("open", Boolean.class)) {
            return ExchangeStatus.OPEN;
        }
        return row.get("status", String.class).equals("AGREED") ? ExchangeStatus.AGREED : ExchangeStatus.ENDED;
    }

    /** Whether it can be agreed to; empty when there is no such offer. */
    Optional<Boolean> isOpen(UUID id) {
        return OneColumn.of(entities, "select %s from %s where o.id = :id".formatted(OPEN, OF), Boolean.class)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Offers of one person (inside key) are made one after the other. */
    void lockOffering(int person) {
        OneColumn.of(entities, "select id from person where id = :me for no key update", Integer.class)
                .setParameter("me", person)
                .getSingleResult();
    }

    Count countOpen(int person, UUID booking) {
        Object[] row = entities.createNativeQuery("""
                        select count(*) filter (where o.booking_id = :booking), count(*)
                        from %s where o.id in %s and a.person_id = :me and %s""".formatted(OF, COMING, OPEN), Object[].class)
                .setParameter("me", person)
                .setParameter("booking", booking)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return new Count((Long) row[0], (Long) row[1]);
    }

    /** The open one of these two bookings, by whichever of the two it is; one that only seems to be open lapses. */
    Optional<ExchangeRefusal.AlreadyOffered> between(UUID booking, UUID other) {
        entities.createNativeMutationQuery("""
                        update exchange_offer o set status = 'LAPSED'
                        from booking a, booking b, person m, person p
                        where a.id = o.booking_id and b.id = o.with_booking_id and m.id = a.person_id and p.id = b.person_id
                          and o.booking_id in (:booking, :other) and o.with_booking_id in (:booking, :other) and o.status = 'OPEN' and not %s""".formatted(OPEN))
                .setParameter("booking", booking)
                .setParameter("other", other)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return entities.createNativeQuery("""
                        select id, booking_id = :booking from exchange_offer
                        where status = 'OPEN' and booking_id in (:booking, :other) and with_booking_id in (:booking, :other)""", Object[].class)
                .setParameter("booking", booking)
                .setParameter("other", other)
                .getResultStream()
                .map(row -> new ExchangeRefusal.AlreadyOffered((UUID) row[0], (Boolean) row[1]))
                .findFirst();
    }

    /** False when somebody offers the same in this moment. */
    boolean add(UUID id, ExchangeSpaces.Seen mine, Partners.Found found) {
        return entities.createNativeMutationQuery("""
                        insert into exchange_offer
                          (id, booking_id, booking_version, with_booking_id, with_version, with_visibility)
                        values (:id, :booking, :version, :other, :otherVersion, :visibility)
                        on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("booking", mine.booking())
                        .setParameter("version", mine.version())
                        .setParameter("other", found.booking().booking())
                        .setParameter("otherVersion", found.booking().version())
                        .setParameter("visibility", found.visibility())
                        .executeUpdate()
                == 1;
    }

    /** Whether it was open until now. */
    boolean settle(UUID id, String status) {
        return entities.createNativeMutationQuery(
                                "update exchange_offer set status = :status where id = :id and status = 'OPEN'")
                        .setParameter("status", status)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
