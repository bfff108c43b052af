package flexplek.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/organisations/{key}/rules")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Rules", description = "What managers set: caps, quotas, how far ahead, grace.")
class OrganisationResource {

    @Schema(name = "OrganisationRules", examples = """
                    {"weeklyDesks": 3, "daysAhead": 14}""")
    record OrganisationRules(
            @Nullable @Min(1) @Max(100) Integer weeklyDesks,
            @NotNull @Min(0) @Max(366) Integer daysAhead) {}

    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @PUT
    @Operation(
            operationId = "putOrganisationRules",
            summary = "Set the weekly quota of desk bookings (null for none) and how many days ahead people may book")
    @APIResponse(responseCode = "200", description = "The rules as they are now")
    @APIResponse(responseCode = "404", description = "No such organisation")
    public OrganisationRules put(@PathParam("key") String key, @Valid @NotNull OrganisationRules rules) {
        organisations.rule(key, new Organisations.Rules(rules.weeklyDesks, rules.daysAhead));
        return rules;
    }
}
