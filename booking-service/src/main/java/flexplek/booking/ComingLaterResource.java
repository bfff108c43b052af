package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/bookings/{bookingId}/arrival")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Check-in")
class ComingLaterResource {

    @Schema(name = "ExpectedArrival", examples = """
                    {"expectedAt": "2026-11-24T09:30:00Z"}""")
    record ExpectedArrival(
            @Schema(description = "When the person comes: a whole minute after the start and before the end.") @NotNull
            Instant expectedAt) {}

    @Schema(
            name = "AwaitedArrival",
            description = "Until when a space waits for its person, and what may be said of that.",
            examples = """
                    {"expectedAt": null, "keptUntil": "2026-11-24T08:30:00Z", "latest": "2026-11-24T10:00:00Z"}""")
    record AwaitedArrival(
            @Schema(description = "When the person comes, where it was said that they come later than the start.")
            @Nullable
            Instant expectedAt,

            @Schema(description = "Until when the space waits.")
            Instant keptUntil,

            @Schema(
                    description =
                            "The latest time that may be said now; null where nothing may be: the person is there, the"
                                    + " booking is over, or the rule lets nobody come later.")
            @Nullable
            Instant latest) {}

    private final SignedIn signedIn;
    private final Whose whose;
    private final Bookings bookings;
    private final BookingViews views;
    private final ShowBooking showBooking;
    private final ComeLater comeLater;

    ComingLaterResource(
            SignedIn signedIn,
            Whose whose,
            Bookings bookings,
            BookingViews views,
            ShowBooking showBooking,
            ComeLater comeLater) {
        this.signedIn = signedIn;
        this.whose = whose;
        this.bookings = bookings;
        this.views = views;
        this.showBooking = showBooking;
        this.comeLater = comeLater;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getExpectedArrival",
            summary = "Until when the space of a booking waits, and what may be said of coming later")
    @APIResponse(
            responseCode = "200",
            description = "What was said, and what may be; the ETag is that of the booking",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AwaitedArrival.class)))
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    public Response get(@PathParam("bookingId") UUID bookingId) {
        Caller caller = signedIn.caller();
        Booking booking = whose.mine(caller, bookings.made(bookingId).orElse(null));
        boolean onlyMaker = whose.isOnlyMaker(caller, booking);
        BookingView view = onlyMaker ? views.ofMaker(booking) : views.of(booking);
        int version = onlyMaker ? BookingViews.versionToMaker(booking) : booking.version();
        return Response.ok(new AwaitedArrival(
                        view.expectedAt(),
                        view.checkInCloses(),
                        comeLater.latest(caller, booking).orElse(null)))
                .tag(Preconditions.tag(version))
                .build();
    }

    @PUT
    @Transactional(dontRollbackOn = BookingRefused.class) // when it was met past its grace, its release stands
    @Operation(
            operationId = "putExpectedArrival",
            summary = "Say that I come later: the space waits from then on, for as long as from a start",
            description =
                    "For a booking that is to come or has just begun, of mine; of one that I made for somebody else only before"
                            + " its start. How much later at most is a rule of the building, or else of the person's"
                            + " organisation. Another start of the booking makes it be forgotten.")
    @APIResponse(
            responseCode = "200",
            description = "The booking, with when the person comes and until when the space waits",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "403",
            description = "not-allowed: it is not mine to change; or may-not-book-for-them any more")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(
            responseCode = "409",
            description =
                    "checked-in, no-longer-live: cancelled, released or past; of one that is not for me, has-begun or"
                            + " not-possible-for-them")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description = "The rule says no: too-much-later, with the latest time, or nobody-comes-later; or not-later")
    public Response put(
            @PathParam("bookingId") UUID bookingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ExpectedArrival arrival) {
        Caller caller = signedIn.caller();
        return showBooking.answer(caller, comeLater.at(caller, bookingId, ifMatch, arrival.expectedAt));
    }

    @DELETE
    @Transactional(dontRollbackOn = BookingRefused.class)
    @Operation(
            operationId = "deleteExpectedArrival",
            summary = "Take back that I come later: the grace counts from the start again")
    @APIResponse(
            responseCode = "200",
            description = "The booking as nobody said anything; repeating it changes nothing",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(
            responseCode = "403",
            description = "not-allowed: it is not mine to change; or may-not-book-for-them any more")
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(
            responseCode = "409",
            description =
                    "waits-for-that: the grace from the start has ended; checked-in, no-longer-live; of one that is not"
                            + " for me, has-begun or not-possible-for-them")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response delete(@PathParam("bookingId") UUID bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = signedIn.caller();
        return showBooking.answer(caller, comeLater.atStart(caller, bookingId, ifMatch));
    }
}
