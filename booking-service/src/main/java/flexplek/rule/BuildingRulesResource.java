package flexplek.rule;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Told;
import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings/{buildingId}/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules")
class BuildingRulesResource {

    /**
     * {@code dailyCap}: most desk bookings on a day, null for none; {@code graceMinutes}: until a no-show is released;
     * {@code laterMinutes}: how long after the start people may say to come.
     */
    @Schema(name = "BuildingRules", examples = """
        {"dailyCap": 250, "graceMinutes": 30, "laterMinutes": 90, "daysAhead": [
          {"organisation": "minbin", "name": "Ministerie van Binnenwerken", "daysAhead": 21},
          {"organisation": "minwater", "name": "Ministerie van Waterzaken", "daysAhead": null}]}""")
    record BuildingRules(
            @Schema(implementation = Integer.class, minimum = "0", maximum = "100000") @Nullable
            Told<@Min(0) @Max(100_000) Integer> dailyCap,

            @NotNull @Min(5) @Max(240) Integer graceMinutes,

            @Schema(
                    implementation = Integer.class,
                    minimum = "0",
                    maximum = "1440",
                    description =
                            "How many minutes after the start of a booking people may say to come at most; 0: nobody"
                                    + " says so; null where each organisation's own rule holds for its people. Left out of a"
                                    + " change it stays.")
            @Nullable
            Told<@Min(0) @Max(1440) Integer> laterMinutes,

            @Schema(
                    description =
                            "How many days ahead the people of each organisation that shares the building may book"
                                    + " here. To change it, name those that change: who is left out keeps theirs.")
            @Nullable
            @Size(max = 1000)
            List<@Valid @NotNull DaysAhead> daysAhead) {}

    @Schema(name = "DaysAheadHere")
    record DaysAhead(
            @Schema(description = "Key of an organisation that shares the building.") @NotNull
            String organisation,

            @Schema(description = "What people call it; told only, and not looked at in a change.") @Nullable
            String name,

            @Schema(
                    implementation = Integer.class,
                    minimum = "0",
                    maximum = "366",
                    description = "Days ahead in this building; null where the organisation's own rule holds. Left out"
                            + " of a change it stays.")
            @Nullable
            Told<@Min(0) @Max(366) Integer> daysAhead) {}

    private final SignedIn signedIn;
    private final Visible visible;
    private final Buildings buildings;
    private final SetBuildingRules setRules;

    BuildingRulesResource(SignedIn signedIn, Visible visible, Buildings buildings, SetBuildingRules setRules) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.buildings = buildings;
        this.setRules = setRules;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(operationId = "getBuildingRules", summary = "The rules of a building")
    @APIResponse(
            responseCode = "200",
            description = "The rules; the ETag is needed to change them safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BuildingRules.class)))
    public Response get(@PathParam("buildingId") UUID buildingId) {
        return answer(visible.building(signedIn.caller(), buildingId));
    }

    @PUT
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Transactional
    @Operation(
            operationId = "putBuildingRules",
            summary = "Set the daily cap, the grace, how much later people may say to come and how many days ahead each"
                    + " organisation may book here; bookings that stand are kept, new ones follow the new rules at"
                    + " once. What is left out stays")
    @APIResponse(
            responseCode = "200",
            description = "The rules as they are now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BuildingRules.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may do this: admin, building-admin, platform-admin; or"
                    + " managed-by-others: another organisation manages the building, as managedBy says")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response put(
            @PathParam("buildingId") UUID buildingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BuildingRules rules) {
        Caller caller = signedIn.caller();
        Building building = visible.buildingToManage(caller, buildingId);
        List<DaysAhead> named = rules.daysAhead == null ? List.of() : rules.daysAhead;
        setRules.set(
                building,
                ifMatch,
                new Building.Rules(
                        Told.orPresent(rules.dailyCap, building.dailyCap()),
                        rules.graceMinutes,
                        Told.orPresent(rules.laterMinutes, building.laterMinutes())),
                changed(caller, building, named));
        return answer(building);
    }

    /** By inside key, of those that are named those that change. */
    private Map<Integer, Optional<Integer>> changed(Caller caller, Building building, List<DaysAhead> named) {
        Map<String, Buildings.Sharing> sharing = buildings.sharing(building).stream()
                .collect(Collectors.toMap(Buildings.Sharing::key, s -> s, (a, b) -> a, LinkedHashMap::new));
        Set<String> seen = new HashSet<>();
        WrongRows wrong = new WrongRows("daysAhead");
        List<Buildings.Sharing> changing = new ArrayList<>();
        Map<Integer, Optional<Integer>> changed = new TreeMap<>();
        for (int i = 0; i < named.size(); i++) {
            DaysAhead wanted = named.get(i);
            Buildings.Sharing present = sharing.get(wanted.organisation);
            if (present == null) {
                String known = String.join(", ", sharing.keySet());
                wrong.add(i, "organisation", Wording.of(RuleWords.class, words -> words.sharing(known)));
            } else if (!seen.add(present.key())) {
                wrong.add(i, "organisation", Wording.of(RuleWords.class, RuleWords::namedTwice));
            } else {
                Integer days = Told.orPresent(wanted.daysAhead, present.daysAhead());
                if (!Objects.equals(present.daysAhead(), days)) {
                    changing.add(present);
                    changed.put(present.organisation(), Optional.ofNullable(days));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw Problems.badFields(wrong.inOrder());
        }
        changing.forEach(present -> refuseOthers(caller, present));
        return changed;
    }

    private static void refuseOthers(Caller caller, Buildings.Sharing present) {
        if (!caller.isAdministrator() && present.organisation() != caller.organisationKey()) {
            throw Problems.forbidden(Wording.of(RuleWords.class, words -> words.daysAheadOf(present.name())));
        }
    }

    private Response answer(Building building) {
        List<DaysAhead> daysAhead = buildings.sharing(building).stream()
                .map(s -> new DaysAhead(s.key(), s.name(), new Told<>(s.daysAhead())))
                .toList();
        return Response.ok(new BuildingRules(
                        new Told<>(building.dailyCap()),
                        building.graceMinutes(),
                        new Told<>(building.laterMinutes()),
                        daysAhead))
                .tag(Preconditions.tag(building.version()))
                .build();
    }
}
