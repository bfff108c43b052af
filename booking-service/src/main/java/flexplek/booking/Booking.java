package flexplek.booking;

import flexplek.claim.Change;
import flexplek.claim.Grace;
import flexplek.claim.Later;
import flexplek.claim.Meeting;
import flexplek.claim.ReleaseReason;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's claim on a space for a time slot.
 *
 * <p>OFFERED → BOOKED, where somebody waited for it, and until then no booking to anybody; BOOKED → CHECKED_IN; BOOKED → RELEASED (no-show); from either → CANCELLED (given up before its start, also after an
 * early check-in) or RELEASED (left early, or given up after its start). A booking that runs to its end stays as it is. New rows
 * are written by {@link flexplek.claim.Claims}, another slot or space by {@link flexplek.claim.Changes}.
 */
@Entity
public class Booking {

    /** From how long before the start presence can be proved. */
    public static final Duration CHECK_IN_OPENS_BEFORE = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column(name = "space_id", updatable = false)
    private int space;

    @Column(name = "building_id", updatable = false)
    private int building;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SpaceKind kind;

    @Column(name = "person_id", updatable = false)
    private int person;

    @Column(name = "made_by", updatable = false)
    private int madeBy;

    @Column(updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private Instant starts;

    @Column(updatable = false)
    private Instant ends;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    /** What the database makes of the status; for queries, as it stays behind a change until that is written and read again. */
    @Column(insertable = false, updatable = false)
    private boolean live;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "release_at")
    private @Nullable Instant releaseAt;

    @Column(name = "expected_at")
    private @Nullable Instant expectedAt;

    /** What releaseAt would be, had nobody said when to expect its person. */
    @Column(name = "unsaid_release_at")
    private @Nullable Instant unsaidReleaseAt;

    @Column(name = "checked_in_at")
    private @Nullable Instant checkedInAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_reason")
    private @Nullable ReleaseReason releaseReason;

    @Column(name = "team_day_id", updatable = false)
    private @Nullable UUID teamDayId;

    /** How often its slot, its space or what it is about was changed before its start. */
    private int changes;

    @Column(name = "stood_space_id", updatable = false)
    private @Nullable Integer stoodSpace;

    @Column(name = "stood_starts", updatable = false)
    private @Nullable Instant stoodStarts;

    @Column(name = "stood_ends", updatable = false)
    private @Nullable Instant stoodEnds;

    @Version
    private int version;

    protected Booking() {}

