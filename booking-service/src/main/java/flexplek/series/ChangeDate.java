package flexplek.series;

import flexplek.booking.BookingProblems;
import flexplek.booking.BookingRefused;
import flexplek.booking.ChangeBooking;
import flexplek.claim.Overtaken;
import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes one booked date of a series, and says what is to be shown of it then. */
@ApplicationScoped
class ChangeDate {

    private final ChangeBooking changeBooking;
    private final BookingProblems bookingProblems;
    private final DecidedDates decided;

    ChangeDate(ChangeBooking changeBooking, BookingProblems bookingProblems, DecidedDates decided) {
        this.changeBooking = changeBooking;
        this.bookingProblems = bookingProblems;
        this.decided = decided;
    }

    /** How it is done: only {@code tried}, to know what would become of it; {@code told}: its series tells of it. */
    record Way(boolean tried, boolean told) {}

    /** {@code space}: null for the one that it has. */
    UnaryOperator<SeriesDate> of(Caller caller, UUID booking, TimeSlot slot, @Nullable SpaceCard space, Way way) {
        try {
            if (way.tried) {
                changeBooking.tryChange(caller, booking, slot, space);
            } else {
                changeBooking.change(caller, booking, slot, space, way.told);
            }
            return date -> space == null ? date : date.booked(booking, space);
        } catch (Refused e) {
            if (!way.tried) {
                decided.now(e);
            }
            List<Refusal.Free> free =
                    e.refusal() instanceof Refusal.SpaceTaken taken ? taken.alternatives() : List.of();
            return date -> date.unchanged(Reason.of(e.refusal()), free);
        } catch (BookingRefused e) {
            return date -> date.unchanged(Reason.of(bookingProblems.problem(e.refusal())), List.of());
        } catch (Overtaken e) {
            return date -> date.unchanged(Reason.of(Problems.tryAgain()), List.of());
        }
    }
}
