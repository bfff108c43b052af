package flexplek.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the door itself says of requests; the Dutch stands in {@code messages/door_nl.properties}. */
@MessageBundle(value = "door", locale = "en")
public interface DoorWords {

    @Message("You are no longer signed in")
    String signedOut();

    @Message("Sign in again; what you filled in on this page stays.")
    String signIn();

    @Message("Very many people sign in from your network")
    String tooManySignIns();

    @Message("Wait a minute and try again.")
    String waitAndSignIn();

    @Message("This page is too old")
    String oldPage();

    @Message("Nothing was changed. Load the page again and repeat what you did.")
    String loadAgain();

    @Message("Your session could not be renewed")
    String notRenewed();

    @Message("You stay signed in. Try again in a few minutes.")
    String staySignedIn();

    @Message("The request is not right")
    String badRequest();

    @Message("Host must name the host that is asked")
    String host();

    @Message("The address holds a character that belongs in it only as %7B or the like.")
    String address();

    @Message("This does not exist")
    String notFound();

    @Message("There is nothing at this address.")
    String nothingHere();

    @Message("The app asked for something that does not exist")
    String method();

    @Message("This address does not know that method. Load the page again. If it goes on, tell the service desk.")
    String otherMethod();

    @Message("The app did not say how much it sends")
    String noLength();

    @Message("Send the body with its length. If it goes on, tell the service desk.")
    String sayLength();

    @Message("That is too large")
    String tooLarge();

    @Message("A body may have at most {bytes} bytes. Send less at once, or a smaller file.")
    String mostBytes(long bytes);

    @Message("A part of Flexplek does not answer")
    String away();

    @Message("Your bookings are safe. Try again in a few minutes.")
    String safe();

    @Message("A stream needs a session")
    String streamOfNobody();

    @Message("A stream lasts as long as a session. Sign in by /session/sign-in, or ask the service itself.")
    String streamBySession();
}
