package flexplek.booking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of bookings, those that are asked for and those that were made; the Dutch stands in {@code messages/booking_nl.properties}. */
@MessageBundle(value = "booking", locale = "en")
public interface BookingWords {

    @Message("There is no such booking, or it is not yours to see.")
    String noBooking();

    @Message("must be later than start")
    String laterThanStart();

    @Message("or anyOf must be given, and not both")
    String spaceOrAny();

    @Message("must name one of buildingId, floorId and neighbourhoodId")
    String onePlace();

    @Message("must be of: {all}")
    String amenities(String all);

    @Message("must be given")
    String anyOf();

    @Message("must be a day within a year after from")
    String withinAYear();

    @Message("It is too early to check in")
    String tooEarly();

    @Message("You can check in from {opens}.")
    String checkInFrom(String opens);

    @Message("The booking has not started yet")
    String notStarted();

    @Message("It starts on {starts}. Before that you can cancel it; leaving early is for after the start.")
    String startsAt(String starts);

    @Message("The booking has begun")
    String hasBegun();

    @Message("From its start on only the person it was made for can give it up.")
    String theirsFromTheStart();

    @Message("This booking is over")
    String over();

    @Message(
            "{#switch status}{#case 'CANCELLED'}It was cancelled.{#case 'RELEASED'}It was released.{#else}Its end has passed.{/switch} Make a new booking if you still need a space.")
    String was(String status);
}
