package flexplek.fault;

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
import org.jspecify.annotations.Nullable;

/** Asked before a person is told what became of a fault: what was said of it is in no event. */
@Path("/faults/{faultId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.NOTIFIER)
@Tag(name = "Faults")
class FaultStandingResource {

    @Schema(name = "FaultStanding", description = "How a fault stands now.", examples = """
        {"answer": "The monitor is replaced"}""")
    record FaultStanding(
            @Schema(description = "What those who look after the building say of it; null for nothing.") @Nullable
            String answer) {}

    private final Faults faults;

    FaultStandingResource(Faults faults) {
        this.faults = faults;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getFaultStanding",
            summary = "What is said of a fault; for the service that is about to tell those who reported it")
    @APIResponse(responseCode = "200", description = "What they are to read beside what became of it")
    @APIResponse(responseCode = "404", description = "No such fault, or not any more")
    public FaultStanding get(@PathParam("faultId") UUID faultId) {
        return faults.findByIdOptional(faultId)
                .map(fault -> new FaultStanding(fault.answer()))
                .orElseThrow(() -> Problems.notFound(Wording.of(FaultWords.class, FaultWords::noFault)));
    }
}
