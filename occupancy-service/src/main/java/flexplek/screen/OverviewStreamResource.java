package flexplek.screen;

import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** All buildings on one screen, live. */
@Path("/occupancy/overview/stream")
@Tag(name = "Occupancy")
class OverviewStreamResource {

    private final Screens screens;
    private final Occupancies occupancies;
    private final Viewers viewers;
    private final WhoCalls whoCalls;
    private final Clock clock;

    OverviewStreamResource(Screens screens, Occupancies occupancies, Viewers viewers, WhoCalls whoCalls, Clock clock) {
        this.screens = screens;
        this.occupancies = occupancies;
        this.viewers = viewers;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamOverview",
            summary = "How full each of my buildings is, live",
            description =
                    "Server-Sent Events: first `overview` with every building that the caller's organisation"
                            + " shares or, for those who look after buildings, manages, then `change` with one building each time its numbers change, and `beat` every 15"
                            + " seconds, with until when all is known of every one of them (`heardUntil`). Of each the caller sees what getOccupancy shows of it. The stream ends when the token"
                            + " expires, and when the caller sees another part of a building than before, or none. A stream that is opened again starts with `overview`.")
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
                                            contentSchema = StreamEvents.OfBuildings.class),
                            example = Examples.OVERVIEW))
    @APIResponse(
            responseCode = "429",
            description = "too-many-streams: the person has five open; or too-many-requests.")
    @APIResponse(responseCode = "503", description = "The occupancy is still being read.")
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        screens.checkReady();
        CallerToken caller = whoCalls.token();
        Sight sight = Sight.ofPlaces(caller);
        viewers.checkRoomFor(caller.subject());
        return Viewers.stream(emitter -> {
            Viewer viewer = new Viewer(caller, clock.instant(), () -> screens.freshness(sight), sse, emitter);
            viewer.endWhen(screens.isAnySeenOtherwise(sight));
            Consumer<Occupancies.Told> watcher = told -> show(told, sight, viewer);
            emitter.onTermination(() -> {
                occupancies.leave(watcher);
                viewers.remove(viewer);
            });
            viewers.add(viewer);
            occupancies.watchBuildings(
                    sight.organisation(),
                    () -> viewer.tell("overview", screens.overview(sight, clock.instant())),
                    watcher);
        });
    }

    private void show(Occupancies.Told told, Sight sight, Viewer viewer) {
        if (screens.isFor(sight, told)) {
            viewer.tell("change", told.building());
        }
    }
}
