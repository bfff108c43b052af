package flexplek.rule;

import flexplek.platform.TimeOfDay;
import flexplek.space.ClosedUntil;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why no booking is made; {@link RefusalProblems} says it to the caller. */
public sealed interface Refusal {

    /** A free space nearby. */
    record Free(UUID spaceId, String name) {}

    /** Whether it is of this one space, so that another may still be had; what a rule of the house refuses, it refuses of every other. */
    default boolean isOfThisSpace() {
        return this instanceof SpaceTaken
                || this instanceof TakenOutOfUse
                || this instanceof NotForYourOrganisation
                || this instanceof RuleBroken;
    }

    /** Another live booking holds the space in that slot. */
    record SpaceTaken(UUID spaceId, TimeSlot takenFor, List<Free> alternatives) implements Refusal {}

    /** Any that fits was asked, and none is free. */
    record NothingFree() implements Refusal {}

    /** No place was named, and nothing speaks for a building. */
    record BuildingNeeded() implements Refusal {}

    /** The person has another desk in that slot, or the same one ({@code sameSpace}). {@code madeBy}: inside key. */
    record PersonAlreadyBooked(UUID bookingId, TimeSlot slot, boolean sameSpace, int madeBy) implements Refusal {}

    /** A desk is held for the person in that slot, until they accept or decline it; {@code zone} is that of its building. */
    record OfferHeld(UUID waitlistEntryId, UUID spaceId, String spaceName, TimeSlot heldFor, Instant until, ZoneId zone)
            implements Refusal {}

    /** Somebody else cannot have the booking, and why is for that person to tell. */
    record NotPossibleForThem() implements Refusal {}

    /** The same for whoever it is: who does not let the asker, who shows nobody, and who is not there. */
    record MayNotBookForThem() implements Refusal {}

    /** {@code until}: null for until further notice; {@code zone} is that of the building, where until is known. */
    record TakenOutOfUse(
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable ZoneId zone) implements Refusal {

        public static TakenOutOfUse forGood(@Nullable String reason) {
            return new TakenOutOfUse(reason, null, null);
        }

        public static TakenOutOfUse of(ClosedUntil out, ZoneId zone) {
            return new TakenOutOfUse(out.reason(), out.until(), zone);
        }
    }

    record NotForYourOrganisation() implements Refusal {}

    record NotYourColleague() implements Refusal {}

    record BuildingClosed(TimeOfDay opens, TimeOfDay closes, Set<DayOfWeek> days, ZoneId zone) implements Refusal {}

    record NotOneDay(ZoneId zone) implements Refusal {}

    record NotQuarterHours() implements Refusal {}

    record InThePast() implements Refusal {}

    record TooFarAhead(LocalDate last) implements Refusal {}

    /** Of a booking that stands: {@code latest} is the latest time that may be said; {@code zone} is that of its building. */
    record TooMuchLater(int minutes, Instant latest, ZoneId zone) implements Refusal {}

    /** Of a booking that stands. */
    record NobodyComesLater() implements Refusal {}

    record WeeklyQuotaReached(int quota, LocalDate week) implements Refusal {}

    record BuildingFull(LocalDate day) implements Refusal {}

    /** A rule that somebody set, as it was when it was asked; in another neighbourhood another may hold. */
    record RuleBroken(BookingRule rule, Breach breach, Asked asked) implements Refusal {}
}
