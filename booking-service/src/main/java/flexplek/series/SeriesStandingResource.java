package flexplek.series;

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

/** Asked before a person is asked by mail whether they still come, since they may have said so meanwhile. */
@Path("/booking-series/{seriesId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.NOTIFIER)
@Tag(name = "Booking series")
class SeriesStandingResource {

    @Schema(name = "SeriesStanding", description = "How a series stands now.", examples = """
                    {"toConfirm": true}""")
    record SeriesStanding(
            @Schema(description = "Whether it waits for its person to say that they still come.")
            boolean toConfirm) {}

    private final AllSeries allSeries;

    SeriesStandingResource(AllSeries allSeries) {
        this.allSeries = allSeries;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getSeriesStanding",
            summary =
                    "How a series stands now; for the service that is about to ask its person whether they still come")
    @APIResponse(responseCode = "200", description = "Whether the question is still open")
    @APIResponse(responseCode = "404", description = "No such series, or not any more")
    public SeriesStanding get(@PathParam("seriesId") UUID seriesId) {
        return allSeries
                .findByIdOptional(seriesId)
                .map(series -> new SeriesStanding(series.status(allSeries.today(series)) == SeriesStatus.TO_CONFIRM))
                .orElseThrow(() -> Problems.notFound(Wording.of(SeriesWords.class, SeriesWords::noSeries)));
    }
}
