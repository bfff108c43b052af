package flexplek.alert;

import flexplek.place.Building;
import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.GeneralWords;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.caller.WhoCalls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What those who look after a building want to be told of it. */
@Path("/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "Alerts", description = "What those who look after a building are told of it, and when.")
class AlertRuleResource {

    static final String FORBIDDEN =
            "The token has none of the roles that may do this: admin, building-admin, facility, platform-admin; or"
                    + " managed-by-others: another organisation manages the building, as managedBy says.";
    private static final String NONE = "There is no such rule, or its building is not yours to see.";
    private static final String IS_THERE =
            "alert-rule-is-there: the place has a rule of this measure and value, with other terms.";

    private final LookedAfter lookedAfter;
    private final AlertRules rules;
    private final SetAlertRules setRules;
    private final WhoCalls whoCalls;

    AlertRuleResource(LookedAfter lookedAfter, AlertRules rules, SetAlertRules setRules, WhoCalls whoCalls) {
        this.lookedAfter = lookedAfter;
        this.rules = rules;
        this.setRules = setRules;
        this.whoCalls = whoCalls;
    }

    @GET
    @Transactional
    @Operation(operationId = "listAlertRules", summary = "The rules of a building, the oldest first")
    @APIResponse(responseCode = "200", description = "All of them: at most 200, so next is always null.")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "There is no such building, or it is not yours to see.")
    public Page<AlertRuleView> list(
            @QueryParam("buildingId")
                    @Parameter(
                            required = true,
                            description = "The building.",
                            example = "0199f3a0-1111-7000-8000-000000000003")
                    @Nullable
                    UUID buildingId) {
        if (buildingId == null) {
            throw Problems.badField("buildingId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        Building building = lookedAfter.building(buildingId, sight());
        return Page.whole(rules.of(buildingId).stream()
                .map(rule -> AlertRuleView.of(rule, building))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAlertRule",
            summary = "Set a rule for a place",
            description = "It holds from now on, also for what is so already. A rule that is there is not made again.")
    @APIResponse(
            responseCode = "200",
            description = "The rule was there already; the ETag is needed to change it.",
            content = @Content(schema = @Schema(implementation = AlertRuleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The rule; the ETag is needed to change it.",
            content = @Content(schema = @Schema(implementation = AlertRuleView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "There is no such place, or its building is not yours to see.")
    @APIResponse(responseCode = "409", description = IS_THERE)
    @APIResponse(responseCode = "422", description = "too-many-alert-rules: the building has 200.")
    public Response add(@Valid @NotNull TermsAsked asked) {
        Terms terms = asked.read();
        Building building = lookedAfter.ofPlace(terms.placeId(), sight());
        SetAlertRules.Added added = setRules.add(building.buildingId(), terms);
        Response.ResponseBuilder answer = added.wasThere()
                ? Response.ok()
                : Response.status(201)
                        .header("Location", "/v1/alert-rules/" + added.rule().id());
        return answer(answer, added.rule(), building);
    }

    @GET
    @Path("/{ruleId}")
    @Transactional
    @Operation(operationId = "getAlertRule", summary = "One rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule; the ETag is needed to change it.",
            content = @Content(schema = @Schema(implementation = AlertRuleView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    public Response get(@PathParam("ruleId") @Parameter(description = "The rule.") UUID ruleId) {
        Optional<AlertRule> rule = rules.findByIdOptional(ruleId);
        Building building = lookedAfter.ofRule(rule, sight());
        return answer(Response.ok(), rule.orElseThrow(), building);
    }

    @PUT
    @Path("/{ruleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAlertRule",
            summary = "Change a rule; an open alert of it ends, and is raised anew where the new terms say so")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now; repeating it changes nothing.",
            content = @Content(schema = @Schema(implementation = AlertRuleView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = IS_THERE)
    @APIResponse(responseCode = "412", description = "If-Match names an older version.")
    public Response change(
            @PathParam("ruleId") @Parameter(description = "The rule.") UUID ruleId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull TermsAsked asked) {
        Terms terms = asked.read();
        String seen = Preconditions.given(ifMatch);
        Optional<AlertRule> rule = rules.findByIdOptional(ruleId);
        Building building = lookedAfter.ofRule(rule, sight());
        if (building.findPlace(terms.placeId()).isEmpty()) {
            throw Problems.badField("placeId", Wording.of(AlertWords.class, AlertWords::otherBuilding));
        }
        return answer(Response.ok(), setRules.change(rule.orElseThrow(), terms, seen), building);
    }

    @DELETE
    @Path("/{ruleId}")
    @Operation(operationId = "removeAlertRule", summary = "Remove a rule; an open alert of it ends")
    @APIResponse(responseCode = "204", description = "It is no more.")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "412", description = "If-Match names an older version.")
    public void remove(
            @PathParam("ruleId") @Parameter(description = "The rule.") UUID ruleId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch) {
        String seen = Preconditions.given(ifMatch);
        Optional<AlertRule> rule = rules.findByIdOptional(ruleId);
        lookedAfter.ofRule(rule, sight());
        setRules.remove(rule.orElseThrow(), seen);
    }

    private Sight sight() {
        return Sight.of(whoCalls.token());
    }

    private static Response answer(Response.ResponseBuilder answer, AlertRule rule, Building building) {
        return answer.entity(AlertRuleView.of(rule, building))
                .tag(Preconditions.tag(rule.version()))
                .build();
    }
}
