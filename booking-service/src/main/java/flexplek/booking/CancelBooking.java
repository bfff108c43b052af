package flexplek.booking;

import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives one booking up for the person whom it is for, for who made it, or for an administrator. */
@ApplicationScoped
class CancelBooking {

    private final Bookings bookings;
    private final Whose whose;
    private final ForWhom forWhom;
    private final GiveUp giveUp;
    private final AuditTrail audit;

    CancelBooking(Bookings bookings, Whose whose, ForWhom forWhom, GiveUp giveUp, AuditTrail audit) {
        this.bookings = bookings;
        this.whose = whose;
        this.forWhom = forWhom;
        this.giveUp = giveUp;
        this.audit = audit;
    }

    /** In a transaction. Repeated, it changes nothing; whoever only made it does so before its start alone. */
    void cancel(Caller caller, UUID bookingId, @Nullable String ifMatch) {
        Booking booking = whose.mine(caller, bookings.lock(bookingId).orElse(null));
        if (booking.person() != caller.key()) {
            audit.thisOneIsOfPower();
        }
        if (whose.isOnlyMaker(caller, booking)) {
            Preconditions.match(ifMatch, BookingViews.versionToMaker(booking), booking::isGivenUpBeforeStart);
            if (!booking.isGivenUpBeforeStart()) {
                forWhom.checkStill(caller, booking.person());
            }
            giveUp.byMaker(booking, caller.personId());
        } else {
            Preconditions.match(ifMatch, booking.version(), booking::isGivenUp);
            giveUp.byPerson(booking, caller.personId());
        }
    }
}
