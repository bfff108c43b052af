package flexplek.screen;

import flexplek.alert.AlertNews;
import flexplek.place.PlaceWords;
import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** The same as the snapshot, live. */
@Path("/occupancy/stream")
@Tag(name = "Occupancy")
class OccupancyStreamResource {

    private static final Set<String> INSPECTORS =
            Set.of(Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN);

    private final Screens screens;
    private final Floors floors;
    private final AlertNews alertNews;
    private final Viewers viewers;
    private final WhoCalls whoCalls;
    private final Clock clock;

    OccupancyStreamResource(
            Screens screens, Floors floors, AlertNews alertNews, Viewers viewers, WhoCalls whoCalls, Clock clock) {
        this.screens = screens;
        this.floors = floors;
        this.alertNews = alertNews;
        this.viewers = viewers;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamOccupancy",
            summary = "How full a building is, live",
            description =
                    "Server-Sent Events: first `snapshot` (as getOccupancy gives it), then `change` with one place"
                            + " each time its numbers change, and `gone` with the placeId of a place that is no more. With"
                            + " Last-Event-ID those who see the whole building get only the places that changed since. Those who look after the building"
                            + " may ask for a floor as well: then `spaces` tells what each of its spaces is now, and `space`"
                            + " each that changes and `spaceGone` each that stands on it no more; and whether they ask for a floor or not `alerts` says that something"
                            + " happened to the alerts of the building: read them again. `beat` comes every 15 seconds, and at once when newer facts may exist or do no more"
                            + " (`stale`), with until when all is known (`heardUntil`). The stream ends when the token expires, and when the caller sees"
                            + " another part of the building than before: open it again, with a fresh token where it expired.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            contentMediaType = MediaType.SERVER_SENT_EVENTS,
                                            contentSchema = StreamEvents.OfBuilding.class),
                            example = Examples.STREAM))
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: employee, integration, and for a floor admin,"
                            + " building-admin, facility or platform-admin; or managed-by-others: another organisation manages the"
                            + " building.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such building, or no such floor in it, or it is not yours to see.")
    @APIResponse(
            responseCode = "429",
            description = "too-many-streams: the person has five open; or too-many-requests.")
    @APIResponse(responseCode = "503", description = "The occupancy is still being read.")
    public Multi<OutboundSseEvent> stream(
            @QueryParam("buildingId")
                    @Parameter(
                            required = true,
                            description = "The building.",
                            example = "0199f3a0-1111-7000-8000-000000000003")
                    @Nullable
                    UUID buildingId,
            @QueryParam("floorId")
                    @Parameter(
                            description = "A floor to show space by space; for facility staff and administrators of the"
                                    + " organisation that manages the building.",
                            example = "0199f3a0-1111-7000-8000-000000000004")
                    @Nullable
                    UUID floorId,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "The id of the last event that was seen.", example = "41")
                    @Nullable
                    String lastEventId,
            @Context Sse sse) {
        if (buildingId == null) {
            throw Problems.badField("buildingId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        CallerToken caller = whoCalls.token();
        Sight sight = Sight.ofPlaces(caller);
        BooleanSupplier seenOtherwise = screens.isSeenOtherwise(buildingId, sight);
        Watched watched = screens.building(buildingId, sight);
        Floors.Floor floor = floorId == null ? null : floor(buildingId, floorId, caller);
        long seen = screens.isSeenWhole(buildingId, sight) ? EventId.offset(lastEventId) : EventId.NONE;
        boolean looksAfter = isInspector(caller) && screens.isLookedAfter(buildingId, sight);
        viewers.checkRoomFor(caller.subject());
        return Viewers.stream(emitter -> {
            Viewer viewer = new Viewer(caller, clock.instant(), () -> screens.freshness(buildingId), sse, emitter);
            viewer.endWhen(seenOtherwise);
            FloorWatch spaces = floor == null ? null : new FloorWatch(floors, floor, clock, viewer);
            Runnable alerts = () -> viewer.tell("alerts", new StreamEvents.AlertsMoved(buildingId, clock.instant()));
            if (looksAfter) {
                alertNews.watch(buildingId, alerts);
            }
            emitter.onTermination(() -> {
                end(watched, spaces, viewer);
                alertNews.leave(buildingId, alerts);
            });
            viewers.add(viewer);
            watched.watch(() -> first(watched, buildingId, seen, viewer), viewer);
            screens.follow(buildingId, sight); // what changed before somebody watched it
            if (spaces != null) {
                spaces.begin();
            }
        });
    }

    private void end(Watched watched, @Nullable FloorWatch spaces, Viewer viewer) {
        watched.leave(viewer);
        if (spaces != null) {
            spaces.end();
        }
        viewers.remove(viewer);
    }

    private static boolean isInspector(CallerToken caller) {
        return INSPECTORS.stream().anyMatch(caller.roles()::contains);
    }

    private Floors.Floor floor(UUID buildingId, UUID floorId, CallerToken caller) {
        if (!isInspector(caller)) {
            throw new ForbiddenException();
        }
        Floors.Floor floor = floors.findManaged(floorId, Sight.of(caller));
        if (!floor.building().buildingId().equals(buildingId)) {
            throw Problems.notFound(Wording.of(PlaceWords.class, PlaceWords::noFloor));
        }
        return floor;
    }

    private void first(Watched watched, UUID buildingId, long seen, Viewer viewer) {
        if (seen >= 0 && seen <= watched.lastOffset()) {
            viewer.comment("resumed");
            watched.since(seen).forEach(viewer);
        } else {
            viewer.tell("snapshot", watched.lastOffset(), screens.snapshot(watched, buildingId));
        }
    }
}
