package flexplek.exchange;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Function;

/** Each refusal as a problem document: what is so, and what can be done next. */
@Provider
class ExchangeProblems extends ExceptionMapperBase<ExchangeRefused> {

    @Override
    protected HttpProblem toProblem(ExchangeRefused refused) {
        return of(refused.refusal()).build();
    }

    private static HttpProblem.Builder of(ExchangeRefusal refusal) {
        return switch (refusal) {
            case ExchangeRefusal.NotToCome _ ->
                Problems.of(409, "not-to-come", say(ExchangeWords::notToCome), say(ExchangeWords::onlyComing));
            case ExchangeRefusal.NotAlike _ ->
                Problems.of(422, "not-alike", say(ExchangeWords::notAlike), say(ExchangeWords::chooseAlike));
            case ExchangeRefusal.AlreadyOffered r ->
                Problems.of(
                                409,
                                "already-offered",
                                say(ExchangeWords::alreadyOffered),
                                say(r.byMe() ? ExchangeWords::waitForThem : ExchangeWords::agreeToTheirs))
                        .with("exchangeOfferId", r.exchangeOfferId());
            case ExchangeRefusal.TooManyOffers r ->
                Problems.of(
                        409,
                        "too-many-exchange-offers",
                        say(ExchangeWords::tooMany),
                        say(words -> words.withdrawOne(r.ofBooking(), r.ofPerson())));
            case ExchangeRefusal.OfferEnded _ ->
                Problems.of(409, "exchange-offer-ended", say(ExchangeWords::offerEnded), say(ExchangeWords::offerAnew));
            case ExchangeRefusal.NotYoursToAgree _ ->
                Problems.of(409, "others-answer", say(ExchangeWords::othersAnswer), say(ExchangeWords::orWithdraw));
            case ExchangeRefusal.ExchangeDone _ ->
                Problems.of(409, "exchange-done", say(ExchangeWords::exchangeDone), say(ExchangeWords::changeIt));
        };
    }

    private static Wording say(Function<ExchangeWords, String> message) {
        return Wording.of(ExchangeWords.class, message);
    }
}
