package flexplek.booking;

import flexplek.claim.BookingOutline;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows bookings to callers, with the names of the places they are at. */
@ApplicationScoped
public class BookingViews {

    private final Cards cards;
    private final People people;
    private final PartOfSeries partOfSeries;

    BookingViews(Cards cards, People people, PartOfSeries partOfSeries) {
        this.cards = cards;
        this.people = people;
        this.partOfSeries = partOfSeries;
    }

    public BookingView of(Booking b) {
        return of(List.of(b)).getFirst();
    }

    /** Which of them are of a series is one read for all. */
    List<BookingView> of(List<Booking> bookings) {
        Map<UUID, UUID> series =
                partOfSeries.of(bookings.stream().map(Booking::id).toList());
        return bookings.stream()
                .map(b -> BookingView.of(
                        b, cards.space(b.space()), people.id(b.person()), people.id(b.madeBy()), series.get(b.id())))
                .toList();
    }

    public BookingOutline outline(Booking b) {
        return BookingOutline.of(b.id(), cards.space(b.space()), people.id(b.person()), b.slot(), b.version());
    }

    /** 200 with the booking as its maker may see it; the ETag tells no more than that. */
    Response answerToMaker(Booking b) {
        UUID series = partOfSeries.of(List.of(b.id())).get(b.id());
        return Response.ok(BookingView.toMaker(
                        b, cards.space(b.placeAtStart().space()), people.id(b.person()), people.id(b.madeBy()), series))
                .tag(Preconditions.tag(versionToMaker(b)))
                .build();
    }

    /** Only another slot or space before the start, and at the end giving up before it, change what the maker sees. */
    static int versionToMaker(Booking b) {
        return b.changes() + (b.isGivenUpBeforeStart() ? 1 : 0);
    }

    /** 200 with the booking and its ETag. */
    public Response answer(Booking b) {
        return Response.ok(of(b)).tag(Preconditions.tag(b.version())).build();
    }
}
