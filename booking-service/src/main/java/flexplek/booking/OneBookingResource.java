package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Api;
import flexplek.platform.Preconditions;
import flexplek.space.SpaceCard;
import flexplek.space.Visible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one does with a booking that there is. */
@Path("/bookings/{bookingId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class OneBookingResource {

    private final SignedIn signedIn;
    private final Visible visible;
    private final ShowBooking showBooking;
    private final ChangeBooking changeBooking;
    private final CancelBooking cancelBooking;

    OneBookingResource(
            SignedIn signedIn,
            Visible visible,
            ShowBooking showBooking,
            ChangeBooking changeBooking,
            CancelBooking cancelBooking) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.showBooking = showBooking;
        this.changeBooking = changeBooking;
        this.cancelBooking = cancelBooking;
    }

    @GET
    @Transactional
    @Operation(operationId = "getBooking", summary = "One booking of mine, or one that I made for somebody else")
    @APIResponse(
            responseCode = "200",
            description = "The booking; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    public Response get(@PathParam("bookingId") UUID bookingId) {
        return showBooking.answer(signedIn.caller(), bookingId);
    }

    @PATCH
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
        return QuarkusTransaction.requiringNew().call(() -> showBooking.answer(caller, bookingId));
    }

    @DELETE
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
        cancelBooking.cancel(signedIn.caller(), bookingId, ifMatch);
    }
}
