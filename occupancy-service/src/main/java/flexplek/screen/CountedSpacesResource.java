package flexplek.screen;

import flexplek.live.OccupancyChanged.Counted;
import flexplek.live.Readings;
import flexplek.place.Places;
import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.caller.WhoCalls;
import flexplek.sensor.SensorCounts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the sensors of single spaces counted, beside what their bookings say. */
@Path("/floors/{floorId}/counted-spaces")
@Tag(name = "Spaces")
class CountedSpacesResource {

    /** Clocks of sensors run ahead a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final String EXAMPLE = """
            {"floorId":"0199f3a0-1111-7000-8000-000000000004","buildingId":"0199f3a0-1111-7000-8000-000000000003",\
            "at":"2026-11-24T09:05:01Z","spaces":[\
            {"spaceId":"0199f3a0-1111-7000-8000-000000000002","count":1,"countedAt":"2026-11-24T09:04:00Z"}]}""";

    @Schema(description = "What sensors counted at single spaces of a floor; spaces that have none are not there.")
    record CountedSpaces(
            @Schema(description = "The floor.", examples = "0199f3a0-1111-7000-8000-000000000004")
            UUID floorId,

            UUID buildingId,
            Instant at,

            @Schema(
                    description =
                            "The spaces that have a sensor of their own which counted in the last half hour, by id.")
            List<CountedSpace> spaces) {}

    @Schema(description = "How many people the sensors of a space counted; never who.")
    record CountedSpace(
            @Schema(description = "The space.", examples = "0199f3a0-1111-7000-8000-000000000002")
            UUID spaceId,

            int count,
            Instant countedAt) {}

    private final Floors floors;
    private final Places places;
    private final SensorCounts sensorCounts;
    private final WhoCalls whoCalls;
    private final Clock clock;

    CountedSpacesResource(Floors floors, Places places, SensorCounts sensorCounts, WhoCalls whoCalls, Clock clock) {
        this.floors = floors;
        this.places = places;
        this.sensorCounts = sensorCounts;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @RunOnVirtualThread
    @Operation(
            operationId = "getCountedSpaces",
            summary = "What the sensors of single spaces of a floor counted",
            description =
                    "Beside what bookings say (getSpaceStates): of each space with a sensor of its own how many people it"
                            + " counted last, if that was within half an hour.")
    @APIResponse(
            responseCode = "200",
            description = "The spaces with a sensor.",
            content = @Content(schema = @Schema(implementation = CountedSpaces.class), example = EXAMPLE))
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, building-admin, facility,"
                            + " platform-admin; or managed-by-others: another organisation manages the building, as managedBy says.")
    @APIResponse(responseCode = "404", description = "There is no such floor, or its building is not yours to see.")
    @APIResponse(responseCode = "503", description = "The bookings are still being read.")
    public CountedSpaces now(
            @PathParam("floorId")
                    @Parameter(description = "The floor.", example = "0199f3a0-1111-7000-8000-000000000004")
                    UUID floorId) {
        Floors.Floor floor = floors.findManaged(floorId, Sight.of(whoCalls.token()));
        Instant now = clock.instant();
        List<UUID> spaces = places.spacesOn(floorId).stream()
                .map(known -> known.space().spaceId())
                .sorted()
                .toList();
        return new CountedSpaces(floorId, floor.building().buildingId(), now, counted(spaces, now));
    }

    /** The last that each sensor of a space sent, as live takes it for whole places. */
    private List<CountedSpace> counted(List<UUID> spaces, Instant now) {
        Readings readings = new Readings(Map.of());
        sensorCounts.lastAt(spaces, now.minus(Readings.FRESH), now.plus(AHEAD)).forEach(readings::put);
        return spaces.stream()
                .flatMap(space -> {
                    Counted counted = readings.at(space);
                    return counted == null
                            ? Stream.<CountedSpace>empty()
                            : Stream.of(new CountedSpace(space, counted.count(), counted.countedAt()));
                })
                .toList();
    }
}
