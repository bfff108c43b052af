package flexplek.screen;

import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import flexplek.space.BuildingClaims;
import flexplek.space.Claim;
import flexplek.space.SpaceChange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
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

/** What bookings do to the spaces of a floor, for whoever plans a day there. */
@Path("/space-changes/stream")
@Tag(name = "Spaces")
class SpaceChangeStreamResource {

    private final Floors floors;
    private final Viewers viewers;
    private final WhoCalls whoCalls;
    private final Clock clock;

    SpaceChangeStreamResource(Floors floors, Viewers viewers, WhoCalls whoCalls, Clock clock) {
        this.floors = floors;
        this.viewers = viewers;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.EMPLOYEE)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamSpaceChanges",
            summary = "Which spaces of a floor are taken and freed, live, whatever the day",
            description =
                    "Server-Sent Events: first `opened`, after which the availability is to be read; then `change` each"
                            + " time a booking is made, changed, given up or released. `taken` lists all times of that day"
                            + " at which the space is taken after the change, so a plan needs nothing else to be right."
                            + " Nothing is told of who came or when. `beat` comes every"
                            + " 15 seconds, and at once when newer facts may exist or do no more (`stale`), with until when all"
                            + " is known (`heardUntil`); `gone` ends the stream"
                            + " when the floor is no more. It also ends when the token expires, and when the caller sees another part of"
                            + " the floor than before: open it again, with a fresh token where it expired.")
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
                                            contentSchema = StreamEvents.OfFloor.class),
                            example = Examples.SPACE_CHANGES))
    @APIResponse(responseCode = "404", description = "There is no such floor, or its building is not yours to see.")
    @APIResponse(
            responseCode = "429",
            description = "too-many-streams: the person has five open; or too-many-requests.")
    @APIResponse(responseCode = "503", description = "The bookings are still being read.")
    public Multi<OutboundSseEvent> stream(
            @QueryParam("floorId")
                    @Parameter(
                            required = true,
                            description = "The floor.",
                            example = "0199f3a0-1111-7000-8000-000000000004")
                    @Nullable
                    UUID floorId,
            @Context Sse sse) {
        if (floorId == null) {
            throw Problems.badField("floorId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        CallerToken caller = whoCalls.token();
        Sight sight = Sight.of(caller);
        Floors.Floor floor = floors.find(floorId, sight);
        BooleanSupplier seenOtherwise = floors.isSeenOtherwise(floor, sight);
        viewers.checkRoomFor(caller.subject());
        return Viewers.stream(emitter -> {
            Viewer viewer = new Viewer(caller, clock.instant(), () -> floors.freshness(floor), sse, emitter);
            viewer.endWhen(seenOtherwise);
            open(floor, sight, viewer, emitter);
        });
    }

    private void open(Floors.Floor floor, Sight sight, Viewer viewer, MultiEmitter<?> emitter) {
        BuildingClaims.Watcher watcher = (claim, before) -> {
            if (before.isEmpty() || !claim.takesAs(before.get())) {
                show(floor, sight, claim, viewer);
            }
        };
        emitter.onTermination(() -> {
            floor.claims().leave(watcher);
            viewers.remove(viewer);
        });
        viewer.everySecond(now -> endIfGone(floor, viewer));
        viewers.add(viewer);
        floor.claims().watch(() -> first(floor, viewer), watcher);
    }

    private void first(Floors.Floor floor, Viewer viewer) {
        UUID buildingId = floor.building().buildingId();
        String zone = floor.building().zone().getId();
        Freshness freshness = floors.freshness(floor);
        viewer.tell(
                "opened",
                new StreamEvents.Opened(
                        floor.floorId(), buildingId, zone, clock.instant(), freshness.stale(), freshness.heardUntil()));
    }

    private void show(Floors.Floor floor, Sight sight, Claim claim, Viewer viewer) {
        if (floors.shows(floor, claim.spaceId(), sight)) {
            viewer.tell(
                    "change",
                    SpaceChange.of(
                            claim,
                            floor.floorId(),
                            floor.building(),
                            floor.claims().of(claim.spaceId())));
        }
    }

    private void endIfGone(Floors.Floor floor, Viewer viewer) {
        if (!floors.isThere(floor)) {
            viewer.tell("gone", new StreamEvents.Gone(floor.floorId()));
            viewer.end();
        }
    }
}
