package flexplek.guest;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asked before a host is told that their guest is there: who that is stands in no event, and it may have been a mistake. */
@Path("/visits/{visitId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.NOTIFIER)
@Tag(name = "Guests")
class VisitStandingResource {

    @Schema(name = "VisitStanding", description = "How a visit stands now.", examples = """
        {"arrived": true, "arrivedAt": "2026-11-24T08:55:00Z", "guestName": "Ada Voorbeeld"}""")
    record VisitStanding(
            @Schema(description = "Whether the guest is there.")
            boolean arrived,

            @Schema(description = "Since when; null while the guest is not there.") @Nullable
            Instant arrivedAt,

            @Schema(description = "Who the guest is, as the host says.")
            String guestName) {}

    private final Visits visits;

    VisitStandingResource(Visits visits) {
        this.visits = visits;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getVisitStanding",
            summary = "How a visit stands now; for the service that is about to tell its host")
    @APIResponse(responseCode = "200", description = "Whether what is told of it is still true, and of whom")
    @APIResponse(responseCode = "404", description = "No such visit, or not any more")
    public VisitStanding get(@PathParam("visitId") UUID visitId) {
        return visits.findByIdOptional(visitId)
                .map(visit -> new VisitStanding(
                        visit.arrivedAt() != null,
                        visit.arrivedAt(),
                        visit.guest().name()))
                .orElseThrow(() -> Problems.notFound(Wording.of(GuestWords.class, GuestWords::noVisit)));
    }
}
