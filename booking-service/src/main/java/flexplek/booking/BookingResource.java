package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.claim.Keeper;
import flexplek.claim.KeyAlreadyUsed;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.audit.AuditTrail;
import flexplek.retry.Answers;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import flexplek.space.Visible;
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
    private final Visible visible;
    private final Places places;
    private final BookSpace bookSpace;
    private final Bookings bookings;
    private final BookingViews views;
    private final GiveUp giveUp;
    private final AnswerByKey answerByKey;
    private final AuditTrail audit;
    private final Clock clock;

    BookingResource(
            SignedIn signedIn,
            People people,
            Visible visible,
            Places places,
            BookSpace bookSpace,
            Bookings bookings,
            BookingViews views,
            GiveUp giveUp,
            AnswerByKey answerByKey,
            AuditTrail audit,
            Clock clock) {
        this.signedIn = signedIn;
        this.people = people;
        this.visible = visible;
        this.places = places;
        this.bookSpace = bookSpace;
        this.bookings = bookings;
        this.views = views;
        this.giveUp = giveUp;
        this.answerByKey = answerByKey;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "book",
            summary = "Book a named space, or any that fits; send an Idempotency-Key so that a retry books once")
    @APIResponse(
            responseCode = "201",
            description = "Booked; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "403", description = "Held for another organisation, not a colleague, or books-alone")
    @APIResponse(
            responseCode = "404",
            description = "No such space, building, floor or neighbourhood, or not mine to see")
    @APIResponse(
            responseCode = "409",
            description = "space-taken with alternatives, nothing-free, person-already-booked or, for somebody else,"
                    + " not-possible-for-them")
    @APIResponse(responseCode = "422", description = "A rule says no; the problem's type names the rule")
    public Response book(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull BookingRequest request) {
        String key = Answers.checked(idempotencyKey);
        request.checkTarget();
        TimeSlot slot = request.slot();
        Caller caller = signedIn.caller();
        @Nullable Keeper keeper = answerByKey.keeper(caller, key, request);
        try {
            Ask ask = ask(caller, request.personId(), slot);
            return AnswerByKey.answer(
                    request.spaceId() == null
                            ? bookSpace.any(places.anyOf(request.anyOf(), caller, ask), ask, keeper)
                            : bookSpace.named(visible.spaceCard(caller, request.spaceId()), ask, keeper));
        } catch (Refused | KeyAlreadyUsed e) {
            return answerByKey.kept(caller, key, request).orElseThrow(() -> e);
        }
    }

    private Ask ask(Caller caller, @Nullable UUID personId, TimeSlot slot) {
        Claim.Sitter me = new Claim.Sitter(caller.key(), caller.personId());
        if (personId == null || personId.equals(caller.personId())) {
            return new Ask(me, me, caller.organisationKey(), caller.teamKeys(), slot);
        }
        if (caller.isAdministrator()) {
            audit.thisOneIsOfPower();
        }
        // A transaction that ends here, so that no connection is kept while a space is claimed with another.
        People.Colleague colleague = QuarkusTransaction.requiringNew()
                .call(() -> people.find(personId)
                        .filter(c -> caller.administers(c.organisationKey()) || people.shareTeam(caller.key(), c.key()))
                        .orElseThrow(() -> new Refused(new Refusal.NotYourColleague())));
        if (colleague.hidden()) {
            throw new Refused(new Refusal.BooksAlone());
        }
        Claim.Sitter other = new Claim.Sitter(colleague.key(), colleague.personId());
        return new Ask(other, me, colleague.organisationKey(), Set.of(), slot);
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
            throw Problems.badField("to", Wording.of(BookingWords.class, BookingWords::withinAYear));
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
    @Operation(operationId = "getBooking", summary = "One booking of mine, or one that I made for somebody else")
    @APIResponse(
            responseCode = "200",
            description = "The booking; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    public Response get(@PathParam("bookingId") UUID bookingId) {
        Caller caller = signedIn.caller();
        Booking booking = mine(caller, bookings.findById(bookingId));
        return isOnlyMaker(caller, booking) ? views.answerToMaker(booking) : views.answer(booking);
    }

    @DELETE
    @Path("/{bookingId}")
    @Transactional
    @Operation(
            operationId = "cancelBooking",
            summary =
                    "Give a booking up: cancelled before its start, released after it; one that I made for somebody else"
                            + " only before its start")
    @APIResponse(responseCode = "204", description = "Given up; repeating it changes nothing")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(responseCode = "409", description = "no-longer-live: the slot has passed; has-begun: it is not for me")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void cancel(@PathParam("bookingId") UUID bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = signedIn.caller();
        Booking booking = mine(caller, bookings.lock(bookingId).orElse(null));
        if (booking.person() != caller.key()) {
            audit.thisOneIsOfPower();
        }
        if (isOnlyMaker(caller, booking)) {
            Preconditions.match(ifMatch, BookingViews.versionToMaker(booking), booking::isGivenUpBeforeStart);
            giveUp.byMaker(booking, caller.personId());
        } else {
            Preconditions.match(ifMatch, booking.version(), booking::isGivenUp);
            giveUp.byPerson(booking, caller.personId());
        }
    }

    /** Made by the caller for somebody else, who alone knows what becomes of it from its start on. */
    private boolean isOnlyMaker(Caller caller, Booking booking) {
        return booking.person() != caller.key() && booking.madeBy() == caller.key() && !administers(caller, booking);
    }

    /** Mine: for me or made by me; an administrator may see those of the own organisation's people. */
    private Booking mine(Caller caller, @Nullable Booking booking) {
        if (booking == null
                || !(booking.person() == caller.key()
                        || booking.madeBy() == caller.key()
                        || administers(caller, booking))) {
            throw Problems.notFound(Wording.of(BookingWords.class, BookingWords::noBooking));
        }
        return booking;
    }

    private boolean administers(Caller caller, Booking booking) {
        return caller.isAdministrator() && caller.administers(people.organisation(booking.person()));
    }
}
