package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Answers;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/bookings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings", description = "Book, look, cancel.")
class BookingResource {

    private static final int DAYS_SHOWN = 31;

    private final SignedIn signedIn;
    private final People people;
    private final Cards cards;
    private final Places places;
    private final BookSpace bookSpace;
    private final Bookings bookings;
    private final BookingViews views;
    private final GiveUp giveUp;
    private final AnswerByKey answerByKey;
    private final Clock clock;

    BookingResource(
            SignedIn signedIn,
            People people,
            Cards cards,
            Places places,
            BookSpace bookSpace,
            Bookings bookings,
            BookingViews views,
            GiveUp giveUp,
            AnswerByKey answerByKey,
            Clock clock) {
        this.signedIn = signedIn;
        this.people = people;
        this.cards = cards;
        this.places = places;
        this.bookSpace = bookSpace;
        this.bookings = bookings;
        this.views = views;
        this.giveUp = giveUp;
        this.answerByKey = answerByKey;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "book",
            summary = "Book a named space, or any that fits; send an Idempotency-Key so that a retry books once")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "403", description = "Held for another organisation, or not a colleague")
    @APIResponse(
            responseCode = "404",
            description = "No such space, building, floor or neighbourhood, or not mine to see")
    @APIResponse(
            responseCode = "409",
            description = "space-taken with alternatives, nothing-free or person-already-booked")
    @APIResponse(responseCode = "422", description = "A rule says no; the problem's type names the rule")
    public Response book(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull BookingRequest request) {
        String key = Answers.checked(idempotencyKey);
        request.checkTarget();
        TimeSlot slot = request.slot();
        Caller caller = signedIn.caller();
        BookSpace.Keeper keeper = answerByKey.keeper(caller, key, request);
        return answerByKey.orKept(caller, key, request, () -> {
            BookSpace.Ask ask = reading(() -> ask(caller, request.personId(), slot));
            return request.spaceId() == null
                    ? bookSpace.any(reading(() -> places.anyOf(request.anyOf(), ask)), ask, keeper)
                    : bookSpace.named(visible(caller, request.spaceId()), ask, keeper);
        });
    }

    /** In a transaction of its own, so that no connection is kept while a space is claimed with another. */
    private static <T> T reading(Supplier<T> read) {
        return QuarkusTransaction.requiringNew().call(read::get);
    }

    private SpaceCard visible(Caller caller, UUID spaceId) {
        return cards.space(spaceId)
                .filter(s -> caller.is(Roles.ADMIN) || s.building().isSharedBy(caller.organisationKey()))
                .orElseThrow(() -> Problems.notFound("space"));
    }

    private BookSpace.Ask ask(Caller caller, @Nullable UUID personId, TimeSlot slot) {
        NewBooking.Sitter me = new NewBooking.Sitter(caller.key(), caller.personId());
        if (personId == null || personId.equals(caller.personId())) {
            return new BookSpace.Ask(me, me, caller.organisationKey(), caller.teamKeys(), slot);
        }
        People.Colleague colleague = people.find(personId)
                .filter(c -> caller.is(Roles.ADMIN) || people.shareTeam(caller.key(), c.key()))
                .orElseThrow(() -> new BookingRefused(new BookingRefusal.NotYourColleague()));
        NewBooking.Sitter other = new NewBooking.Sitter(colleague.key(), colleague.personId());
        return new BookSpace.Ask(other, me, colleague.organisationKey(), Set.of(), slot);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBookings",
            summary = "My bookings from one day to another, both included; without dates from yesterday on, 31 days")
    @APIResponse(
            responseCode = "200",
            description = "A page of my bookings, cancelled and released ones too, in order of time")
    public Page<BookingView> mine(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(1000) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.OLDEST);
        LocalDate first = from != null
                ? from
                : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        LocalDate last = to != null ? to : first.plusDays(DAYS_SHOWN);
        if (last.isBefore(first) || last.isAfter(first.plusDays(366))) {
            throw Problems.badField("to", "must be a day within a year after from");
        }
        List<Booking> found = bookings.of(signedIn.caller().key(), first, last, after, limit + 1);
        List<Booking> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? new Cursor(page.getLast().slot().start(), page.getLast().id()).written()
                : null;
        return new Page<>(page.stream().map(views::of).toList(), next);
    }

    @GET
    @Transactional
    @Path("/{bookingId}")
    @Operation(operationId = "getBooking", summary = "One booking of mine")
    @APIResponse(
            responseCode = "200",
            description = "The booking; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    public Response get(@PathParam("bookingId") UUID bookingId) {
        return views.answer(mine(bookings.findById(bookingId)));
    }

    @DELETE
    @Path("/{bookingId}")
    @Transactional
    @Operation(
            operationId = "cancelBooking",
            summary = "Give a booking up: cancelled before its start, released after it")
    @APIResponse(responseCode = "204", description = "Given up; repeating it changes nothing")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(responseCode = "409", description = "The slot has passed")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void cancel(@PathParam("bookingId") UUID bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Booking booking = mine(bookings.lock(bookingId).orElse(null));
        Preconditions.match(ifMatch, booking.version(), booking::isGivenUp);
        giveUp.byPerson(booking, signedIn.caller().personId());
    }

    /** Mine: for me or made by me; an administrator may see all. */
    private Booking mine(@Nullable Booking booking) {
        Caller caller = signedIn.caller();
        if (booking == null
                || !(booking.person() == caller.key() || booking.madeBy() == caller.key() || caller.is(Roles.ADMIN))) {
            throw Problems.notFound("booking");
        }
        return booking;
    }
}
