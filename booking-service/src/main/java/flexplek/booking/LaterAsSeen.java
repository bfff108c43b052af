package flexplek.booking;

import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a caller knows of when somebody comes, and whether it is theirs to say: of who made a booking until its start. */
@ApplicationScoped
class LaterAsSeen {

    private final Whose whose;
    private final ForWhom forWhom;

    LaterAsSeen(Whose whose, ForWhom forWhom) {
        this.whose = whose;
        this.forWhom = forWhom;
    }

    /** Whether that is so already, as the caller knows it. */
    boolean stands(Caller caller, Booking booking, @Nullable Instant wanted, Instant now) {
        return whose.isOnlyMaker(caller, booking)
                ? isOpenToMaker(booking, now) && Objects.equals(booking.expectedAsMakerKnows(now), wanted)
                : booking.status() == BookingStatus.BOOKED && Objects.equals(booking.expectedAt(), wanted);
    }

    /** The booking, which is locked or null, when it is the caller's to say this of it. */
    Booking theirs(
            Caller caller, @Nullable Booking locked, @Nullable String ifMatch, @Nullable Instant wanted, Instant now) {
        Booking booking = whose.mine(caller, locked);
        whose.refuseUnlessTheirsToChange(caller, booking);
        boolean onlyMaker = whose.isOnlyMaker(caller, booking);
        int version = onlyMaker ? BookingViews.versionToMaker(booking) : booking.version();
        boolean stands = stands(caller, booking, wanted, now);
        Preconditions.match(ifMatch, version, () -> stands);
        if (onlyMaker && !stands) {
            booking.refuseOverToMaker(now);
            forWhom.checkStill(caller, booking.person());
        }
        return booking;
    }

    /** Whether its person is there already, and the caller is not to know. */
    boolean isThereUntold(Caller caller, Booking booking) {
        return whose.isOnlyMaker(caller, booking) && booking.wasPresent();
    }

    /** Whether the caller may say anything of it now, as far as they know. */
    boolean isOpen(Caller caller, Booking booking, Instant now) {
        return whose.isTheirsToChange(caller, booking)
                && (whose.isOnlyMaker(caller, booking) ? isOpenToMaker(booking, now) : booking.isAwaitedAt(now));
    }

    /** An early check-in is not told. */
    private static boolean isOpenToMaker(Booking booking, Instant now) {
        return !booking.isGivenUpBeforeStart() && !booking.hasBegun(now);
    }
}
