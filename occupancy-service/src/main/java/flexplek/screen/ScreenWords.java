package flexplek.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where nothing can be shown; the Dutch stands in {@code messages/screen_nl.properties}. */
@MessageBundle(value = "screen", locale = "en")
interface ScreenWords {

    @Message("The bookings are still being read; please try again.")
    String bookingsRead();

    @Message("The occupancy is still being read; please try again.")
    String occupancyRead();

    @Message("Too many live screens are open")
    String tooManyStreams();

    @Message("You have {most} streams open. Close a tab or screen of Flexplek that you do not need, and try again.")
    String closeOne(int most);

    @Message("A live screen keeps a line open. One person can have only so many.")
    String whyTooManyStreams();
}
