package flexplek.exchange;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Page;
import flexplek.retry.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
@Tag(name = "Exchange", description = "Exchange the space of a booking with that of a colleague.")
class BookingExchangeResource {

    private final SignedIn signedIn;
    private final OfferExchange offerExchange;
    private final Partners partners;

    BookingExchangeResource(SignedIn signedIn, OfferExchange offerExchange, Partners partners) {
        this.signedIn = signedIn;
        this.offerExchange = offerExchange;
        this.partners = partners;
    }

    @GET
    @Transactional
    @Path("/exchange-partners")
    @Operation(
            operationId = "listExchangePartners",
            summary = "With which colleagues I could exchange the space of a coming booking of mine",
            description =
                    "Whoever lets me see when they are in, and has a coming booking of the same kind in that building at a"
                            + " time that meets mine: those of my teams first, then those on the same floor, by name, and at"
                            + " most the first 100. What stands in the way of an exchange is said when it is offered.")
    @APIResponse(responseCode = "200", description = "Their bookings; nothing once mine has begun")
    @APIResponse(responseCode = "404", description = "No such booking, or not mine")
    public Page<ExchangePartner> partners(@PathParam("bookingId") UUID bookingId) {
        return Page.whole(
                partners.of(offerExchange.mine(signedIn.caller(), bookingId).id()));
    }

    @POST
    @Path("/exchange-offers")
    @Operation(
            operationId = "offerExchange",
            summary = "Offer a colleague to exchange the space of a coming booking of mine with that of theirs; send an"
                    + " Idempotency-Key so that a retry offers once",
            description =
                    "Each keeps their own times. The colleague is told, and it is done when they agree. The offer ends by"
                            + " itself when either booking begins, ends or is not what it was. At most 3 are open for one"
                            + " booking, and 10 of one person.")
    @APIResponse(
            responseCode = "201",
            description = "Offered; the ETag is its version",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ExchangeOfferView.class)))
    @APIResponse(responseCode = "403", description = "not-for-your-organisation: of one of the two")
    @APIResponse(
            responseCode = "404",
            description = "No such booking of mine; or withBookingId is no booking that I may see, or is over")
    @APIResponse(
            responseCode = "409",
            description =
                    "already-offered by one of us, too-many-exchange-offers, not-to-come, checked-in, of-team-day,"
                            + " no-longer-live, space-taken by somebody else in the time of one of us, or not-possible-for-them")
    @APIResponse(
            responseCode = "422",
            description =
                    "not-alike; or a rule says no: building-closed, not-quarter-hours, in-the-past, too-far-ahead or"
                            + " space-out-of-service; or one that was set: too-long, too-soon, not-open-yet,"
                            + " not-on-that-day or held-for-a-team; or idempotency-key-reused")
    public Response offer(
            @PathParam("bookingId") UUID bookingId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull ExchangeRequest request) {
        String key = Answers.checked(idempotencyKey);
        Caller caller = signedIn.caller();
        return offerExchange.offer(caller, bookingId, key, request);
    }
}
