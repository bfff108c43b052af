package flexplek.history;

import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.caller.WhoCalls;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where those who look after a building look ahead. */
@Path("/forecast")
@Tag(name = "History")
class ForecastResource {

    /** Half a year of whole weeks: what is older tells little of the weeks to come. */
    private static final int DAYS_KNOWN = 182;

    private static final String EXAMPLE = """
            {"placeId":"0199f3a0-1111-7000-8000-000000000003","place":"BUILDING","name":"Kadegebouw",\
            "zone":"Europe/Amsterdam","kind":"DESK","from":"2026-06-01","to":"2026-11-29","method":"SEASONAL_TREND",\
            "days":[{"day":"2026-11-30","mostBooked":12.6,"low":8.1,"high":17.1},\
            {"day":"2026-12-01","mostBooked":17.4,"low":12.9,"high":21.9}],\
            "record":{"told":210,"meanError":2.31,"within":0.89},\
            "ofMedian":{"told":210,"meanError":2.64,"within":0.91}}""";

    private final Utilisations utilisations;
    private final WhoCalls whoCalls;

    ForecastResource(Utilisations utilisations, WhoCalls whoCalls) {
        this.utilisations = utilisations;
        this.whoCalls = whoCalls;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @RunOnVirtualThread
    @Operation(
            operationId = "getForecast",
            summary = "How full a place will be in the next fourteen days",
            description =
                    "Of a building, floor or neighbourhood: the most spaces of one kind that are expected to be booked"
                            + " at once on each day, told from the last half year alone, with an interval and the errors that the"
                            + " same method made on the last three weeks. A method that did no better than the same weekday's"
                            + " median gives way to it. What is booked already does not count, and holidays are not known.")
    @APIResponse(
            responseCode = "200",
            description = "The forecast; without days where less than seven weeks are known.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Forecast.class),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, building-admin, facility,"
                            + " platform-admin; or managed-by-others: another organisation manages the building, as managedBy says.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such building, floor or neighbourhood, or it is not yours to see.")
    @APIResponse(responseCode = "503", description = "The places are still being read.")
    public Forecast forecast(@BeanParam ForecastAsked asked) {
        Sight sight = Sight.of(whoCalls.token());
        // The connection goes back before all is calculated.
        Utilisation known = QuarkusTransaction.requiringNew()
                .call(() -> utilisations.ofLastDays(asked.place(), asked.spaces(), DAYS_KNOWN, sight));
        return Forecast.of(known);
    }
}
