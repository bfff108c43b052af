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

    @Message("A place is held for you at that time")
    String offerHeld();

    @Message("{space} is held for you until {until}. Accept or decline it first, or choose another time.")
    String answerThatFirst(String space, String until);

    @Message("This is not possible for them")
    String notPossibleForThem();

    @Message("It cannot be booked for them. Ask them, or choose another time.")
    String askThem();

    @Message("You cannot book for this person")
    String mayNotBookForThem();

    @Message("You can book for people who let you. Ask them to let you book for them; they do so under Me.")
    String askToBeLet();

    @Message("This space is out of service")
    String outOfService();

    @Message("It cannot be booked now{#if reason} ({reason}){/if}. Choose another space.")
    String chooseAnother(String reason);

    @Message(
            "It is out of service until {until}{#if reason} ({reason}){/if}. Choose another space, or a time after that.")
    String chooseAnotherUntil(String until, String reason);

    @Message("This space is held for another organisation")
    String heldForOthers();

    @Message("Choose a space in a shared neighbourhood.")
    String chooseShared();

    @Message("This is not somebody of your team")
    String notYourColleague();

    @Message("You can invite people of your own team, and nobody else.")
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

    @Message("That is too much later")
    String tooMuchLater();

    @Message(
            "People here come at most {length} after the start, and before the end. For this booking say {latest}, or earlier.")
    String laterUntil(String length, String latest);

    @Message("A place here does not wait longer")
    String nobodyComesLater();

    @Message("Change the booking to a later start, or check in before the grace ends.")
    String changeInstead();

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

    @Message("must be one of the organisations that share the building: {known}")
    String sharing(String known);

    @Message("is named twice")
    String namedTwice();

    @Message("Only an administrator changes how many days ahead {organisation} may book here. Nothing was changed.")
    String daysAheadOf(String organisation);

    @Message(
            "Two people wanted the same space at the same time. One of them was a moment earlier; that is true for both of you.")
    String whySpaceTaken();

    @Message("Flexplek looked at every space that fits what you asked for. All of them are taken at that time.")
    String whyNothingFree();

    @Message("One person sits at one desk at a time. A room may be booked beside it.")
    String whyPersonAlreadyBooked();

    @Message(
            "One person sits at one desk at a time, and what is offered from the waitlist is held until it is answered.")
    String whyOfferHeld();

    @Message("What colleagues have booked is theirs to tell, so the reason is not said.")
    String whyNotPossibleForThem();

    @Message(
            "Each person chooses who books for them. Being in one team is not enough, and nobody needs to say why not.")
    String whyMayNotBookForThem();

    @Message("Facility staff took this space out of use, for instance for repair.")
    String whySpaceOutOfService();

    @Message("Organisations share buildings. Some neighbourhoods are held for one of them.")
    String whyNotForYourOrganisation();

    @Message("Who has a room invites the people of their own teams to it.")
    String whyNotYourColleague();

    @Message(
            "To find a desk near your team, Flexplek looks where your team sits, and else where you last sat. It found neither.")
    String whyBuildingNeeded();

    @Message("A booking lies within the days and hours at which the building is open.")
    String whyBuildingClosed();

    @Message("A booking begins and ends on the same day of the building.")
    String whyNotOneDay();

    @Message("Bookings follow quarter hours, so that they fit together.")
    String whyNotQuarterHours();

    @Message("What has passed cannot be booked.")
    String whyInThePast();

    @Message("Organisations choose how many days ahead their people can book, so that everybody has a chance.")
    String whyTooFarAhead();

    @Message(
            "Who comes later can say so, and the place waits. How much later at most is a rule of the building or of your organisation, so that a place is not kept for nobody.")
    String whyTooMuchLater();

    @Message("The building, or your organisation, chose that places wait for nobody longer than the grace.")
    String whyNobodyComesLater();

    @Message("Organisations choose how many desks a person can book in a week, from Monday to Sunday.")
    String whyWeeklyQuotaReached();

    @Message("A building takes a number of people a day, for comfort and for safety. For that day it is reached.")
    String whyBuildingCapReached();

    @Message("Very many people are booking at this moment, and others took the spaces that were tried for you.")
    String whyTooBusy();

    @Message("{rule} (a rule of {whose}).{#if right} {right}{/if}")
    String ruleSays(String rule, String whose, String right);

    @Message("That is too long")
    String tooLong();

    @Message("Choose a shorter time.")
    String chooseShorter();

    @Message("That is too soon")
    String tooSoon();

    @Message("You can book what begins on {moment} or later.")
    String earliest(String moment);

    @Message("That day is not open yet")
    String notOpenYet();

    @Message("You can book it from {moment}.")
    String opensOn(String moment);

    @Message("Not on that day of the week")
    String notOnThatDay();

    @Message("Choose one of those days, or another place.")
    String chooseADay();

    @Message("This place is held for a team then")
    String heldForATeam();

    @Message("Choose another place, or another day.")
    String chooseElsewhere();

    @Message("Desks{#if where} {where}{/if}: {terms}")
    String deskRule(String where, String terms);

    @Message("Rooms{#if where} {where}{/if}: {terms}")
    String roomRule(String where, String terms);

    @Message("Desks and rooms{#if where} {where}{/if}: {terms}")
    String anyRule(String where, String terms);

    @Message("in {place}")
    String in(String place);

    @Message("{#if where}{where}, {/if}for {organisation}")
    String forOrganisation(String where, String organisation);

    @Message("at most {length} at a time")
    String atMost(String length);

    @Message("booked at least {length} before the start")
    String atLeastBefore(String length);

    @Message("the last day ahead opens at {time}")
    String lastDayOpens(String time);

    @Message("on {days} only")
    String onDays(String days);

    @Message("held for {teams}")
    String heldFor(String teams);

    @Message("held for {teams} on {days}")
    String heldForOn(String teams, String days);

    @Message("a team of another organisation")
    String anotherTeam();

    @Message("{#if hours == 1}1 hour{#else}{hours} hours{/if}")
    String hoursLong(int hours);

    @Message("{#if minutes == 1}1 minute{#else}{minutes} minutes{/if}")
    String minutesLong(int minutes);

    @Message("{hours} and {minutes}")
    String hoursAndMinutes(String hours, String minutes);

    @Message(
            "Whoever looks after a building, or an organisation, chooses how long a space may be booked at a time, so that more people have a turn.")
    String whyTooLong();

    @Message("Some spaces want to be made ready, so they are booked some time before the start.")
    String whyTooSoon();

    @Message("Each day one more day can be booked, from an hour that was chosen so that everybody can be there for it.")
    String whyNotOpenYet();

    @Message("Some places can be booked on some days of the week only.")
    String whyNotOnThatDay();

    @Message("A place can be held for a team, on all days or on some, so that its people sit together.")
    String whyHeldForATeam();
}
