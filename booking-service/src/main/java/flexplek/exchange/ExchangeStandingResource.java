package flexplek.exchange;

import flexplek.people.Roles;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asked before a person is told of an offer, since it may have ended meanwhile. */
@Path("/exchange-offers/{exchangeOfferId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.NOTIFIER)
@Tag(name = "Exchange")
class ExchangeStandingResource {

    @Schema(name = "ExchangeStanding", description = "How an offer to exchange spaces stands now.", examples = """
                    {"open": true}""")
    record ExchangeStanding(
            @Schema(description = "Whether it can be agreed to.")
            boolean open) {}

    private final ExchangeOffers offers;

    ExchangeStandingResource(ExchangeOffers offers) {
        this.offers = offers;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getExchangeStanding",
            summary = "How an offer to exchange spaces stands now; for the service that is about to tell of it")
    @APIResponse(responseCode = "200", description = "Whether what is told of it is still true")
    @APIResponse(responseCode = "404", description = "No such offer, or not any more")
    public ExchangeStanding get(@PathParam("exchangeOfferId") UUID exchangeOfferId) {
        return offers.isOpen(exchangeOfferId)
                .map(ExchangeStanding::new)
                .orElseThrow(() -> Problems.notFound(Wording.of(ExchangeWords.class, ExchangeWords::noOffer)));
    }
}
