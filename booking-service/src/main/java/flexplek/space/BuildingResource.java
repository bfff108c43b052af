package flexplek.space;

import flexplek.people.Caller;
import flexplek.people.Organisations;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Page;
import flexplek.platform.TimeOfDay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
@Tag(name = "Buildings", description = "The portfolio: buildings, floors and their plans.")
class BuildingResource {

    record BuildingView(
            UUID id,
            String code,
            String name,
            String zone,
            String address,
            String city,
            double latitude,
            double longitude,

            TimeOfDay opens,

            TimeOfDay closes,

            Set<DayOfWeek> openDays,
            @Nullable Integer dailyCap,
            int graceMinutes,

            @Schema(description = "The organisation that looks after the building; it need not use it itself.")
            ManagingOrganisation managedBy,

            @Schema(description = "How many days ahead my organisation may book here; null when it does not use it.")
            @Nullable
            Integer daysAhead) {

        static BuildingView of(Building b, ManagingOrganisation managedBy, @Nullable Integer daysAhead) {
            Building.Address a = b.address();
            Building.Hours h = b.hours();
            return new BuildingView(
                    b.id(),
                    b.code(),
                    b.name(),
                    b.zone().getId(),
                    a.street(),
                    a.city(),
                    a.latitude(),
                    a.longitude(),
                    h.opens(),
                    h.closes(),
                    h.days(),
                    b.dailyCap(),
                    b.graceMinutes(),
                    managedBy,
                    daysAhead);
        }
    }

    @Schema(name = "ManagingOrganisation", examples = """
                    {"organisation": "minbin", "name": "Ministerie van Binnenwerken", "mine": true}""")
    record ManagingOrganisation(
            @Schema(description = "Its key.") String organisation,

            @Schema(description = "What people call it.") String name,

            @Schema(
                    description =
                            "Whether my roles are good here: it is my organisation, or I am an administrator of the"
                                    + " whole platform.")
            boolean mine) {}

    record FloorView(UUID id, String code, String name, int level, List<NeighbourhoodView> neighbourhoods) {}

    record NeighbourhoodView(UUID id, String code, String name) {}

    private final SignedIn signedIn;
    private final Visible visible;
    private final Floors floors;
    private final Neighbourhoods neighbourhoods;
    private final Organisations organisations;

    BuildingResource(
            SignedIn signedIn,
            Visible visible,
            Floors floors,
            Neighbourhoods neighbourhoods,
            Organisations organisations) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.floors = floors;
        this.neighbourhoods = neighbourhoods;
        this.organisations = organisations;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBuildings",
            summary = "The buildings that my organisation uses",
            description = "Another system (role integration) reads all buildings, and all that is in them.")
    public Page<BuildingView> list() {
        Caller caller = signedIn.caller();
        Map<Integer, Integer> daysAhead = visible.daysAhead(caller);
        return Page.whole(visible.buildings(caller).stream()
                .map(b -> BuildingView.of(b, managing(b, caller), daysAhead.get(b.key())))
                .toList());
    }

    @GET
    @Transactional
    @Path("/{buildingId}")
    @Operation(operationId = "getBuilding", summary = "One building")
    @APIResponse(responseCode = "200", description = "The building")
    @APIResponse(
            responseCode = "404",
            description = "No such building, or my organisation does not use it and I have no booking there")
    public BuildingView get(@PathParam("buildingId") UUID buildingId) {
        Caller caller = signedIn.caller();
        Building building = visible.buildingToLookAt(caller, buildingId);
        return BuildingView.of(
                building, managing(building, caller), visible.daysAhead(caller).get(building.key()));
    }

    private ManagingOrganisation managing(Building building, Caller caller) {
        int key = building.managedBy();
        return new ManagingOrganisation(organisations.key(key), organisations.name(key), Visible.manages(caller, key));
    }

    @GET
    @Transactional
    @Path("/{buildingId}/floors")
    @Operation(
            operationId = "listFloors",
            summary = "The floors of a building with their neighbourhoods, from low to high")
    @APIResponse(responseCode = "200", description = "The floors")
    @APIResponse(
            responseCode = "404",
            description = "No such building, or my organisation does not use it and I have no booking there")
    public Page<FloorView> floors(@PathParam("buildingId") UUID buildingId) {
        Building building = visible.buildingToLookAt(signedIn.caller(), buildingId);
        Map<Integer, List<NeighbourhoodView>> byFloor = neighbourhoods.of(building).stream()
                .collect(Collectors.groupingBy(
                        Neighbourhood::floor,
                        Collectors.mapping(
                                n -> new NeighbourhoodView(n.id(), n.code(), n.name()), Collectors.toList())));
        return Page.whole(floors.of(building).stream()
                .map(f ->
                        new FloorView(f.id(), f.code(), f.name(), f.level(), byFloor.getOrDefault(f.key(), List.of())))
                .toList());
    }
}
