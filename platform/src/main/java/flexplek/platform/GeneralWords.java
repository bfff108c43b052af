package flexplek.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every service says of requests; the Dutch stands in {@code messages/general_nl.properties}. */
@MessageBundle(value = "general", locale = "en")
public interface GeneralWords {

    @Message("The request is not right")
    String badRequest();

    /** The first of the fields that are wrong. */
    @Message("{field} {message}{#if more > 0} (and {more} more){/if}")
    String fields(String field, String message, int more);

    @Message(
            "{#if found == 1}1 thing is{#else}{found} things are{/if} not right; nothing was stored. Correct what is named and import again.")
    String importFound(int found);

    @Message(
            "{found} things are not right, of which {most} are named; nothing was stored. Correct what is named and import again.")
    String importFoundMore(int found, int most);

    @Message("The body is not valid JSON{#if line > 0} (line {line}, column {column}){/if}.")
    String noJson(int line, int column);

    @Message("is not valid JSON{#if line > 0} (line {line}, column {column}){/if}")
    String bodyNoJson(int line, int column);

    @Message("is missing: send a JSON object")
    String bodyMissing();

    @Message("is not of the form that is taken here")
    String bodyForm();

    @Message("is not text in UTF-8")
    String bodyNoText();

    @Message("breaks off, or is not what Content-Type says")
    String bodyBroken();

    @Message("must have at most {most} elements")
    String tooMany(int most);

    @Message("must have at most {most} elements in all")
    String tooManyInAll(int most);

    @Message("must not be null")
    String notNull();

    @Message("is given twice")
    String givenTwice();

    @Message("is missing")
    String missing();

    @Message("cannot be read: it {reason}")
    String unreadable(String reason);

    @Message("is not known here")
    String unknown();

    @Message("must be {values}")
    String values(String values);

    /** The last of several. */
    @Message("{others} or {last}")
    String or(String others, String last);

    @Message("has the wrong type or form")
    String wrongForm();

    @Message("must be a text")
    String text();

    @Message("must not hold NUL or half characters")
    String characters();

    @Message("must be one line, without characters that cannot be seen")
    String oneLine();

    @Message("must be a UUID")
    String uuid();

    @Message("must be a date between the years 1900 and 2100, such as 2026-11-24")
    String date();

    @Message("must be a time of day such as 09:00, at most 24:00")
    String time();

    @Message("must be an instant between the years 1900 and 2100, such as 2026-11-24T08:00:00Z")
    String instant();

    @Message("must be a whole number")
    String wholeNumber();

    @Message("must be true or false")
    String trueOrFalse();

    @Message("must be there, and {right}")
    String given(String right);

    @Message("must be 1 to 200 characters")
    String key();

    @Message("must be * or ETags, such as \"3\"")
    String version();

    @Message("must be the next of an answer before")
    String cursor();

    @Message(
            "holds a character that belongs in it only as %7B or the like, or a % without two hexadecimal digits after it")
    String address();

    @Message("must name the host that is asked")
    String host();

    @Message("Host must be named once.")
    String oneHost();

    @Message("This does not exist")
    String notFound();

    @Message("There is nothing at this address.")
    String nothingHere();

    @Message("There is nothing at this address; the slash at its end, or one of two, is too much.")
    String slashTooMuch();

    @Message("You may not do this")
    String notAllowed();

    @Message("The roles of the token do not allow this. Ask an administrator if you need it for your work.")
    String roles();

    @Message("You are not signed in")
    String unauthorized();

    @Message("Sign in again. A program sends a valid access token of the realm flexplek as a bearer token.")
    String token();

    @Message("This address does not take that method")
    String method();

    @Message("This address does not take that method; OPTIONS tells which it takes.")
    String otherMethods();

    @Message("Not in that form")
    String form();

    @Message("This cannot be given in a form that the header Accept allows.")
    String accept();

    @Message("That is too large")
    String tooLarge();

    @Message("A body may have at most {bytes} bytes. Send less at once, or a smaller file.")
    String mostBytes(long bytes);

    @Message("The body is larger than is taken here. Send less at once, or a smaller file.")
    String tooManyBytes();

    @Message("What others would have to be told of it is larger than a message may be. Ask for less at once.")
    String tooLargeToTell();

    @Message("The body is not in a form that is taken here; see the header Content-Type.")
    String contentType();

    @Message("A header cannot be read, such as Content-Type: it must be like application/json.")
    String header();

    @Message("That is too much at once")
    String tooMuch();

    @Message(
            "You have asked for more in a short time than people do. Wait {seconds} {#if seconds == 1}second{#else}seconds{/if},"
                    + " then go on.")
    String waitFor(int seconds);

    @Message("The request was refused")
    String refused();

    @Message("The request was refused.")
    String refusedSo();

    @Message("This does not work for a moment")
    String tryAgain();

    @Message("The service cannot reach what it needs just now. Send the same request again, a POST with the same"
            + " Idempotency-Key: it is done once.")
    String away();

    @Message("Something went wrong on our side")
    String fault();

    @Message("Nothing was changed; please try again. If it goes on, tell the service desk.")
    String faultOfOurs();

    @Message("Somebody changed this meanwhile")
    String changed();

    @Message("This was changed after you read it. Read it again, then repeat the change with the new ETag.")
    String changedSince();

    @Message("The service could not read what was sent, for instance a date that does not exist.")
    String whyBadRequest();

    @Message("There is nothing with this address, or it belongs to somebody else.")
    String whyNotFound();

    @Message("Your work at Flexplek does not include this.")
    String whyNotAllowed();

    @Message("The services answer to who is signed in. A sign-in lasts some hours, and ends everywhere at once.")
    String whyUnauthorized();

    @Message("The services answer to some kinds of requests only. This was another kind.")
    String whyMethodNotAllowed();

    @Message("A program asked for an answer in a form that the service does not give.")
    String whyNotAcceptable();

    @Message("A program sent something in a form that the service does not read.")
    String whyUnsupportedMediaType();

    @Message("What was sent is larger than the service takes.")
    String whyBodyTooLarge();

    @Message(
            "So that everybody has a turn, each person may do so many things in a minute. A program, or a page that asks again and again, reaches that.")
    String whyTooManyRequests();

    @Message(
            "Flexplek needs other parts, such as its database. One of them does not answer, or Flexplek has just started and is still reading.")
    String whyTryAgain();

    @Message(
            "Between your looking and your saving, somebody else changed the same thing. So that nobody's work is lost, yours was not saved.")
    String whyChangedMeanwhile();

    @Message(
            "Flexplek met something that it was not made for. The people who look after it can find it in its records.")
    String whyInternalServerError();
}
