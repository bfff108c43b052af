package flexplek.alert;

import flexplek.place.Building;
import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.Cursor;
import flexplek.platform.GeneralWords;
import flexplek.platform.Page;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the rules of a building told, and tell now. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "Alerts")
class AlertResource {

    private final LookedAfter lookedAfter;
    private final Alerts alerts;
    private final MoveAlerts moveAlerts;
    private final WhoCalls whoCalls;
    private final Clock clock;

    AlertResource(LookedAfter lookedAfter, Alerts alerts, MoveAlerts moveAlerts, WhoCalls whoCalls, Clock clock) {
        this.lookedAfter = lookedAfter;
        this.alerts = alerts;
        this.moveAlerts = moveAlerts;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAlerts",
            summary =
                    "The alerts of a building: those that are open first, then the others, each the last one raised first")
    @APIResponse(
            responseCode = "200",
            description = "All that are open, at most one for each rule, and a page of those that ended.")
    @APIResponse(responseCode = "403", description = AlertRuleResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = "There is no such building, or it is not yours to see.")
    public Page<AlertView> list(
            @QueryParam("buildingId")
                    @Parameter(
                            required = true,
                            description = "The building.",
                            example = "0199f3a0-1111-7000-8000-000000000003")
                    @Nullable
                    UUID buildingId,
            @QueryParam("state")
                    @Parameter(
                            description = "Only those that are open, or only those that ended.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"OPEN", "ENDED"}))
                    @Nullable
                    String state,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "How many of those that ended at most.")
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor) {
        if (buildingId == null) {
            throw Problems.badField("buildingId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        if (state != null && !Set.of("OPEN", "ENDED").contains(state)) {
            throw Problems.badField("state", Wording.of(AlertWords.class, AlertWords::state));
        }
        Cursor after = Cursor.read(cursor, Cursor.NEWEST);
        CallerToken caller = whoCalls.token();
        Building building = lookedAfter.building(buildingId, Sight.of(caller));
        List<Alert> found = new ArrayList<>();
        if (cursor == null && !"ENDED".equals(state)) {
            found.addAll(alerts.openIn(Set.of(building.buildingId())));
        }
        List<Alert> ended =
                "OPEN".equals(state) ? List.of() : alerts.endedIn(building.buildingId(), after.id(), limit + 1);
        ended.stream().limit(limit).forEach(found::add);
        return new Page<>(
                found.stream().map(alert -> AlertView.of(alert, caller)).toList(),
                Page.next(ended, limit, alert -> Cursor.at(alert.id())));
    }

    @POST
    @Path("/{alertId}/acknowledgements")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Say that somebody looks after it; the alert stays until what it tells of ends",
            description = "The first one counts: again, or by somebody else, changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The alert as it is now.",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "403", description = AlertRuleResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = "There is no such alert, or its building is not yours to see.")
    public AlertView acknowledge(@PathParam("alertId") @Parameter(description = "The alert.") UUID alertId) {
        CallerToken caller = whoCalls.token();
        lookedAfter.ofAlert(alerts.findByIdOptional(alertId), Sight.of(caller));
        return AlertView.of(moveAlerts.acknowledge(alertId, caller.account(), clock.instant()), caller);
    }
}
