package flexplek.scenario;

import flexplek.place.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where those who decide ask what a choice would need and cost; nothing of it is kept. */
@Path("/scenario-runs")
@Tag(name = "Scenarios", description = "How many desks are needed, under which assumptions, and what they cost.")
class ScenarioRunResource {

    private static final int RUNS = 1000;

    private final CalculateScenarios calculateScenarios;

    ScenarioRunResource(CalculateScenarios calculateScenarios) {
        this.calculateScenarios = calculateScenarios;
    }

    /** On a thread of the platform's: it works rather than waits, and would hold up those that wait. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Blocking
    @Operation(
            operationId = "runScenarios",
            summary = "Calculate how many desks are needed, and what they cost",
            description =
                    "Nothing is kept: the same request gives the same answer. Desks are those with which nobody is"
                            + " turned away on 90, 95, 99 and 99.9 % of working days, calculated exactly and beside it from years"
                            + " that are drawn. Both take it that people come independently of each other; people who come"
                            + " together, as teams do, need more. Only totals go in, never a person.")
    @APIResponse(
            responseCode = "200",
            description = "The variants side by side, with every number that they were calculated with.",
            content = @Content(schema = @Schema(implementation = ScenarioRun.class)))
    @APIResponse(responseCode = "422", description = "scenario-too-large: it was not done within 30 seconds.")
    @APIResponse(responseCode = "503", description = "Another request is being calculated: send this one again.")
    public ScenarioRun run(@Valid @NotNull ScenarioRequest request) {
        ServiceLevel level = ScenarioChecked.level(request.level());
        List<Scenario> scenarios = new ScenarioChecked().of(request.variants());
        int runs = request.runs() == null ? RUNS : request.runs();
        long seed = request.seed() == null ? 1 : request.seed();
        return calculateScenarios.calculate(scenarios, level, runs, seed);
    }
}
