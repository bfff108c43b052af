package flexplek.exchange;

import java.util.UUID;

/** Why an act on an offer to exchange spaces is refused; {@link ExchangeProblems} says it to the caller. */
sealed interface ExchangeRefusal {

    /** One of the two bookings has begun. */
    record NotToCome() implements ExchangeRefusal {}

    /** The two are of other buildings, days or kinds, or at no moment both. */
    record NotAlike() implements ExchangeRefusal {}

    /** {@code byMe}: else the other one offers the same, so that to agree is enough. */
    record AlreadyOffered(UUID exchangeOfferId, boolean byMe) implements ExchangeRefusal {}

    record TooManyOffers(int ofBooking, int ofPerson) implements ExchangeRefusal {}

    record OfferEnded() implements ExchangeRefusal {}

    /** Who made it waits for the other one. */
    record NotYoursToAgree() implements ExchangeRefusal {}

    record ExchangeDone() implements ExchangeRefusal {}
}
