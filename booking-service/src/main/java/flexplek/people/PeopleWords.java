package flexplek.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of people, teams and organisations; the Dutch stands in {@code messages/people_nl.properties}. */
@MessageBundle(value = "people", locale = "en")
public interface PeopleWords {

    @Message("There is no such person, or it is not yours to see.")
    String noPerson();

    @Message("There is no such colleague in your teams, or they do not show when they are in.")
    String noColleague();

    @Message("There is no such team, or it is not yours to see.")
    String noTeam();

    @Message("There is no such organisation, or it is not yours to see.")
    String noOrganisation();

    @Message("stands in the list twice")
    String namedTwice();

    @Message("Only people of your own organisation are yours to import. Nothing was stored.")
    String ownPeople();

    @Message("must be {organisation}, your own organisation")
    String mustBeMine(String organisation);

    @Message("is somebody of another organisation")
    String isOfOthers();

    @Message(
            "Who signs in by this subject now is of another organisation. An administrator there can change that person.")
    String subjectOfOthers();

    @Message("was replaced by another subject of the same person")
    String wasReplaced();

    @Message("must be there, or id, and not both")
    String subjectOrId();

    @Message("must not be there beside mentorId")
    String mentorTwice();

    @Message("must be 1 to 255 printable ASCII characters")
    String ascii();

    @Message(
            "must be /organisation/team, such as /minbin/kade, with at most {longest} characters, no empty part and no control character")
    String teamPath(int longest);

    @Message("must be a team of the person's own organisation")
    String ownOrganisation();

    @Message("looks like {other} and is another team: write both the same, or one otherwise")
    String looksLike(String other);

    @Message(
            "must not look like another team of the organisation, from which it differs in capitals, spaces or the like alone")
    String looksLikeAnother();

    @Message("This person has bookings of their own")
    String hasBookings();

    @Message(
            "Who signs in by this subject now has coming bookings of their own, dates of a series that are booked later, or waits for a place. Cancel them, then send the same request again.")
    String cancelThem();

    @Message("This account was replaced by another one: sign in with that, or ask an administrator.")
    String accountReplaced();

    @Message(
            "The token names no organisation, and the person is not known yet. The realm must put the person's organisation into the claim organisation, or an administrator must import the person.")
    String notKnown();

    @Message("must be at most a year ahead")
    String yearAhead();

    @Message("must be somebody else than the person")
    String ownMentor();

    @Message("must be somebody of the person's own organisation")
    String mentorOfOthers();

    @Message(
            "Two accounts become one person only while the account that goes has no coming bookings, and neither a series nor a waitlist may yet make one: nobody loses a place that way.")
    String whyPersonHasBookings();

    @Message("must be somebody else of your organisation, of a team of yours or who shows you when they are in")
    String whomYouCanName();

    @Message("You let {most} people book for you already")
    String tooManyDelegates(int most);

    @Message("You let many people book for you already")
    String manyDelegates();

    @Message("Take it back from one of them; then you can let this one.")
    String endOne();

    @Message("Whoever books for somebody sees what they made. So one person lets a few others, and no more than that.")
    String whyTooManyDelegates();
}
