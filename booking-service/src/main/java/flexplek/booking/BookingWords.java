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

    @Message("must be earlier than end")
    String earlierThanEnd();

    @Message("must be given, or one of the others: spaceId, start, end, title, titlePrivate")
    String oneOfFive();

    @Message("must have letters, or be left out")
    String titleOrNone();

    @Message("must be left out where there is no title")
    String needsTitle();

    @Message("A desk has no title, no attendees and no guests")
    String notForDesk();

    @Message(
            "Book a room to meet in, or leave these out; guests can be announced without a room. When a booking with a title moves to a desk, send the title as null with it.")
    String leaveTitleOut();

    @Message("A title says what several people meet for. A desk is for one person, and what they do there is theirs.")
    String whyNotForDesk();

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

    @Message("From its start on only the person it was made for can change it.")
    String theirsToChangeFromTheStart();

    @Message("Only the person it is for and who made it can change it.")
    String notYoursToChange();

    @Message("You have checked in")
    String checkedIn();

    @Message("From now on only the end can change. For another start or space, leave early and make a new booking.")
    String onlyTheEnd();

    @Message("The place waits for whoever is not there yet, and you are. There is nothing to say any more.")
    String noNeedToWait();

    @Message("That is not later")
    String notLater();

    @Message("Say a time after {moment}.")
    String laterThan(String moment);

    @Message("The place is waiting because of that")
    String waitsForThat();

    @Message(
            "Had you not said that you come later, the place would be free since {moment}. Say another time, check in, or give the booking up.")
    String wouldBeFree(String moment);

    @Message("must be a whole minute, such as 10:15:00")
    String wholeMinute();

    @Message("A booking stays in its building")
    String otherBuilding();

    @Message("Make a booking in the other building, and cancel this one.")
    String bookThere();

    @Message("This place is for a team day")
    String ofTeamDay();

    @Message("Choose another time or space on the same day. For another day, cancel this place and make a new booking.")
    String staysOnTeamDay();

    @Message("This booking is over")
    String over();

    @Message(
            "{#switch status}{#case 'CANCELLED'}It was cancelled.{#case 'RELEASED'}It was released.{#else}Its end has passed.{/switch} Make a new booking if you still need a space.")
    String was(String status);

    @Message("Checking in shows that you are there. It opens shortly before your booking starts.")
    String whyTooEarlyToCheckIn();

    @Message("Leaving early gives back the rest of a booking that has begun.")
    String whyNotStarted();

    @Message(
            "Whether somebody came is theirs to tell, so who booked for them gives it up or changes it before the start or not at all.")
    String whyHasBegun();

    @Message("Who has checked in is there, at that space and since that time. They can stay longer or leave earlier.")
    String whyCheckedIn();

    @Message("Who comes later comes after the start of the booking, at a time that is still to come.")
    String whyNotLater();

    @Message(
            "The grace that counts from the start has ended, so that without what was said nobody would have the place any more.")
    String whyWaitsForThat();

    @Message("Each building has rules, hours and a clock of its own. Another building is another booking.")
    String whyOtherBuilding();

    @Message("A team agreed on that day, and this place was booked with those of the others.")
    String whyOfTeamDay();

    @Message("The booking was cancelled or released, or its end has passed.")
    String whyNoLongerLive();
}
