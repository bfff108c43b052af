package flexplek.rule;

import flexplek.people.Caller;
import flexplek.people.Organisations;
import flexplek.people.PeopleWords;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Told;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/organisations/{key}/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules", description = "What managers set: caps, quotas, how far ahead, grace.")
class OrganisationRulesResource {

    private static final String KEY = "[a-z0-9-]{1,40}";
    private static final String KEY_FORM = "{flexplek.organisation-key}";

    @Schema(name = "OrganisationRules", examples = """
                    {"weeklyDesks": 3, "daysAhead": 14, "laterMinutes": 120}""")
    record OrganisationRules(
            @Schema(implementation = Integer.class, minimum = "1", maximum = "100") @Nullable
            Told<@Min(1) @Max(100) Integer> weeklyDesks,

            @NotNull @Min(0) @Max(366) Integer daysAhead,

            @Schema(
                    implementation = Integer.class,
                    minimum = "0",
                    maximum = "1440",
                    description =
                            "How many minutes after the start of a booking people may say to come at most, where the building"
                                    + " says nothing of its own; 0: nobody says so. Left out of a change it stays.")
            @Nullable
            Told<@NotNull @Min(0) @Max(1440) Integer> laterMinutes) {}

    private final Organisations organisations;
    private final SetOrganisationRules setRules;
    private final SignedIn signedIn;

    OrganisationRulesResource(Organisations organisations, SetOrganisationRules setRules, SignedIn signedIn) {
        this.organisations = organisations;
        this.setRules = setRules;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.EMPLOYEE, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "getOrganisationRules",
            summary = "The rules of my organisation; an administrator of the platform sees all")
    @APIResponse(
            responseCode = "200",
            description = "The rules; the ETag is needed to change them safely",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganisationRules.class)))
    @APIResponse(responseCode = "404", description = "No such organisation, or not mine")
    public Response get(@PathParam("key") @Pattern(regexp = KEY, message = KEY_FORM) String key) {
        Caller caller = signedIn.caller();
        if (!caller.is(Roles.PLATFORM_ADMIN) && !key.equals(caller.organisation())) {
            throw notMine();
        }
        return answer(organisations.written(key));
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "putOrganisationRules",
            summary =
                    "Set the weekly quota of desk bookings (null for none; one that is left out stays), how many days ahead"
                            + " people may book and how much later they may say to come, of my own organisation")
    @APIResponse(
            responseCode = "200",
            description = "The rules as they are now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganisationRules.class)))
    @APIResponse(responseCode = "404", description = "No such organisation, or not mine")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response put(
            @PathParam("key") @Pattern(regexp = KEY, message = KEY_FORM) String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OrganisationRules rules) {
        if (!signedIn.caller().administers(key)) {
            throw notMine();
        }
        return answer(setRules.set(key, rules.weeklyDesks, rules.daysAhead, rules.laterMinutes, ifMatch));
    }

    private static HttpProblem notMine() {
        return Problems.notTheirs(Wording.of(PeopleWords.class, PeopleWords::noOrganisation));
    }

    private static Response answer(Organisations.Written written) {
        Organisations.Rules rules = written.rules();
        return Response.ok(new OrganisationRules(
                        new Told<>(rules.weeklyDesks()), rules.daysAhead(), new Told<>(rules.laterMinutes())))
                .tag(Preconditions.tag(written.version()))
                .build();
    }
}
