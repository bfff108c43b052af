package flexplek.claim;

import flexplek.platform.Ids;
import flexplek.rule.Asked;
import flexplek.rule.Breach;
import flexplek.rule.Refusal;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking about to be made; {@code organisation} is the inside key of the person's, {@code offer} null unless the place is
 * only to be held, {@code meeting} null unless it is said what the room is for, {@code ofSeries} as in {@link Ask}.
 */
public record Claim(
        UUID id,
        SpaceCard space,
        Sitter person,
        Sitter madeBy,
        int organisation,
        TimeSlot slot,
        Instant now,
        @Nullable UUID teamDayId,
        @Nullable Offer offer,
        @Nullable Meeting meeting,
        boolean ofSeries) {

    /** For which entry of the waitlist a place is held, and until when. */
    public record Offer(UUID waitlistEntryId, Instant until) {}

    public Claim(
            UUID id,
            SpaceCard space,
            Sitter person,
            Sitter madeBy,
            int organisation,
            TimeSlot slot,
            Instant now,
            @Nullable UUID teamDayId) {
        this(id, space, person, madeBy, organisation, slot, now, teamDayId, null, null, false);
    }

    /** A person by inside key and id. */
    public record Sitter(int key, UUID personId) {}

    public static Claim of(SpaceCard space, Ask ask, Instant now) {
        return new Claim(
                Ids.next(),
                space,
                ask.person(),
                ask.madeBy(),
                ask.organisation(),
                ask.slot(),
                now,
                null,
                null,
                ask.meeting(),
                ask.ofSeries());
    }

    /** The same with what is known of the space now. */
    Claim on(SpaceCard present) {
        return new Claim(id, present, person, madeBy, organisation, slot, now, teamDayId, offer, meeting, ofSeries);
    }

    /** The same, to be held for who waits for it, until they accept it. */
    public Claim offeredTo(UUID waitlistEntry, Instant until) {
        return new Claim(
                id,
                space,
                person,
                madeBy,
                organisation,
                slot,
                now,
                teamDayId,
                new Offer(waitlistEntry, until),
                meeting,
                ofSeries);
    }

    /** The same, for that. */
    public Claim about(@Nullable Meeting what) {
        return new Claim(id, space, person, madeBy, organisation, slot, now, teamDayId, offer, what, ofSeries);
    }

    /** The same, as a date of a series. */
    public Claim inSeries() {
        return new Claim(id, space, person, madeBy, organisation, slot, now, teamDayId, offer, meeting, true);
    }

    /** What tells of it, where that is not it alone. */
    @Nullable
    ToldBy toldBy() {
        return ofSeries && isForAnother() ? ToldBy.SERIES : null;
    }

    public Asked asked() {
        return new Asked(space.building(), space.kind(), slot, person.key, organisation, now)
                .in(space.neighbourhoodKey());
    }

    boolean isForAnother() {
        return madeBy.key != person.key;
    }

    /** What the maker may hear of a no: of what somebody else has booked only what the maker booked for them. */
    public Refusal told(Refusal refusal) {
        return told(refusal, person, madeBy);
    }

    /** As {@link #told(Refusal)}, where no space is chosen yet. */
    public static Refusal told(Refusal refusal, Sitter person, Sitter madeBy) {
        if (madeBy.key == person.key) {
            return refusal;
        }
        return switch (refusal) {
            case Refusal.PersonAlreadyBooked other when other.madeBy() == madeBy.key -> other;
            case Refusal.PersonAlreadyBooked _, Refusal.OfferHeld _, Refusal.WeeklyQuotaReached _ ->
                new Refusal.NotPossibleForThem();
            case Refusal.RuleBroken broken
            when broken.breach() instanceof Breach.HeldForTeams -> new Refusal.NotPossibleForThem();
            default -> refusal;
        };
    }

    public LocalDate day() {
        return slot.day(space.building().zone());
    }

    /** The grace counts from the start, or from now for a slot that has begun; it never outlasts the slot. */
    public Instant releaseAt() {
        Instant from = now.isAfter(slot.start()) ? now : slot.start();
        return Grace.ends(from, space.building().graceMinutes(), slot.end());
    }

    /** What is told of it once it is stored. */
    public BookingOutline outline() {
        return outline(0);
    }

    private BookingOutline outline(int version) {
        return BookingOutline.of(id, space, person.personId(), slot, version);
    }

    /** What is told when it is stored. */
    BookingEvent told(String organisationKey) {
        return offer == null
                ? made(organisationKey, 0)
                : new BookingEvent.BookingOffered(outline(), offer.waitlistEntryId, offer.until);
    }

    BookingEvent.BookingMade made(String organisationKey, int version) {
        return new BookingEvent.BookingMade(
                outline(version), organisationKey, madeBy.personId(), teamDayId, toldBy(), releaseAt());
    }
}
