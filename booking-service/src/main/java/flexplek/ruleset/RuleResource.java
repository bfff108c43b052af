package flexplek.ruleset;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Wording;
import flexplek.retry.Answers;
import flexplek.rule.BookingRule;
import flexplek.rule.BookingRules;
import flexplek.space.Visible;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules")
class RuleResource {

    static final String FORBIDDEN = "The token has none of the roles that may do this: admin, building-admin,"
            + " platform-admin; managed-by-others: another organisation manages the building, as managedBy says; or it is"
            + " for an organisation or team of a building that others share, which is an administrator's to set";
    private static final String NONE = "There is no such rule, or it is not mine to see";
    private static final String IS_THERE = "rule-is-there: one of this kind for the same spaces and people";
    private static final String ORDER = """
        Of each kind the most special rule holds that fits a booking: one of a neighbourhood before one of the building, and that \
        before one that an organisation has everywhere; of those for one place, one for an organisation before one for everybody; \
        of those, one for a kind of space before one for all. It holds from that moment on, and bookings that stand are kept.""";

    private final SignedIn signedIn;
    private final Visible visible;
    private final ReadRule readRule;
    private final SetRule setRule;
    private final BookingRules rules;
    private final Answers answers;
    private final SpokenProblems spoken;

    RuleResource(
            SignedIn signedIn,
            Visible visible,
            ReadRule readRule,
            SetRule setRule,
            BookingRules rules,
            Answers answers,
            SpokenProblems spoken) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.readRule = readRule;
        this.setRule = setRule;
        this.rules = rules;
        this.answers = answers;
        this.spoken = spoken;
    }

    static HttpProblem none() {
        return Problems.notFound(Wording.of(RulesetWords.class, RulesetWords::noRule));
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            operationId = "listRules",
            summary = "The rules of a building, or without one those that my organisation has everywhere, the oldest"
                    + " first",
            description = ORDER)
    @APIResponse(responseCode = "200", description = "A page of rules")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Page<RuleView> list(
            @QueryParam("buildingId") @Parameter(description = "Of this building.") @Nullable UUID buildingId,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.OLDEST);
        Caller caller = signedIn.caller();
        Integer building = buildingId == null
                ? null
                : visible.buildingCard(caller, buildingId).key();
        List<BookingRule> found = rules.page(building, caller.organisationKey(), after.id(), limit + 1);
        return Page.of(found, limit, rule -> view(rule, caller), rule -> Cursor.at(rule.id()));
    }

    @POST
    @Transactional
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "addRule",
            summary = "Set a rule for bookings in a building that my organisation manages, or for my organisation"
                    + " everywhere; send an Idempotency-Key so that a retry sets it once",
            description = ORDER)
    @APIResponse(
            responseCode = "201",
            description = "The rule; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such building, or not mine to see")
    @APIResponse(responseCode = "409", description = IS_THERE)
    @APIResponse(responseCode = "422", description = "too-many-rules; or idempotency-key-reused")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull RuleRequest request) {
        String key = Answers.checked(idempotencyKey);
        Caller caller = signedIn.caller();
        return answers.hold(caller.key(), key, request).orElseGet(() -> {
            BookingRule rule = readRule.of(request, caller);
            setRule.add(rule, caller.organisationKey());
            return answers.keepMade(caller.key(), key, "/v1/rules/" + rule.id(), view(rule, caller));
        });
    }

    @GET
    @Path("/{ruleId}")
    @Transactional
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(operationId = "getRule", summary = "One rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", description = NONE)
    public Response get(@PathParam("ruleId") @Parameter(description = "The rule.") UUID ruleId) {
        Caller caller = signedIn.caller();
        return answer(seen(ruleId, caller), caller);
    }

    @PUT
    @Path("/{ruleId}")
    @Transactional
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "putRule",
            summary = "Change what a rule asks; its kind and what it is for stay as they are",
            description =
                    "Repeating it changes nothing, and what it may leave out stays. Bookings that stand are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = IS_THERE)
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response put(
            @PathParam("ruleId") @Parameter(description = "The rule.") UUID ruleId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull RuleRequest request) {
        request.checkForChange();
        String version = Preconditions.given(ifMatch);
        Caller caller = signedIn.caller();
        BookingRule present = seen(ruleId, caller);
        BookingRule changed = setRule.change(
                present, rule -> readRule.changed(rule, request, caller), version, caller.organisationKey());
        return answer(changed, caller);
    }

    @DELETE
    @Path("/{ruleId}")
    @Transactional
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "removeRule", summary = "Take a rule away; the next special one holds from then on")
    @APIResponse(responseCode = "204", description = "It holds no more")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void remove(
            @PathParam("ruleId") @Parameter(description = "The rule.") UUID ruleId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch) {
        String version = Preconditions.given(ifMatch);
        Caller caller = signedIn.caller();
        BookingRule present = seen(ruleId, caller);
        readRule.refuseUnlessTheirs(present, caller);
        setRule.remove(present, version);
    }

    private BookingRule seen(UUID id, Caller caller) {
        return Problems.seen(
                rules.find(id), rule -> isSeen(rule, caller), Wording.of(RulesetWords.class, RulesetWords::noRule));
    }

    private boolean isSeen(BookingRule rule, Caller caller) {
        Integer building = rule.scope().building();
        return building != null
                ? visible.sees(caller, building)
                : caller.is(Roles.PLATFORM_ADMIN)
                        || Integer.valueOf(caller.organisationKey())
                                .equals(rule.scope().organisation());
    }

    private RuleView view(BookingRule rule, Caller caller) {
        return RuleView.of(rule, caller.organisationKey(), spoken.tongue());
    }

    private Response answer(BookingRule rule, Caller caller) {
        return Response.ok(view(rule, caller))
                .tag(Preconditions.tag(rule.version()))
                .build();
    }
}
