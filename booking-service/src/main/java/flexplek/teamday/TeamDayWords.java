package flexplek.teamday;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where an act on a team day is refused; the Dutch stands in {@code messages/teamDay_nl.properties}. */
@MessageBundle(value = "teamDay", locale = "en")
interface TeamDayWords {

    @Message("There is no such team day, or it is not yours to see.")
    String noTeamDay();

    @Message("must not name a date twice")
    String namedTwice();

    @Message("This is not your team")
    String notYourTeam();

    @Message("Only people of the team can do this.")
    String ofTheTeam();

    @Message("Only the organiser can do this")
    String notTheOrganiser();

    @Message("You can say which dates suit you, or ask the organiser.")
    String answerOrAsk();

    @Message("This team day is over")
    String over();

    @Message(
            "{#switch status}{#case 'CANCELLED'}It was cancelled.{#else}It has taken place.{/switch} Propose a new team day.")
    String was(String status);

    @Message("The team has agreed on a date already")
    String agreed();

    @Message("It is {date}. For another date, cancel this team day and propose a new one.")
    String agreedOn(String date);

    @Message("That date is not possible")
    String notPossible();

    @Message("{field} {why}")
    String date(String field, String why);

    @Message("must be one of the candidate dates")
    String candidate();

    @Message("has passed")
    String passed();

    @Message("has passed; choose today or later")
    String past();

    @Message("is too far ahead; your organisation can book here until {last}")
    String tooFar(String last);

    @Message("is a day on which the building is closed")
    String closed();

    @Message("is a day on which the building is closed by now")
    String closedByNow();

    @Message("There is not enough room together")
    String noRoom();

    @Message(
            "You need {wanted} places and {free} are free, so nothing was booked. {#if otherDates}There is room on {otherDates}.{#else}None of the other candidate dates has room for as many.{/if}")
    String room(int wanted, int free, String otherDates);

    @Message("The week is used up")
    String memberQuota();

    @Message(
            "Somebody of the team has used their {quota} desks of that week, so nothing was booked. Choose a date in another week, or let that person cancel one or not come.")
    String memberHasUsed(int quota);

    @Message("This is not possible for one of you")
    String memberNotPossible();

    @Message("One of you cannot have a place on that date, so nothing was booked. Ask them, or choose another date.")
    String askMember();

    @Message("Not everybody may use this building")
    String memberNotAdmitted();

    @Message(
            "The organisation of one of you does not use this building, so nothing was booked. Choose another building.")
    String otherBuilding();

    @Message("That is too far ahead")
    String memberTooFar();

    @Message("One of you can book here until {last}, so nothing was booked. Agree later, or on an earlier date.")
    String memberUntil(String last);

    @Message("A team day belongs to the people of its team.")
    String whyNotYourTeam();

    @Message("The one who proposed a team day agrees on its date and can cancel it.")
    String whyNotTheOrganiser();

    @Message("The team day was held or cancelled.")
    String whyNoLongerOpen();

    @Message("A team day has one date. The team has chosen it, and places are booked for it.")
    String whyAlreadyAgreed();

    @Message("A team day is on a day to come, and on one that was proposed.")
    String whyDateNotPossible();

    @Message(
            "On the agreed day everybody who comes gets a place near the others, or nobody does. There were too few free together.")
    String whyNotEnoughRoom();

    @Message("A building is shared by some organisations. One of the people of this team belongs to another one.")
    String whyNotForTheirOrganisation();
}
