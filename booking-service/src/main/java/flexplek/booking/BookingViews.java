package flexplek.booking;

import flexplek.claim.BookingOutline;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.space.Cards;
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
        return BookingView.of(b, cards.space(b.space()), people.id(b.person()), people.id(b.madeBy()));
    }

    public BookingOutline outline(Booking b) {
        return BookingOutline.of(b.id(), cards.space(b.space()), people.id(b.person()), b.slot(), b.version());
    }

    /** 200 with the booking as its maker may see it; the ETag tells no more than that. */
    Response answerToMaker(Booking b) {
        return Response.ok(BookingView.toMaker(b, cards.space(b.space()), people.id(b.person()), people.id(b.madeBy())))
                .tag(Preconditions.tag(versionToMaker(b)))
                .build();
    }

    /** Only another slot or space, and at the end giving up before the start, change what the maker sees. */
    static int versionToMaker(Booking b) {
        return b.changes() + (b.isGivenUpBeforeStart() ? 1 : 0);
    }

    /** 200 with the booking and its ETag. */
    public Response answer(Booking b) {
        return Response.ok(of(b)).tag(Preconditions.tag(b.version())).build();
    }
}
