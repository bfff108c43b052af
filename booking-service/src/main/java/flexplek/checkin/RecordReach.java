package flexplek.checkin;

import flexplek.booking.Booking;
import flexplek.platform.Ids;
import flexplek.platform.OneColumn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Writes down that people could check in, for all replicas. When nobody knew so for longer than between two looks, that was an
 * outage: the clock of the grace stood still, from its beginning or from when the person could first have checked in; of who said
 * to come later, from as long before that.
 */
@ApplicationScoped
class RecordReach {

    private static final Logger LOG = Logger.getLogger(RecordReach.class);
    /** Looks are a minute apart, and may be late. */
    private static final Duration UNNOTICED = Duration.ofSeconds(90);
    /** How long after the outage the grace may end of somebody who could have checked in during it: a slot is of one day. */
    private static final Duration SLOT_AT_MOST = Duration.ofHours(26);

    private static final String LENGTHEN = """
            with met as (
              select id, ends, release_at as was, unsaid_release_at as unsaid_was,
                release_at + greatest(interval '0', :ended - greatest(:began, created_at,
                  coalesce(expected_at, starts) - make_interval(mins => :opensBefore))) as until,
                unsaid_release_at + case when unsaid_release_at > :began then :ended - greatest(:began, created_at,
                  starts - make_interval(mins => :opensBefore)) else interval '0' end as unsaid
              from booking
              where status = 'BOOKED' and case when status = 'BOOKED' then release_at end > :began
                and case when status = 'BOOKED' then release_at end < :atMost
                and created_at < :ended and starts - make_interval(mins => :opensBefore) < :ended
              order by id for update),
            lengthened as (
              select id, ends, was, greatest(until, unsaid) as until, unsaid_was, unsaid from met
              where greatest(until, unsaid) > was or unsaid > unsaid_was)
            update booking b set version = version + 1,
              release_at = case when l.until = l.was or l.until < l.ends then l.until end,
              unsaid_release_at = case when l.unsaid = l.unsaid_was or l.unsaid < l.ends then l.unsaid end
            from lengthened l where b.id = l.id""";

    private final Session entities;

    RecordReach(Session entities) {
        this.entities = entities;
    }

    /** People could check in at this moment. */
    void good(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> write(now));
    }

    private void write(Instant now) {
        Instant before = OneColumn.of(entities, "select good_until from check_in_reach for update", Instant.class)
                .getSingleResult();
        if (!now.isAfter(before)) {
            return; // another replica was there later
        }
        if (Duration.between(before, now).compareTo(UNNOTICED) > 0) {
            lengthen(before, now);
        }
        entities.createNativeMutationQuery("update check_in_reach set good_until = :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private void lengthen(Instant began, Instant ended) {
        int bookings = entities.createNativeMutationQuery(LENGTHEN)
                .setParameter("began", began)
                .setParameter("ended", ended)
                .setParameter("atMost", ended.plus(SLOT_AT_MOST))
                .setParameter("opensBefore", (int) Booking.CHECK_IN_OPENS_BEFORE.toMinutes())
                .executeUpdate();
        entities.createNativeMutationQuery("""
                        insert into check_in_outage (id, began, ended, bookings) values (:id, :began, :ended, :bookings)""")
                .setParameter("id", Ids.next())
                .setParameter("began", began)
                .setParameter("ended", ended)
                .setParameter("bookings", bookings)
                .executeUpdate();
        LOG.infof("check_in_outage began=%s ended=%s bookings=%d", began, ended, bookings);
    }
}
