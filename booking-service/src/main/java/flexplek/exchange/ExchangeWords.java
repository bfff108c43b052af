package flexplek.exchange;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of offers to exchange spaces; the Dutch stands in {@code messages/exchange_nl.properties}. */
@MessageBundle(value = "exchange", locale = "en")
interface ExchangeWords {

    @Message("There is no such offer, or it is not yours to see.")
    String noOffer();

    @Message("There is no such booking, or it is not yours to see.")
    String noBooking();

    @Message("One of the two bookings has begun")
    String notToCome();

    @Message("Spaces are exchanged before both bookings begin. Choose one that is still to come.")
    String onlyComing();

    @Message("What has begun stays where it is: an offer to exchange spaces is made, and agreed to, before that.")
    String whyNotToCome();

    @Message("These two bookings cannot exchange their spaces")
    String notAlike();

    @Message("Choose a booking in the same building, on the same day, of the same kind, at a time that meets yours.")
    String chooseAlike();

    @Message(
            "Each keeps their own times, so only bookings of the same kind that meet on one day of one building can exchange.")
    String whyNotAlike();

    @Message("This exchange is offered already")
    String alreadyOffered();

    @Message("Your colleague has not answered yet.")
    String waitForThem();

    @Message("Your colleague offers you the same: agree to it.")
    String agreeToTheirs();

    @Message("Of the same two bookings there is one open offer, whichever of the two makes it.")
    String whyAlreadyOffered();

    @Message("You have many open offers to exchange spaces")
    String tooMany();

    @Message("At most {ofBooking} for one booking and {ofPerson} in all. Withdraw one to make another.")
    String withdrawOne(int ofBooking, int ofPerson);

    @Message("Each offer asks something of a colleague, so how many are open at once is limited.")
    String whyTooMany();

    @Message("This offer does not stand any more")
    String offerEnded();

    @Message("Nothing was changed. One of you can make a new offer, as long as both bookings are to come.")
    String offerAnew();

    @Message(
            "An offer ends when it is declined or withdrawn, and when either booking begins, ends or is not what it was. Which of these it was is not said.")
    String whyOfferEnded();

    @Message("Your colleague is to answer this")
    String othersAnswer();

    @Message("You made this offer. Wait for an answer, or withdraw it.")
    String orWithdraw();

    @Message("Who makes an offer has said yes already; it is done when the other one agrees.")
    String whyOthersAnswer();

    @Message("This exchange is done")
    String exchangeDone();

    @Message("You have each other's space. Change or cancel your booking, or make a new offer.")
    String changeIt();

    @Message("What was agreed to is done at once, and is not withdrawn or declined any more.")
    String whyExchangeDone();
}
