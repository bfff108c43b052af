package flexplek.guest;

import flexplek.booking.Booking;
import flexplek.booking.Bookings;
import flexplek.platform.OneColumn;
import flexplek.rule.TimeSlot;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The visits that are announced. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

    private final Session entities;
    private final Bookings bookings;

    Visits(Session entities, Bookings bookings) {
        this.entities = entities;
        this.bookings = bookings;
    }

    /** Locked until the transaction ends. */
    Optional<Visit> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Visits of one host (inside key) are announced one after the other. */
    void lockAnnouncing(int host) {
        OneColumn.of(entities, "select id from person where id = :host for no key update", Integer.class)
                .setParameter("host", host)
                .getSingleResult();
    }

    /** How many of a host (inside key) were not over then. */
    long countSince(int host, Instant then) {
        return OneColumn.of(entities, """
                        select count(*) from visit v left join booking b on b.id = v.booking_id
                        where v.host_id = :host and coalesce(v.ends, b.ends) > :then""", Long.class)
                .setParameter("host", host)
                .setParameter("then", then)
                .getSingleResult();
    }

    /** Where and when the guest is expected now; a booking may have been changed since. */
    WhereAndWhen expected(Visit visit) {
        UUID booking = visit.booking();
        Instant starts = visit.starts();
        Instant ends = visit.ends();
        TimeSlot slot = booking == null && starts != null && ends != null
                ? new TimeSlot(starts, ends)
                : bookings.findByIdOptional(booking).map(Booking::slot).orElseThrow();
        return new WhereAndWhen(visit.building(), booking, slot);
    }

    UUID hostId(Visit visit) {
        return OneColumn.of(entities, "select public_id from person where id = :host", UUID.class)
                .setParameter("host", visit.host())
                .getSingleResult();
    }
}
