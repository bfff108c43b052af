package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Keeper;
import flexplek.claim.KeyAlreadyUsed;
import flexplek.claim.Meeting;
import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Api;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.audit.AuditTrail;
import flexplek.retry.Answers;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import flexplek.space.Visible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
@Tag(name = "Bookings", description = "Book, look, change, cancel.")
class BookingResource {

    private final SignedIn signedIn;
    private final ForWhom forWhom;
    private final Whose whose;
    private final Visible visible;
    private final Places places;
    private final BookSpace bookSpace;
    private final ChangeBooking changeBooking;
    private final Bookings bookings;
    private final BookingViews views;
    private final GiveUp giveUp;
    private final AnswerByKey answerByKey;
    private final AuditTrail audit;
    private final Clock clock;

    BookingResource(
            SignedIn signedIn,
            ForWhom forWhom,
            Whose whose,
            Visible visible,
            Places places,
            BookSpace bookSpace,
            ChangeBooking changeBooking,
            Bookings bookings,
            BookingViews views,
            GiveUp giveUp,
            AnswerByKey answerByKey,
            AuditTrail audit,
            Clock clock) {
        this.signedIn = signedIn;
        this.forWhom = forWhom;
        this.whose = whose;
        this.visible = visible;
        this.places = places;
        this.bookSpace = bookSpace;
        this.changeBooking = changeBooking;
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
    @APIResponse(responseCode = "403", description = "not-for-your-organisation or may-not-book-for-them")
    @APIResponse(
            responseCode = "404",
            description = "No such space, building, floor or neighbourhood, or not mine to see")
    @APIResponse(
            responseCode = "409",
            description =
                    "space-taken with alternatives, nothing-free, person-already-booked, offer-held: answer it first,"
                            + " or, for somebody else, not-possible-for-them")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule says no: building-closed, building-needed, not-one-day, not-quarter-hours, in-the-past,"
                            + " too-far-ahead, weekly-quota-reached, building-cap-reached or space-out-of-service; or one"
                            + " that was set: too-long, too-soon, not-open-yet, not-on-that-day or held-for-a-team;"
                            + " not-for-a-desk; or idempotency-key-reused")
    public Response book(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull BookingRequest request) {
        String key = Answers.checked(idempotencyKey);
        request.checkTarget();
        Meeting meeting = request.meeting();
        TimeSlot slot = request.slot();
        Caller caller = signedIn.caller();
        @Nullable Keeper keeper = answerByKey.keeper(caller, key, request);
        try {
            Ask ask = forWhom.ask(caller, request.personId(), slot).about(meeting);
            return AnswerByKey.answer(
                    request.spaceId() == null
                            ? bookSpace.any(places.anyOf(request.anyOf(), caller, ask), ask, keeper)
                            : bookSpace.named(visible.spaceCard(caller, request.spaceId()), ask, keeper));
        } catch (Refused | KeyAlreadyUsed e) {
            return answerByKey.kept(caller, key, request).orElseThrow(() -> e);
        }
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
        DaysShown days = DaysShown.of(from, to, clock.instant());
        List<Booking> found = bookings.of(signedIn.caller().key(), days.first(), days.last(), after, limit + 1);
        List<Booking> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? new Cursor(page.getLast().slot().start(), page.getLast().id()).written()
                : null;
        return new Page<>(views.of(page), next);
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
        return shown(signedIn.caller(), bookingId);
    }

    private Response shown(Caller caller, UUID bookingId) {
        Booking booking = whose.mine(caller, bookings.made(bookingId).orElse(null));
        if (whose.isOnlyMaker(caller, booking)) {
            return views.answerToMaker(booking);
        }
        return caller.key() == booking.person() || caller.key() == booking.madeBy()
                ? views.answer(booking)
                : views.answerToOthers(booking);
    }

    @PATCH
    @Path("/{bookingId}")
    @Consumes({MediaType.APPLICATION_JSON, Api.MERGE_PATCH})
    @Operation(
            operationId = "changeBooking",
            summary =
                    "Give a booking another time, another space of its building, or a title, in one act; one that I made for"
                            + " somebody else only before its start",
            description =
                    "A JSON merge patch (RFC 7396) of spaceId, start, end, title and titlePrivate. The booking has its place until it has"
                            + " the other one, does not stand in its own way, and is counted once. The rules are those of a new"
                            + " booking; one that is only shortened is asked for no more than quarter hours and an end that is"
                            + " still to come. Another start has a grace of its own. After a check-in only the end and the title"
                            + " can change, and a place of a team day stays on its day.")
    @APIResponse(
            responseCode = "200",
            description = "The booking as it is now; sent again with the same If-Match, as the first time",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "not-for-your-organisation, not-allowed: it is not mine to change, or may-not-book-for-them any more")
    @APIResponse(responseCode = "404", description = "No such booking or space, or not mine to see")
    @APIResponse(
            responseCode = "409",
            description =
                    "space-taken with alternatives, person-already-booked, offer-held, checked-in, of-team-day, no-longer-live"
                            + " or, for somebody else, not-possible-for-them or has-begun; nothing was changed")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description =
                    "other-building, not-for-a-desk, or a rule says no: building-closed, not-one-day, not-quarter-hours,"
                            + " in-the-past, too-far-ahead, weekly-quota-reached, building-cap-reached or"
                            + " space-out-of-service; or one that was set: too-long, too-soon, not-open-yet,"
                            + " not-on-that-day or held-for-a-team")
    public Response change(
            @PathParam("bookingId") UUID bookingId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull BookingChange change) {
        change.check();
        String seen = Preconditions.given(ifMatch);
        Caller caller = signedIn.caller();
        UUID spaceId = change.spaceId();
        SpaceCard space = spaceId == null ? null : visible.spaceCard(caller, spaceId);
        changeBooking.change(caller, bookingId, seen, change, space);
        return QuarkusTransaction.requiringNew().call(() -> shown(caller, bookingId));
    }

    @DELETE
    @Path("/{bookingId}")
    @Transactional
    @Operation(
            operationId = "cancelBooking",
            summary =
                    "Give a booking up: cancelled before its start, released after it; one that I made for somebody else"
                            + " only before its start, and while I may book for them")
    @APIResponse(responseCode = "204", description = "Given up; repeating it changes nothing")
    @APIResponse(responseCode = "403", description = "may-not-book-for-them any more")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(responseCode = "409", description = "no-longer-live: the slot has passed; has-begun: it is not for me")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void cancel(@PathParam("bookingId") UUID bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = signedIn.caller();
        Booking booking = whose.mine(caller, bookings.lock(bookingId).orElse(null));
        if (booking.person() != caller.key()) {
            audit.thisOneIsOfPower();
        }
        if (whose.isOnlyMaker(caller, booking)) {
            Preconditions.match(ifMatch, BookingViews.versionToMaker(booking), booking::isGivenUpBeforeStart);
            if (!booking.isGivenUpBeforeStart()) {
                forWhom.checkStill(caller, booking.person());
            }
            giveUp.byMaker(booking, caller.personId());
        } else {
            Preconditions.match(ifMatch, booking.version(), booking::isGivenUp);
            giveUp.byPerson(booking, caller.personId());
        }
    }
}
