package flexplek.booking;

import flexplek.claim.ReleaseOverdue;
import flexplek.platform.Cursor;
import flexplek.rule.RuleVersions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** All bookings. */
@ApplicationScoped
public class Bookings implements PanacheRepositoryBase<Booking, UUID> {

    private final RuleVersions versions;
    private final ReleaseOverdue releaseOverdue;
    private final Clock clock;

    Bookings(RuleVersions versions, ReleaseOverdue releaseOverdue, Clock clock) {
        this.versions = versions;
        this.releaseOverdue = releaseOverdue;
        this.clock = clock;
    }

    /**
     * The booking, locked until the transaction ends, and before it the rules that count it. When its grace has ended, it is
     * released first: whoever meets it must not depend on whether the clock came by before.
     */
    public Optional<Booking> lock(UUID id) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select b.building_id, p.organisation_id from booking b join person p on p.id = b.person_id
                        where b.id = :id""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(of -> versions.share((Integer) of[0], (Integer) of[1]));
        Booking booking = findById(id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (booking != null && booking.isOverdue(releaseOverdue.decided(now))) {
            releaseOverdue.of(List.of(id), now);
            getEntityManager().refresh(booking);
        }
        return Optional.ofNullable(booking).filter(b -> !b.isOffered());
    }

    /** One that was made; what is only offered to somebody who waits is none. */
    Optional<Booking> made(UUID id) {
        return findByIdOptional(id).filter(b -> !b.isOffered());
    }

    /** It has another version, though no column of its own changes. */
    void countChange(Booking booking) {
        getEntityManager().lock(booking, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Booking> of(int person, LocalDate from, LocalDate to, Cursor after, int most) {
        return find("""
            person = ?1 and day >= ?2 and day <= ?3 and status <> OFFERED and (starts > ?4 or starts = ?4 and id > ?5)
            order by starts, id""", person, from, to, after.time(), after.id())
                .page(0, most)
                .list();
    }

    /** Those of a person (inside key) on days that have a place. */
    List<Booking> live(int person, LocalDate from, LocalDate to) {
        return list("person = ?1 and day >= ?2 and day <= ?3 and live and status <> OFFERED", person, from, to);
    }

    /** As {@link #live}, locked until the transaction ends, and before them the rules that count them. */
    List<Booking> lockLive(int person, int organisation, LocalDate from, LocalDate to) {
        List<Object[]> found = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id, building_id from booking
                        where person_id = :person and day >= :from and day <= :to and live and status <> 'OFFERED'""", Object[].class)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        versions.share(found.stream().map(r -> (Integer) r[1]).collect(Collectors.toSet()), organisation);
        // What became otherwise meanwhile is not of these days any more, or has no place.
        return find(
                        "id in ?1 and day >= ?2 and day <= ?3 and live order by id",
                        found.stream().map(r -> (UUID) r[0]).toList(),
                        from,
                        to)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of one person in one building that have a place, locked, and before them the rules that count them (inside keys). */
    public List<Booking> lockLive(Collection<UUID> ids, int building, int organisation) {
        if (ids.isEmpty()) {
            return List.of();
        }
        versions.share(Set.of(building), organisation);
        return find("id in ?1 and live order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<Booking> ofTeamDay(UUID teamDay) {
        return list("teamDayId", teamDay);
    }

    /** Offers to exchange its space stand as they stood: it is the same space and slot in another version. */
    void keepOffers(UUID booking, int before, int after) {
        getEntityManager()
                .createNativeQuery("""
                        update exchange_offer set
                          booking_version = case when booking_id = :booking and booking_version = :before then :after else booking_version end,
                          with_version = case when with_booking_id = :booking and with_version = :before then :after else with_version end
                        where status = 'OPEN' and (booking_id = :booking or with_booking_id = :booking)""")
                .setParameter("booking", booking)
                .setParameter("before", before)
                .setParameter("after", after)
                .executeUpdate();
    }
}
