package flexplek.booking;

import flexplek.claim.BookingOutline;
import flexplek.claim.Meeting;
import flexplek.claim.Meetings;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows bookings to callers, with the names of the places they are at. */
@ApplicationScoped
public class BookingViews {

    private final Cards cards;
    private final People people;
    private final PartOfSeries partOfSeries;
    private final Meetings meetings;
    private final Clock clock;

    BookingViews(Cards cards, People people, PartOfSeries partOfSeries, Meetings meetings, Clock clock) {
        this.cards = cards;
        this.people = people;
        this.partOfSeries = partOfSeries;
        this.meetings = meetings;
        this.clock = clock;
    }

    public BookingView of(Booking b) {
        return of(List.of(b)).getFirst();
    }

    /** Which of them are of a series is one read for all, and what the rooms among them are for another. */
    List<BookingView> of(List<Booking> bookings) {
        return of(
                bookings,
                meetings.of(bookings.stream()
                        .filter(b -> !b.isOfDesk())
                        .map(Booking::id)
                        .toList()));
    }

    private List<BookingView> of(List<Booking> bookings, Map<UUID, Meeting> about) {
        Map<UUID, UUID> series =
                partOfSeries.of(bookings.stream().map(Booking::id).toList());
        return bookings.stream()
                .map(b -> BookingView.of(
                        b,
                        cards.space(b.space()),
                        people.id(b.person()),
                        people.id(b.madeBy()),
                        series.get(b.id()),
                        about.get(b.id())))
                .toList();
    }

    public BookingOutline outline(Booking b) {
        return BookingOutline.of(b.id(), cards.space(b.space()), people.id(b.person()), b.slot(), b.version());
    }

    /** As their maker may see them. */
    List<BookingView> toMaker(Collection<Booking> bookings) {
        List<UUID> ids = bookings.stream().map(Booking::id).toList();
        Map<UUID, UUID> series = partOfSeries.of(ids);
        Map<UUID, Meeting> about = meetings.atStart(ids);
        Instant now = clock.instant();
        return bookings.stream()
                .map(b -> BookingView.toMaker(
                        b,
                        cards.space(b.placeAtStart().space()),
                        people.id(b.person()),
                        people.id(b.madeBy()),
                        series.get(b.id()),
                        about.get(b.id()),
                        now))
                .toList();
    }

    /** As its maker may see it. */
    BookingView ofMaker(Booking b) {
        return toMaker(List.of(b)).getFirst();
    }

    /** 200 with the booking as its maker may see it; the ETag tells no more than that. */
    Response answerToMaker(Booking b) {
        return Response.ok(ofMaker(b)).tag(Preconditions.tag(versionToMaker(b))).build();
    }

    /** Only another slot, space or title, or coming later, said before the start, and at the end giving up before it, change what the maker sees. */
    static int versionToMaker(Booking b) {
        return b.changes() + (b.isGivenUpBeforeStart() ? 1 : 0);
    }

    /** 200 with the booking and its ETag. */
    public Response answer(Booking b) {
        return answer(b, of(b));
    }

    /** As {@link #answer(Booking)} to who is neither its person nor who made it: without what it is about. */
    Response answerToOthers(Booking b) {
        return answer(b, of(List.of(b), Map.of()).getFirst());
    }

    private static Response answer(Booking b, BookingView view) {
        return Response.ok(view).tag(Preconditions.tag(b.version())).build();
    }
}
