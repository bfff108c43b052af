package flexplek.ruleset;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.SpokenProblems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rule-trials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules")
class RuleTrialResource {

    private final SignedIn signedIn;
    private final ReadRule readRule;
    private final TryRule tryRule;
    private final SpokenProblems spoken;

    RuleTrialResource(SignedIn signedIn, ReadRule readRule, TryRule tryRule, SpokenProblems spoken) {
        this.signedIn = signedIn;
        this.readRule = readRule;
        this.tryRule = tryRule;
        this.spoken = spoken;
    }

    @POST
    @Transactional
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "tryRule",
            summary = "What a rule would have refused in the last 30 days, and which coming bookings it would refuse;"
                    + " nothing is changed",
            description =
                    "The rule is as for addRule. It is asked beside those that hold, and in the place of one of its"
                            + " kind for the same spaces and people. Of more than 200,000 bookings the first count.")
    @APIResponse(responseCode = "200", description = "What it would do")
    @APIResponse(responseCode = "403", description = RuleResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such building, or not mine to see")
    public RuleTrial tryOut(@Valid @NotNull RuleRequest request) {
        Caller caller = signedIn.caller();
        return tryRule.of(readRule.of(request, caller), caller, spoken.tongue());
    }
}
