package flexplek.guest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of guests and their visits; the Dutch stands in {@code messages/guest_nl.properties}. */
@MessageBundle(value = "guest", locale = "en")
interface GuestWords {

    @Message("There is no such visit, or it is not yours to see.")
    String noVisit();

    @Message("must have letters")
    String letters();

    @Message("must have letters, or be left out")
    String lettersOrNone();

    @Message("must be given, or bookingId of a room that you have booked")
    String orBooking();

    @Message("must be left out, since it is that of the booking")
    String ofTheBooking();

    @Message("is that of the booking: change the booking, or send bookingId as null with it")
    String changeTheBooking();

    @Message("must be the booking of a room")
    String aRoom();

    @Message("must be on the day of start, by the clock of the building, or midnight after it")
    String sameDay();

    @Message("must be later than now")
    String stillToCome();

    @Message("must be within a year from now")
    String withinAYear();

    @Message("must be given, or one of the others: start, end, bookingId, guestName, guestFrom")
    String oneOfFive();

    @Message("You expect many guests")
    String tooManyVisits();

    @Message(
            "You have announced {most} visits that are still to come or of the last 24 hours. Call one off to announce another.")
    String callOneOff(int most);

    @Message("How many visits one person has announced is limited, so that reception can rely on the list.")
    String whyTooManyVisits();

    @Message("Your guest has arrived")
    String guestArrived();

    @Message("Reception said so. The visit stays as it is; if it was a mistake, tell reception.")
    String staysAsItIs();

    @Message("Who has arrived is not expected any more: the visit is changed and called off no more.")
    String whyGuestArrived();

    @Message("This visit is over")
    String visitOver();

    @Message("Its time has passed. Give it a later time, or announce a new visit.")
    String announceAgain();

    @Message("A visit whose time has passed is changed only to a time that is still to come.")
    String whyVisitOver();
}
