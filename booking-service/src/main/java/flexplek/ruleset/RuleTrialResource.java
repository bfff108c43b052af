package flexplek.ruleset;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.SpokenProblems;
import flexplek.rule.BookingRule;
import flexplek.rule.BookingRules;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/rule-trials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules")
class RuleTrialResource {

    private final SignedIn signedIn;
    private final ReadRule readRule;
    private final TryRule tryRule;
    private final BookingRules rules;
    private final SpokenProblems spoken;

    RuleTrialResource(
            SignedIn signedIn, ReadRule readRule, TryRule tryRule, BookingRules rules, SpokenProblems spoken) {
        this.signedIn = signedIn;
        this.rules = rules;
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
                            + " kind for the same spaces and people.")
    @APIResponse(responseCode = "200", description = "What it would do")
    @APIResponse(responseCode = "403", description = RuleResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such building, or not mine to see; or no such rule there")
    public RuleTrial tryOut(
            @QueryParam("ruleId")
                    @Parameter(description = "The rule that it would change, as putRule does; without it a new one.")
                    @Nullable
                    UUID ruleId,
            @Valid @NotNull RuleRequest request) {
        Caller caller = signedIn.caller();
        BookingRule tried = ruleId == null
                ? readRule.of(request, caller)
                : readRule.changed(present(ruleId, request), request, caller);
        return tryRule.of(tried, caller, spoken.tongue());
    }

    /** Of another place it says nothing, not even that it is there. */
    private BookingRule present(UUID id, RuleRequest request) {
        return rules.find(id)
                .filter(rule -> Objects.equals(rule.named().building(), request.buildingId())
                        && Objects.equals(rule.named().organisation(), request.organisation()))
                .orElseThrow(RuleResource::none);
    }
}
