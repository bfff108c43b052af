package flexplek.claim;

import flexplek.rule.Counter;
import flexplek.rule.Occasion;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking that stands and is to have another slot or space of its building: what it had, and by its id what is asked for. */
public record Change(Had had, Claim claim) {

    /**
     * What a booking had at a {@code version}. {@code kind} and {@code day} are those it was counted by; {@code releaseAt} is
     * null for one that nobody releases, {@code later} where nobody said to come later, {@code checkedInAt} unless presence was
     * proved, {@code meeting} where nobody said what the room is for.
     */
    public record Had(
            SpaceCard space,
            SpaceKind kind,
            TimeSlot slot,
            LocalDate day,
            @Nullable Instant releaseAt,
            @Nullable Later later,
            @Nullable Instant checkedInAt,
            int version,
            @Nullable Meeting meeting) {}

    /** The same with what is known of the space now; where the space stays, what it was booked as stays too. */
    Change on(SpaceCard present) {
        return new Change(had, claim.on(staysOn(present) ? present.as(had.kind) : present));
    }

    /** The same, as a date of a series. */
    public Change inSeries() {
        return new Change(had, claim.inSeries());
    }

    private boolean staysOn(SpaceCard space) {
        return space.key() == had.space.key();
    }

    /** Whether it takes nothing that it has not. */
    boolean isShortening() {
        return staysOn(claim.space())
                && !claim.slot().start().isBefore(had.slot.start())
                && !claim.slot().end().isAfter(had.slot.end());
    }

    Occasion occasion() {
        return isShortening() ? Occasion.SHORTENING : Occasion.BOOKING;
    }

    private boolean hasSameStart() {
        return claim.slot().start().equals(had.slot.start());
    }

    /** The grace of another start is that of a new booking. With the start it stays, but ends no later than the slot. */
    @Nullable
    Instant releaseAt() {
        if (!hasSameStart()) {
            return claim.releaseAt();
        }
        Later said = had.later;
        if (said == null) {
            return inNewSlot(had.releaseAt, had.slot.start());
        }
        // What was said of a time that is not in the slot any more lets nobody wait.
        return later() == null
                ? inNewSlot(said.unsaid(), had.slot.start())
                : inNewSlot(had.releaseAt, said.expectedAt());
    }

    /** What was said of when its person comes is said of that start, and of a time within the slot. */
    @Nullable
    Later later() {
        Later said = had.later;
        return said != null
                        && hasSameStart()
                        && said.expectedAt().isBefore(claim.slot().end())
                ? new Later(said.expectedAt(), inNewSlot(said.unsaid(), had.slot.start()))
                : null;
    }

    /** A slot that was shorter than the grace had cut it off. */
    private @Nullable Instant inNewSlot(@Nullable Instant was, Instant graceFrom) {
        if (was == null) {
            return null;
        }
        Instant end = claim.slot().end();
        return Grace.earlier(
                Grace.later(was, Grace.ends(graceFrom, claim.space().building().graceMinutes(), end)), end);
    }

    /** The day is counted by where the desk stands; of a slot that stays within its own it is what it was. */
    LocalDate day() {
        return isShortening() ? had.day : claim.day();
    }

    /** Whether it is to be about something else. */
    boolean isAboutElse() {
        return !Objects.equals(had.meeting, claim.meeting());
    }

    /** What it has no more. */
    List<Counter> toGiveBack() {
        return without(counted(had.kind, had.day), counted(claim.space().kind(), day()));
    }

    /** What it has not yet, of those that a rule counts. */
    List<Counter> toTake(List<Counter> ruled) {
        return without(ruled, counted(had.kind, had.day));
    }

    private static List<Counter> without(List<Counter> some, List<Counter> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(one::isSameAs))
                .toList();
    }

    private List<Counter> counted(SpaceKind kind, LocalDate day) {
        return kind == SpaceKind.DESK
                ? Counter.ofDesk(claim.person().key(), claim.space().building().key(), day)
                : List.of();
    }

    boolean isOfRoom() {
        return had.kind == SpaceKind.ROOM;
    }

    BookingEvent.BookingChanged changed() {
        return new BookingEvent.BookingChanged(
                outline(),
                before(),
                claim.madeBy().personId(),
                had.checkedInAt,
                claim.toldBy(),
                had.checkedInAt == null ? releaseAt() : null);
    }

    /** For its person, who had offered it to whoever agreed. */
    public BookingEvent exchanged(UUID exchangeOffer, UUID agreedBy) {
        return new BookingEvent.ExchangeAgreed(outline(), before(), exchangeOffer, agreedBy);
    }

    /** For who is invited; nothing where nobody is. */
    Optional<BookingEvent> moved(List<UUID> attendees) {
        return attendees.isEmpty()
                ? Optional.empty()
                : Optional.of(new BookingEvent.MeetingChanged(
                        outline(),
                        MeetingChange.MOVED,
                        attendees,
                        claim.madeBy().personId(),
                        before()));
    }

    private BookingOutline outline() {
        return BookingOutline.of(claim.id(), claim.space(), claim.person().personId(), claim.slot(), had.version + 1);
    }

    private BookingEvent.BookingChanged.Before before() {
        return new BookingEvent.BookingChanged.Before(
                had.space.id(), had.space.name(), had.slot.start(), had.slot.end());
    }
}
