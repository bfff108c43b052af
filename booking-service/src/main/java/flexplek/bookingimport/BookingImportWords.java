package flexplek.bookingimport;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the rows of an import; the Dutch stands in {@code messages/bookingImport_nl.properties}. */
@MessageBundle(value = "bookingImport", locale = "en")
interface BookingImportWords {

    @Message("The bookings cannot be imported")
    String refused();

    @Message("must be of a booking CHECKED_IN, and no more than 30 minutes before its start")
    String checkedIn();

    @Message(
            "must be of a booking that is over, in the past, and between check-in and end or, of a no-show, not before the start")
    String released();

    @Message("is not a known space of a building that your organisation uses or manages")
    String space();

    @Message("is not a known person of your organisation; import people first")
    String person();

    @Message("must be BOOKED for a booking that ends in the future")
    String outcome();

    @Message("and end must be on a quarter hour, such as 09:15")
    String quarter();

    @Message("must be on the day of start in the building's zone, {zone}")
    String oneDay(String zone);

    @Message("must be when the building is open: {days} from {opens} to {closes}")
    String closed(String days, String opens, String closes);

    @Message("is not open to the person's organisation")
    String organisation();

    @Message("has the {quota} desk bookings of the week of {week} already")
    String quota(int quota, String week);

    @Message("is on {day}, when the building is full")
    String full(String day);

    @Message("is out of service")
    String outOfService();

    @Message("is booked from {start} to {end}")
    String taken(String start, String end);

    @Message("cannot have a desk then")
    String elsewhere();

    @Message("shows nobody when they are in, and books coming days alone")
    String alone();

    @Message("is of a booking that is stored already")
    String stored();
}
