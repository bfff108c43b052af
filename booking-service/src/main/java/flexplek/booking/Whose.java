package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.MayBookFor;
import flexplek.people.People;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whose a booking is, seen from a caller. */
@ApplicationScoped
class Whose {

    private final People people;
    private final MayBookFor mayBookFor;
    private final AuditTrail audit;

    Whose(People people, MayBookFor mayBookFor, AuditTrail audit) {
        this.people = people;
        this.mayBookFor = mayBookFor;
        this.audit = audit;
    }

    /** Mine: for me or made by me; an administrator may see those of the own organisation's people. */
    Booking mine(Caller caller, @Nullable Booking booking) {
        if (booking == null) {
            throw Problems.notFound(Wording.of(BookingWords.class, BookingWords::noBooking));
        }
        if (booking.person() != caller.key() && !isShownToMaker(caller, booking)) {
            if (!administers(caller, booking)) {
                throw Problems.notTheirs(Wording.of(BookingWords.class, BookingWords::noBooking));
            }
            audit.thisOneIsOfPower();
        }
        return booking;
    }

    /** Only the person it is for and who made it change it. */
    void refuseUnlessTheirsToChange(Caller caller, Booking booking) {
        if (booking.person() == caller.key()) {
            return;
        }
        if (booking.madeBy() != caller.key()) {
            throw Problems.forbidden(Wording.of(BookingWords.class, BookingWords::notYoursToChange));
        }
        audit.thisOneIsOfPower();
    }

    boolean isTheirsToChange(Caller caller, Booking booking) {
        return booking.person() == caller.key() || booking.madeBy() == caller.key();
    }

    /** Once it was changed, its maker knows where and when somebody is in only while they may book for them. */
    private boolean isShownToMaker(Caller caller, Booking booking) {
        return booking.madeBy() == caller.key()
                && (!booking.wasChanged() || mayBookFor.still(caller, booking.person()));
    }

    /** Made by the caller for somebody else, who alone knows what becomes of it from its start on. */
    boolean isOnlyMaker(Caller caller, Booking booking) {
        return booking.person() != caller.key() && booking.madeBy() == caller.key() && !administers(caller, booking);
    }

    private boolean administers(Caller caller, Booking booking) {
        return caller.isAdministrator() && caller.administers(people.organisation(booking.person()));
    }
}
