package flexplek.exchange;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

@Path("/exchange-offers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Exchange")
class ExchangeOfferResource {

    private final SignedIn signedIn;
    private final AnswerExchange answerExchange;
    private final ExchangeOfferViews views;

    ExchangeOfferResource(SignedIn signedIn, AnswerExchange answerExchange, ExchangeOfferViews views) {
        this.signedIn = signedIn;
        this.answerExchange = answerExchange;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listExchangeOffers",
            summary = "The open offers to exchange spaces that I made or am to answer, the newest first")
    @APIResponse(responseCode = "200", description = "A page of them; what has ended is not there any more")
    public Page<ExchangeOfferView> list(
            @QueryParam("bookingId") @Parameter(description = "Only those of this booking of mine.") @Nullable
                    UUID bookingId,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        return views.open(signedIn.caller(), bookingId, Cursor.read(cursor, Cursor.NEWEST), limit);
    }

    @GET
    @Transactional
    @Path("/{exchangeOfferId}")
    @Operation(operationId = "getExchangeOffer", summary = "An offer to exchange spaces that I made or am to answer")
    @APIResponse(
            responseCode = "200",
            description = "The offer; once it has ended, only that. The ETag is its version",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ExchangeOfferView.class)))
    @APIResponse(responseCode = "404", description = "No such offer, or neither by me nor to me")
    public Response get(@PathParam("exchangeOfferId") UUID exchangeOfferId) {
        return views.answer(signedIn.caller(), exchangeOfferId);
    }

    @PUT
    @Path("/{exchangeOfferId}/agreement")
    @Operation(
            operationId = "agreeToExchange",
            summary = "Agree to what a colleague offers: both bookings have each other's space at once; repeating it"
                    + " changes nothing",
            description =
                    "Both bookings move in one act, or neither does: nobody is without a place in between. Each keeps their"
                            + " own times. The rules are those of a change of space, of both.")
    @APIResponse(
            responseCode = "200",
            description = "Done; my booking has the other space",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ExchangeOfferView.class)))
    @APIResponse(responseCode = "403", description = "not-for-your-organisation: of one of the two")
    @APIResponse(responseCode = "404", description = "No such offer, or neither by me nor to me")
    @APIResponse(
            responseCode = "409",
            description =
                    "exchange-offer-ended; others-answer: I made it; checked-in; space-taken by somebody else in the"
                            + " time of one of us, or not-possible-for-them. Nothing was changed")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description = "A rule says no, of one of the two: building-closed, in-the-past, too-far-ahead or"
                    + " space-out-of-service; or one that was set: too-long, too-soon, not-open-yet, not-on-that-day or"
                    + " held-for-a-team")
    public Response agree(
            @PathParam("exchangeOfferId") UUID exchangeOfferId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = signedIn.caller();
        answerExchange.agree(caller, exchangeOfferId, ifMatch);
        return QuarkusTransaction.requiringNew().call(() -> views.answer(caller, exchangeOfferId));
    }

    @DELETE
    @Path("/{exchangeOfferId}")
    @Operation(
            operationId = "endExchangeOffer",
            summary = "Withdraw an offer that I made, or decline one that was made to me; nobody is told")
    @APIResponse(responseCode = "204", description = "Ended; repeating it changes nothing")
    @APIResponse(responseCode = "404", description = "No such offer, or neither by me nor to me")
    @APIResponse(responseCode = "409", description = "exchange-done: it is done")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void end(
            @PathParam("exchangeOfferId") UUID exchangeOfferId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        answerExchange.end(signedIn.caller(), exchangeOfferId, ifMatch);
    }
}
