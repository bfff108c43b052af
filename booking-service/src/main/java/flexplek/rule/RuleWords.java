package flexplek.rule;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where no booking is made; the Dutch stands in {@code messages/rule_nl.properties}. */
@MessageBundle(value = "rule", locale = "en")
public interface RuleWords {

    @Message("This space has just been taken")
    String spaceTaken();

    @Message(
            "Somebody else was a moment earlier. {#if alternatives}Free nearby: {alternatives}.{#else}Nothing else on this floor is free for that time. Try another floor or another time.{/if}")
    String spaceTakenBy(String alternatives);

    @Message("Nothing that fits is free")
    String nothingFree();

    @Message("Try another time, floor or building, or ask for fewer amenities.")
    String tryOtherwise();

    @Message("There is a desk booked for that time already")
    String alreadyBooked();

    @Message("Cancel that booking first, or choose another time.")
    String cancelThatFirst();

    @Message("This is not possible for them")
    String notPossibleForThem();

    @Message("It cannot be booked for them. Ask them, or choose another time.")
    String askThem();

    @Message("This person books alone")
    String booksAlone();

    @Message("They show nobody when they are in, so nobody else can book for them. Ask them to book.")
    String askThemToBook();

    @Message("This space is out of service")
    String outOfService();

    @Message("It cannot be booked now{#if reason} ({reason}){/if}. Choose another space.")
    String chooseAnother(String reason);

    @Message("This space is held for another organisation")
    String heldForOthers();

    @Message("Choose a space in a shared neighbourhood.")
    String chooseShared();

    @Message("This is not somebody of your team")
    String notYourColleague();

    @Message("You can book for people of your own team only.")
    String ownTeamOnly();

    @Message("We do not know which building")
    String whichBuilding();

    @Message("Your team has no bookings yet and neither have you. Choose a building first.")
    String chooseBuilding();

    @Message("The building is closed then")
    String closed();

    @Message("The building is open on {days} from {opens} to {closes}. Choose a day and time within that.")
    String hours(String days, String opens, String closes);

    @Message("That is more than one day")
    String moreThanOneDay();

    @Message("A booking lies within one day of the building ({zone}). Make one booking for each day.")
    String oneADay(String zone);

    @Message("Not on the quarter hour")
    String notOnTheQuarter();

    @Message("Start and end on a quarter hour, such as 09:00 or 09:15.")
    String onTheQuarter();

    @Message("That time has passed")
    String past();

    @Message("Choose a time that is still to come.")
    String chooseLater();

    @Message("That is too far ahead")
    String tooFarAhead();

    @Message("You can book here until {last}. Every day one more day opens.")
    String until(String last);

    @Message("The week is used up")
    String quotaReached();

    @Message(
            "Your organisation allows {quota} desks a week, and they are used for the week of {week}. Cancel one, or choose another week.")
    String quota(int quota, String week);

    @Message("The building is full on that day")
    String full();

    @Message("It takes no more people on {day}. Choose another day or building.")
    String fullOn(String day);

    @Message("It is very busy")
    String busy();

    @Message("Others were faster each time. Nothing was booked; try again in a moment.")
    String othersFaster();

    @Message("Others are booking many places at once. Nothing was changed; try again in a moment.")
    String othersBooking();
}
