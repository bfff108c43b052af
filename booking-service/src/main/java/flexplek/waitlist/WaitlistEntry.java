package flexplek.waitlist;

import flexplek.platform.Ids;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a space in a time slot.
 *
 * <p>WAITING → OFFERED → ACCEPTED, DECLINED or EXPIRED; OFFERED → WAITING when the space is out of service meanwhile; WAITING →
 * ACCEPTED (accepts by itself), WITHDRAWN or OVER.
 */
@Entity
@Table(name = "waitlist_entry")
class WaitlistEntry {

    @Id
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private int person;

    @Column(name = "building_id", updatable = false)
    private int building;

    @Column(name = "floor_id", updatable = false)
    private @Nullable Integer floor;

    @Column(name = "neighbourhood_id", updatable = false)
    private @Nullable Integer neighbourhood;

    @Column(name = "space_id", updatable = false)
    private @Nullable Integer space;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SpaceKind kind;

    @Column(updatable = false)
    private String[] amenities;

    @Column(updatable = false)
    private int people;

    @Column(updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private Instant starts;

    @Column(updatable = false)
    private Instant ends;

    @Column(name = "auto_accept", updatable = false)
    private boolean autoAccept;

    @Enumerated(EnumType.STRING)
    private WaitlistStatus status;

    @Column(name = "booking_id")
    private @Nullable UUID booking;

    @Column(name = "offered_until")
    private @Nullable Instant offeredUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected WaitlistEntry() {}

    /** {@code person}: inside key. */
    WaitlistEntry(int person, Wish wish, TimeSlot slot, LocalDate day, boolean autoAccept, Instant now) {
        this.id = Ids.next();
        this.person = person;
        this.building = wish.building();
        this.floor = wish.floor();
        this.neighbourhood = wish.neighbourhood();
        this.space = wish.space();
        this.kind = wish.kind();
        this.amenities = wish.amenities().toArray(String[]::new);
        this.people = wish.people();
        this.day = day;
        this.starts = slot.start();
        this.ends = slot.end();
        this.autoAccept = autoAccept;
        this.status = WaitlistStatus.WAITING;
        this.createdAt = now;
    }

    /** Whether it may still come to something, whether the clock has come by or not. */
    boolean isOpen(Instant now) {
        return isWaiting(now) || (isOffered() && !isDue(now));
    }

    boolean isWaiting(Instant now) {
        return status == WaitlistStatus.WAITING && now.isBefore(starts);
    }

    /** A place is held for it until then. */
    void offer(UUID booking, Instant until) {
        this.status = WaitlistStatus.OFFERED;
        this.booking = booking;
        this.offeredUntil = until;
    }

    /** The place that it waited for was booked at once. */
    void book(UUID booking) {
        this.status = WaitlistStatus.ACCEPTED;
        this.booking = booking;
    }

    /** What is offered; refused when nothing is, or not any more. */
    UUID offered(Instant now) {
        if (isWaiting(now)) {
            throw new WaitlistRefused(new WaitlistRefusal.NothingOffered());
        }
        if (status != WaitlistStatus.OFFERED) {
            throw new WaitlistRefused(new WaitlistRefusal.OfferEnded());
        }
        return Objects.requireNonNull(booking);
    }

    boolean isAccepted() {
        return status == WaitlistStatus.ACCEPTED;
    }

    boolean isOffered() {
        return status == WaitlistStatus.OFFERED;
    }

    /** The booking that it would be; empty unless one is offered. */
    Optional<UUID> offeredBooking() {
        return isOffered() ? Optional.ofNullable(booking) : Optional.empty();
    }

    /** Whether its offer was not accepted in time. */
    boolean isDue(Instant now) {
        return offeredUntil != null && !now.isBefore(offeredUntil);
    }

    void accept() {
        status = WaitlistStatus.ACCEPTED;
        offeredUntil = null;
    }

    /** The offer came to nothing, by nobody's choice: it waits where it stood before. */
    void waitAgain() {
        end(WaitlistStatus.WAITING);
    }

    void lapse() {
        end(WaitlistStatus.EXPIRED);
    }

    /** Leaves the queue; who was offered something declines it. */
    void leave() {
        end(isOffered() ? WaitlistStatus.DECLINED : WaitlistStatus.WITHDRAWN);
    }

    /** No place can be had any more, though its slot is still to begin. */
    void waitNoMore() {
        end(WaitlistStatus.OVER);
    }

    private void end(WaitlistStatus as) {
        status = as;
        booking = null;
        offeredUntil = null;
    }

    UUID id() {
        return id;
    }

    int person() {
        return person;
    }

    WaitlistStatus status() {
        return status;
    }

    /** As it is told: what has ended has the version of its end, whether the clock has come by or not. */
    int version(Instant now) {
        return status.isOpen() && !isOpen(now) ? version + 1 : version;
    }
}
