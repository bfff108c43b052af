package flexplek.booking;

import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows bookings to callers, with the names of the places they are at. */
@ApplicationScoped
public class BookingViews {

    private final Cards cards;
    private final People people;

    BookingViews(Cards cards, People people) {
        this.cards = cards;
        this.people = people;
    }

    public BookingView of(Booking b) {
        return BookingView.of(b, cards.space(b.space()), people.subject(b.person()), people.subject(b.madeBy()));
    }

    SpaceCard space(Booking b) {
        return cards.space(b.space());
    }

    public Claim claim(Booking b) {
        return Claim.of(b.id(), cards.space(b.space()), people.subject(b.person()), b.slot());
    }

    /** 200 with the booking and its ETag. */
    public Response answer(Booking b) {
        return Response.ok(of(b)).tag(Preconditions.tag(b.version())).build();
    }
}
