package flexplek.exchange;

import flexplek.booking.Booking;
import flexplek.booking.BookingStatus;
import flexplek.booking.BookingWords;
import flexplek.booking.Bookings;
import flexplek.booking.ExchangeSpaces;
import flexplek.claim.Overtaken;
import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.retry.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers a colleague to exchange spaces, where nothing stands in the way of it, and lets them know. */
@ApplicationScoped
class OfferExchange {

    /** How often bookings are read anew that changed between the look and the act. */
    private static final int ROUNDS = 8;

    /** Two bookings of which one is the caller's. */
    record Pair(Booking mine, Partners.Found theirs) {
        ExchangeSpaces.Seen seen() {
            return new ExchangeSpaces.Seen(mine.id(), mine.version());
        }
    }

    private final Bookings bookings;
    private final Partners partners;
    private final ExchangeSpaces exchangeSpaces;
    private final StoreOffer storeOffer;
    private final ExchangeOfferViews views;
    private final Answers answers;

    OfferExchange(
            Bookings bookings,
            Partners partners,
            ExchangeSpaces exchangeSpaces,
            StoreOffer storeOffer,
            ExchangeOfferViews views,
            Answers answers) {
        this.bookings = bookings;
        this.partners = partners;
        this.exchangeSpaces = exchangeSpaces;
        this.storeOffer = storeOffer;
        this.views = views;
        this.answers = answers;
    }

    /** The caller's own; there is no other for them. */
    Booking mine(Caller caller, UUID id) {
        return Problems.seen(
                bookings.findByIdOptional(id).filter(booking -> booking.status() != BookingStatus.OFFERED),
                booking -> booking.person() == caller.key(),
                Wording.of(BookingWords.class, BookingWords::noBooking));
    }

    /** In transactions of its own, since what would become of it is tried first. */
    Response offer(Caller caller, UUID id, @Nullable String key, ExchangeRequest request) {
        List<Object> asked = List.of(id, request);
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Response> kept = QuarkusTransaction.requiringNew()
                    .call(() -> key == null
                            ? Optional.empty()
                            : answers.find(caller.key(), key).map(before -> answers.replay(before, asked)));
            if (kept.isPresent()) {
                return kept.get();
            }
            Pair seen = QuarkusTransaction.requiringNew().call(() -> pair(caller, id, request));
            if (exchangeSpaces.tried(caller, seen.seen(), seen.theirs.booking())) {
                return QuarkusTransaction.requiringNew()
                        .call(() -> answers.hold(caller.key(), key, asked)
                                .orElseGet(() -> offered(caller, key, pair(caller, id, request))));
            }
        }
        throw new Overtaken();
    }

    private Pair pair(Caller caller, UUID id, ExchangeRequest request) {
        Booking mine = mine(caller, id);
        Partners.Found theirs = partners.one(id, request.withBookingId());
        if (!theirs.alike()) {
            throw new ExchangeRefused(new ExchangeRefusal.NotAlike());
        }
        if (!theirs.toCome()) {
            throw new ExchangeRefused(new ExchangeRefusal.NotToCome());
        }
        return new Pair(mine, theirs);
    }

    private Response offered(Caller caller, @Nullable String key, Pair pair) {
        UUID offer = storeOffer.of(caller, pair);
        return answers.keepMade(caller.key(), key, "/v1/exchange-offers/" + offer, views.one(caller, offer));
    }
}