    /** Proves presence; a second proof changes nothing. True when this was the first. */
    public boolean checkIn(Instant now) {
        if (status == BookingStatus.CHECKED_IN) {
            return false;
        }
        if (status != BookingStatus.BOOKED || !now.isBefore(ends)) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(status));
        }
        if (now.isBefore(checkInOpens())) {
            throw new BookingRefused(new BookingRefusal.TooEarlyToCheckIn(checkInOpens(), building));
        }
        status = BookingStatus.CHECKED_IN;
        checkedInAt = now;
        return true;
    }

    /** Whether its space waits for its person, who may not have come. */
    boolean isAwaitedAt(Instant now) {
        return status == BookingStatus.BOOKED && now.isBefore(ends) && now.isBefore(graceEnds());
    }

    /** Refuses to be waited for longer what is over, and whose person is there. */
    private void checkAwaited(Instant now) {
        if (status == BookingStatus.CHECKED_IN) {
            throw new BookingRefused(new BookingRefusal.AlreadyThere());
        }
        if (status != BookingStatus.BOOKED || !now.isBefore(ends)) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(status));
        }
    }

    /** Refuses what cannot be said of when its person comes, whatever the rules are. */
    void checkExpected(Instant at, Instant now) {
        checkAwaited(now);
        checkLater(at, now);
    }

    /** Refuses a time that is not later. */
    void checkLater(Instant at, Instant now) {
        Instant after = now.isAfter(starts) ? now : starts;
        if (!at.isAfter(after)) {
            throw new BookingRefused(new BookingRefusal.NotLater(after, building));
        }
    }

    /** Its person comes then, and the grace counts from there; where nobody releases it, that stays so. */
    void expect(Instant at, int graceMinutes, Instant now) {
        checkExpected(at, now);
        boolean seenByMaker = !hasBegun(now);
        Later later = new Later(at, expectedAt == null ? releaseAt : unsaidReleaseAt);
        expectedAt = later.expectedAt();
        unsaidReleaseAt = later.unsaid();
        if (releaseAt != null) {
            releaseAt = later.releaseAt(graceMinutes, ends);
        }
        if (seenByMaker) {
            changes++;
        }
    }

    /** Its maker says when its person comes, or null for at the start, who is there already: it is as said, and nothing waits. */
    void expectUnheard(@Nullable Instant at) {
        expectedAt = at;
        unsaidReleaseAt = at == null ? null : unsaidReleaseAt;
        changes++;
    }

    /** Nobody says any more that its person comes later. True when that was said. */
    boolean expectAtStart(Instant now) {
        if (expectedAt == null) {
            return false;
        }
        checkAwaited(now);
        // An outage can have carried the one to the end of the slot, and not the other.
        if (unsaidReleaseAt != null) {
            if (!now.isBefore(unsaidReleaseAt)) {
                throw new BookingRefused(new BookingRefusal.WaitsForThat(unsaidReleaseAt, building));
            }
            releaseAt = unsaidReleaseAt;
        }
        expectedAt = null;
        unsaidReleaseAt = null;
        if (!hasBegun(now)) {
            changes++;
        }
        return true;
    }

    /** Gives the rest of the slot back; a second time changes nothing. True when this was the first. */
    public boolean leaveEarly(Instant now) {
        if (status == BookingStatus.RELEASED) {
            return false;
        }
        if (!status.isLive() || !now.isBefore(ends)) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(status));
        }
        if (now.isBefore(starts) && status == BookingStatus.BOOKED) {
            throw new BookingRefused(new BookingRefusal.NotStarted(starts, building));
        }
        release(ReleaseReason.LEFT_EARLY, now);
        return true;
    }

    /** Given up by a person: cancelled before the start, released after it. True when this call did it. */
    public boolean giveUp(Instant now) {
        if (!status.isLive()) {
            return false;
        }
        if (!now.isBefore(ends)) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(status));
        }
        if (now.isBefore(starts)) {
            status = BookingStatus.CANCELLED;
            endedAt = now;
        } else {
            release(ReleaseReason.LEFT_EARLY, now);
        }
        return true;
    }

    /**
     * Refuses another slot or space (inside key) for what is over; after a check-in for all but another end; and another day
     * for a place of a team day.
     */
    void checkChange(int toSpace, TimeSlot to, LocalDate toDay, Instant now) {
        if (!status.isLive() || !now.isBefore(ends)) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(status));
        }
        if (status == BookingStatus.CHECKED_IN
                && (toSpace != space || !to.start().equals(starts))) {
            throw new BookingRefused(new BookingRefusal.PresenceProved());
        }
        if (teamDayId != null && !toDay.equals(day)) {
            throw new BookingRefused(new BookingRefusal.OfTeamDay());
        }
    }

    /** Refuses what its maker asks of it, and says no more of what became of it than that one may know. */
    void refuseToMaker(Instant now) {
        refuseOverToMaker(now);
        if (wasPresent()) {
            throw new Refused(new Refusal.NotPossibleForThem());
        }
    }

    /** As {@link #refuseToMaker}, of what is asked so that a refusal would tell that somebody is there. */
    void refuseOverToMaker(Instant now) {
        if (isGivenUpBeforeStart()) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(BookingStatus.CANCELLED));
        }
        if (hasBegun(now)) {
            throw new BookingRefused(new BookingRefusal.BegunForThem());
        }
    }

    /** It keeps slot and space, and is about something else; refused as any other change. False from its start on: it stays as it is. */
    boolean retitle(Instant now) {
        if (hasBegun(now)) {
            return false;
        }
        changes++;
        return true;
    }

    /** What it has, for a change of it. */
    Change.Had had(SpaceCard onSpace, @Nullable Meeting meeting) {
        Later later = expectedAt == null ? null : new Later(expectedAt, unsaidReleaseAt);
        return new Change.Had(onSpace, kind, slot(), day, releaseAt, later, checkedInAt, version, meeting);
    }

    /** Cancelled, or left after an early check-in: all that its maker may know of what became of it. */
    boolean isGivenUpBeforeStart() {
        return stoodSpace == null
                && (status == BookingStatus.CANCELLED
                        || (status == BookingStatus.RELEASED && endedAt != null && endedAt.isBefore(starts)));
    }

    /** On which space (inside key) and when. */
    record Place(int space, TimeSlot slot) {}

    Place place() {
        return new Place(space, slot());
    }

    /** What its maker sees from the start on, however it was changed since. */
    Place placeAtStart() {
        return stoodSpace == null || stoodStarts == null || stoodEnds == null
                ? place()
                : new Place(stoodSpace, new TimeSlot(stoodStarts, stoodEnds));
    }

    /** From when the grace counts: from the start, or from when a slot that had begun was booked. */
    Instant graceFrom() {
        return graceFrom(starts);
    }

    private Instant graceFrom(Instant start) {
        return createdAt.isAfter(start) ? createdAt : start;
    }

    /**
     * When the grace of {@link #placeAtStart} ends, whatever lengthened it: that happens to nobody who is there. Until the start
     * with what was said of when its person comes.
     */
    Instant graceEndsAtStart(int graceMinutes, Instant now) {
        TimeSlot slot = placeAtStart().slot();
        Instant expected = expectedAsMakerKnows(now);
        return Grace.ends(expected == null ? graceFrom(slot.start()) : expected, graceMinutes, slot.end());
    }

    /** From the start on, when its person comes is theirs alone. */
    @Nullable
    Instant expectedAsMakerKnows(Instant now) {
        return hasBegun(now) ? null : expectedAt;
    }

    /** As its maker may know. */
    boolean hasBegun(Instant now) {
        return !now.isBefore(placeAtStart().slot().start());
    }

    /** Given up by who made it for somebody else: before its start only. True when this call did it. */
    boolean takeBack(Instant now) {
        if (isGivenUpBeforeStart()) {
            return false;
        }
        if (hasBegun(now)) {
            throw new BookingRefused(new BookingRefusal.HasBegun());
        }
        return giveUp(now);
    }

    /** Whether a person gave it up, before its start or after; a no-show did not. */
    boolean isGivenUp() {
        return status == BookingStatus.CANCELLED || wasLeftEarly();
    }

    public boolean wasLeftEarly() {
        return releaseReason == ReleaseReason.LEFT_EARLY;
    }

    /** Whether presence was proved at some time. */
    boolean wasPresent() {
        return checkedInAt != null;
    }

    /** Whether its person was there for some of it. */
    boolean wasHeld(Instant now) {
        return wasPresent() && !now.isBefore(starts);
    }

    /** Nobody checked in before the grace ended, so that {@link flexplek.claim.ReleaseOverdue} frees the space. */
    public boolean isOverdue(Instant decided) {
        return status == BookingStatus.BOOKED && releaseAt != null && !decided.isBefore(releaseAt);
    }

    /** Whether a rule counts desks; a space may have become a room since. */
    public boolean isOfDesk() {
        return kind == SpaceKind.DESK;
    }

    /** Whether it has a place that is not over yet. */
    public boolean isToCome(Instant now) {
        return status.isLive() && now.isBefore(ends);
    }

    /** Held for somebody who waits: no booking until it is accepted. */
    boolean isOffered() {
        return status == BookingStatus.OFFERED;
    }

    boolean wasChanged() {
        return changes > 0;
    }

    private void release(ReleaseReason reason, Instant now) {
        status = BookingStatus.RELEASED;
        releaseReason = reason;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int space() {
        return space;
    }

    int building() {
        return building;
    }

    public SpaceKind kind() {
        return kind;
    }

    public int person() {
        return person;
    }

    int madeBy() {
        return madeBy;
    }

    public LocalDate day() {
        return day;
    }

    public TimeSlot slot() {
        return new TimeSlot(starts, ends);
    }

    public BookingStatus status() {
        return status;
    }

    public @Nullable ReleaseReason releaseReason() {
        return releaseReason;
    }

    public Instant checkInOpens() {
        return starts.minus(CHECK_IN_OPENS_BEFORE);
    }

    /** When the grace ends; at the end of the slot where an outage lengthened it so far, and then nobody is released. */
    public Instant graceEnds() {
        return releaseAt == null ? ends : releaseAt;
    }

    /** When its person comes, where it was said that they come later than the start. */
    @Nullable
    Instant expectedAt() {
        return expectedAt;
    }

    public @Nullable UUID teamDayId() {
        return teamDayId;
    }

    public int version() {
        return version;
    }

    int changes() {
        return changes;
    }
}
