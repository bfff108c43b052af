package flexplek.sensor;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.place.Places;
import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Where counters at doors, in rooms and above desks send what they counted. */
@Path("/sensor-counts")
@Tag(name = "Sensors", description = "What sensors counted.")
class SensorCountsResource {

    private static final String EXAMPLE = """
            {"counts":[{"sensorId":"robod-room-3","placeId":"0199f3a0-1111-7000-8000-000000000005",\
            "countedAt":"2026-11-24T09:05:00Z","count":12}]}""";

    @Schema(name = "SensorCounts", description = "Readings of sensors.")
    record Request(
            @Schema(required = true, minItems = 1, maxItems = CountsChecked.MOST, description = "The readings.")
            List<Count> counts) {}

    @Schema(name = "SensorCount", description = "How many people a sensor counted; never who.")
    record Count(
            @Schema(
                    required = true,
                    minLength = 1,
                    maxLength = 200,
                    description = "The sensor's own name.",
                    examples = "robod-room-3")
            String sensorId,

            @Schema(required = true, description = "Building, floor, neighbourhood or space it watches.")
            UUID placeId,

            @Schema(required = true, description = "When it counted; at most 5 minutes ahead.")
            Instant countedAt,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "100000",
                    description = "People counted.",
                    examples = "12")
            int count) {}

    @Schema(name = "SensorCountsAccepted", description = "What was taken in.")
    record Accepted(
            @Schema(description = "Number of counts that are safe in Kafka.", examples = "1")
            int accepted) {}

    private final Places places;
    private final WhoCalls whoCalls;
    private final TellCounts tellCounts;
    private final Clock clock;

    SensorCountsResource(Places places, WhoCalls whoCalls, TellCounts tellCounts, Clock clock) {
        this.places = places;
        this.whoCalls = whoCalls;
        this.tellCounts = tellCounts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FACILITY, Roles.INTEGRATION, Roles.PLATFORM_ADMIN})
    @RunOnVirtualThread
    @ResponseStatus(202)
    @Operation(
            operationId = "addSensorCounts",
            summary = "Take in what sensors counted",
            description = "All or none. Sending the same counts again changes nothing; of one sensor the newest reading"
                    + " counts as now, whatever comes late.")
    @APIResponse(
            responseCode = "202",
            description = "Safe; the live figures and the history follow.",
            content = @Content(schema = @Schema(implementation = Accepted.class), example = "{\"accepted\":1}"))
    @APIResponse(responseCode = "413", description = "The body is larger than 1 MiB.")
    @APIResponse(responseCode = "415", description = "The body is not JSON.")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-place: it is not known, or your organisation does not manage its building; violations"
                            + " name the rows.")
    @APIResponse(responseCode = "503", description = "Kafka does not answer: send the counts again.")
    public Accepted add(
            @RequestBody(
                            required = true,
                            description = "1 to 1000 readings.",
                            content = @Content(schema = @Schema(implementation = Request.class), example = EXAMPLE))
                    @Nullable
                    JsonNode body) {
        Instant now = clock.instant();
        if (!places.areKnown()) {
            throw Problems.tryAgain(Wording.of(SensorWords.class, SensorWords::reading));
        }
        List<SensorCounted> counts = new CountsChecked(now, buildings(whoCalls.token())).of(body);
        tellCounts.tell(counts, now);
        return new Accepted(counts.size());
    }

    /** Integrations send counts of every building; people only of those that their organisation manages. */
    private Function<UUID, Optional<UUID>> buildings(CallerToken caller) {
        if (caller.roles().contains(Roles.INTEGRATION)) {
            return places::findBuildingOf;
        }
        Sight sight = Sight.of(caller);
        return placeId -> places.findBuildingOf(placeId)
                .filter(id -> places.findBuilding(id).filter(sight::manages).isPresent());
    }
}
