package flexplek.exchange;

import flexplek.booking.Booking;
import flexplek.booking.BookingStatus;
import flexplek.booking.BookingViews;
import flexplek.booking.BookingWords;
import flexplek.booking.Bookings;
import flexplek.booking.ExchangeSpaces;
import flexplek.claim.BookingEvent;
import flexplek.claim.Overtaken;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.Ids;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.retry.Answers;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers a colleague to exchange spaces, where nothing stands in the way of it, and lets them know. */
@ApplicationScoped
class OfferExchange {

    private static final int MOST_OF_BOOKING = 3;
    private static final int MOST_OF_PERSON = 10;
    /** How often bookings are read anew that changed between the look and the act. */
    private static final int ROUNDS = 8;

    private record Pair(Booking mine, Partners.Found theirs) {
        ExchangeSpaces.Seen seen() {
            return new ExchangeSpaces.Seen(mine.id(), mine.version());
        }
    }

    private final Bookings bookings;
    private final Partners partners;
    private final ExchangeOffers offers;
    private final ExchangeSpaces exchangeSpaces;
    private final ExchangeOfferViews views;
    private final BookingViews outlines;
    private final Cards cards;
    private final Answers answers;
    private final Outbox outbox;

    OfferExchange(
            Bookings bookings,
            Partners partners,
            ExchangeOffers offers,
            ExchangeSpaces exchangeSpaces,
            ExchangeOfferViews views,
            BookingViews outlines,
            Cards cards,
            Answers answers,
            Outbox outbox) {
        this.bookings = bookings;
        this.partners = partners;
        this.offers = offers;
        this.exchangeSpaces = exchangeSpaces;
        this.views = views;
        this.outlines = outlines;
        this.cards = cards;
        this.answers = answers;
        this.outbox = outbox;
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
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Response> kept = QuarkusTransaction.requiringNew()
                    .call(() -> key == null
                            ? Optional.empty()
                            : answers.find(caller.key(), key).map(before -> answers.replay(before, request)));
            if (kept.isPresent()) {
                return kept.get();
            }
            Pair seen = QuarkusTransaction.requiringNew().call(() -> pair(caller, id, request));
            if (exchangeSpaces.tried(caller, seen.seen(), seen.theirs.booking())) {
                return QuarkusTransaction.requiringNew()
                        .call(() -> answers.hold(caller.key(), key, request)
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
        offers.lockOffering(caller.key());
        UUID mine = pair.mine.id();
        UUID theirs = pair.theirs.booking().booking();
        refuseSecond(mine, theirs);
        ExchangeOffers.Count open = offers.countOpen(caller.key(), mine);
        if (open.ofBooking() >= MOST_OF_BOOKING || open.ofPerson() >= MOST_OF_PERSON) {
            throw new ExchangeRefused(new ExchangeRefusal.TooManyOffers(MOST_OF_BOOKING, MOST_OF_PERSON));
        }
        UUID offer = Ids.next();
        if (!offers.add(offer, pair.seen(), pair.theirs)) {
            refuseSecond(mine, theirs);
            throw new Overtaken();
        }
        SpaceCard space = cards.space(pair.mine.space());
        outbox.write(new BookingEvent.ExchangeOffered(
                outlines.outline(bookings.findById(theirs)), offer, caller.personId(), space.id(), space.name()));
        return answers.keepMade(caller.key(), key, "/v1/exchange-offers/" + offer, views.one(caller, offer));
    }

    private void refuseSecond(UUID mine, UUID theirs) {
        offers.between(mine, theirs).ifPresent(already -> {
            throw new ExchangeRefused(already);
        });
    }
}
