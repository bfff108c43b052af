package flexplek.checkin;

import flexplek.booking.BookingRefused;
import flexplek.booking.BookingView;
import flexplek.booking.BookingViews;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/bookings/{bookingId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Check-in", description = "Prove presence, and leave.")
class CheckInResource {

    private final CheckIn checkIn;
    private final BookingViews views;
    private final SignedIn signedIn;

    CheckInResource(CheckIn checkIn, BookingViews views, SignedIn signedIn) {
        this.checkIn = checkIn;
        this.views = views;
        this.signedIn = signedIn;
    }

    @PUT
    @Path("/check-in")
    @RolesAllowed({Roles.EMPLOYEE, Roles.PROBER})
    @Transactional(dontRollbackOn = BookingRefused.class) // when it was met past its grace, its release stands
    @Operation(
            operationId = "checkIn",
            summary = "Prove presence, from 30 minutes before the start; repeating it changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "Checked in",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(responseCode = "409", description = "no-longer-live: cancelled, released or past")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(responseCode = "422", description = "too-early-to-check-in")
    public Response checkIn(@PathParam("bookingId") UUID bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return views.answer(checkIn.arrive(signedIn::caller, bookingId, ifMatch));
    }

    @PUT
    @Path("/check-out")
    @Transactional(dontRollbackOn = BookingRefused.class)
    @Operation(operationId = "checkOut", summary = "Leave early: the rest of the slot is free for others")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "404", description = "No such booking, or somebody else's")
    @APIResponse(responseCode = "409", description = "no-longer-live: cancelled or past")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(responseCode = "422", description = "not-started")
    public Response checkOut(
            @PathParam("bookingId") UUID bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return views.answer(checkIn.leave(signedIn::caller, bookingId, ifMatch));
    }
}
