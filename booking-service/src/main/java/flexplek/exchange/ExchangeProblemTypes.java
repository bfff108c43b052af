package flexplek.exchange;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of offers to exchange spaces. */
@ApplicationScoped
class ExchangeProblemTypes implements ProblemTypes {

    private static final ProblemType.In<ExchangeWords> TYPES = ProblemType.in(ExchangeWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("not-to-come", ExchangeWords::notToCome, ExchangeWords::whyNotToCome),
                TYPES.of("not-alike", ExchangeWords::notAlike, ExchangeWords::whyNotAlike),
                TYPES.of("already-offered", ExchangeWords::alreadyOffered, ExchangeWords::whyAlreadyOffered),
                TYPES.of("too-many-exchange-offers", ExchangeWords::tooMany, ExchangeWords::whyTooMany),
                TYPES.of("exchange-offer-ended", ExchangeWords::offerEnded, ExchangeWords::whyOfferEnded),
                TYPES.of("others-answer", ExchangeWords::othersAnswer, ExchangeWords::whyOthersAnswer),
                TYPES.of("exchange-done", ExchangeWords::exchangeDone, ExchangeWords::whyExchangeDone));
    }
}
