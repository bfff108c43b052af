package flexplek.claim;

import flexplek.rule.TimeSlot;
import flexplek.space.HitReason;
import flexplek.space.SpaceKind;
import java.util.UUID;

/**
 * A live booking that is not over, by inside keys; {@code organisation} is the person's, {@code changed} since it was made. {@code
 * begun}: as its maker knows it, so also where its person has moved it on since.
 */
record ComingBooking(
        UUID id,
        int space,
        SpaceKind kind,
        int person,
        int madeBy,
        boolean changed,
        boolean begun,
        int organisation,
        TimeSlot slot,
        BookingOutline outline) {

    /** As it was while its person was of another organisation (inside key). */
    ComingBooking of(int formerly) {
        return new ComingBooking(id, space, kind, person, madeBy, changed, begun, formerly, slot, outline);
    }

    /** What its person is told, by what it stands on now, of the act of a person. */
    BookingEvent.BookingAffected affected(HitReason reason, Footing on, UUID changedBy) {
        return new BookingEvent.BookingAffected(outline, reason, on.lost(reason, slot), changedBy);
    }

    /** As it was before an act moved it. */
    ComingBooking at(TimeSlot before) {
        return before.equals(slot)
                ? this
                : new ComingBooking(id, space, kind, person, madeBy, changed, begun, organisation, before, outline);
    }
}
