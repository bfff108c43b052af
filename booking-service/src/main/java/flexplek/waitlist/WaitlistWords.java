package flexplek.waitlist;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the waitlist; the Dutch stands in {@code messages/waitlist_nl.properties}. */
@MessageBundle(value = "waitlist", locale = "en")
public interface WaitlistWords {

    @Message("You have no such entry on a waitlist.")
    String noEntry();

    @Message("There is a place free")
    String freeNow();

    @Message("You need not wait: book it now.")
    String bookIt();

    @Message("Who waits, waits for what is taken. What is free can be booked at once.")
    String whyFreeNow();

    @Message("It is too late to wait")
    String hasStarted();

    @Message("That time has begun. Choose one that is still to come.")
    String chooseLater();

    @Message("One waits for a time that is still to come; at its start everybody's waiting is over.")
    String whyHasStarted();

    @Message("You are waiting for that time already")
    String alreadyWaiting();

    @Message("Leave that waitlist first, or choose another time.")
    String leaveThatFirst();

    @Message("Nobody waits twice for one time, so that each has one place in the queue.")
    String whyAlreadyWaiting();

    @Message("You are on many waitlists")
    String tooMany();

    @Message("You can wait {most} times at once. Leave a waitlist to join another one.")
    String leaveOne(int most);

    @Message("How often one person waits at once is limited, so that queues are of people who want to come.")
    String whyTooMany();

    @Message("Nothing is offered to you yet")
    String nothingOffered();

    @Message("You are waiting. When something becomes free for you, we tell you.")
    String waitOn();

    @Message("A place can be accepted once it is offered.")
    String whyNothingOffered();

    @Message("This offer has ended")
    String offerEnded();

    @Message("If you still want a place, see what is free or join the waitlist again.")
    String joinAgain();

    @Message("A place is held for some time only, so that others have it when it is not wanted.")
    String whyOfferEnded();

    @Message("You have this place already")
    String alreadyAccepted();

    @Message("It is a booking now. If you do not need it, cancel the booking.")
    String cancelIt();

    @Message("What was accepted is a booking as any other, and is given up as one.")
    String whyAlreadyAccepted();
}
