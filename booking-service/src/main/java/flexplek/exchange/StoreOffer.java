package flexplek.exchange;

import flexplek.booking.BookingViews;
import flexplek.booking.Bookings;
import flexplek.claim.BookingEvent;
import flexplek.claim.Overtaken;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.Ids;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes an offer down, and its event; refuses a second one of the same two bookings, and one too many. */
@ApplicationScoped
class StoreOffer {

    private static final int MOST_OF_BOOKING = 3;
    private static final int MOST_OF_PERSON = 10;

    private final ExchangeOffers offers;
    private final Bookings bookings;
    private final BookingViews outlines;
    private final Cards cards;
    private final Outbox outbox;

    StoreOffer(ExchangeOffers offers, Bookings bookings, BookingViews outlines, Cards cards, Outbox outbox) {
        this.offers = offers;
        this.bookings = bookings;
        this.outlines = outlines;
        this.cards = cards;
        this.outbox = outbox;
    }

    /** In the transaction under way; the id of the offer. */
    UUID of(Caller caller, OfferExchange.Pair pair) {
        offers.lockOffering(caller.key());
        UUID mine = pair.mine().id();
        UUID theirs = pair.theirs().booking().booking();
        refuseSecond(mine, theirs);
        ExchangeOffers.Count open = offers.countOpen(caller.key(), mine);
        if (open.ofBooking() >= MOST_OF_BOOKING || open.ofPerson() >= MOST_OF_PERSON) {
            throw new ExchangeRefused(new ExchangeRefusal.TooManyOffers(MOST_OF_BOOKING, MOST_OF_PERSON));
        }
        UUID offer = Ids.next();
        if (!offers.add(offer, pair.seen(), pair.theirs())) {
            refuseSecond(mine, theirs);
            throw new Overtaken();
        }
        SpaceCard space = cards.space(pair.mine().space());
        outbox.write(new BookingEvent.ExchangeOffered(
                outlines.outline(bookings.findById(theirs)), offer, caller.personId(), space.id(), space.name()));
        return offer;
    }

    private void refuseSecond(UUID mine, UUID theirs) {
        offers.between(mine, theirs).ifPresent(already -> {
            throw new ExchangeRefused(already);
        });
    }
}
