package flexplek.screen;

import flexplek.platform.Problems;
import flexplek.platform.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

    /** A viewer that takes in this much less than there is to tell is let go; it resumes where it was. */
    private static final int BUFFER = 1000;

    private final Screens screens;
    private final Viewers viewers;
    private final JsonWebToken token;
    private final Clock clock;

    OccupancyStreamResource(Screens screens, Viewers viewers, JsonWebToken token, Clock clock) {
        this.screens = screens;
        this.viewers = viewers;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.EMPLOYEE)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamOccupancy",
            summary = "How full a building is, live",
            description =
                    "Server-Sent Events: first `snapshot` (as getOccupancy gives it), then `change` with one place"
                            + " each time its numbers change, and `closed` with the placeId of a place that is no more. With"
                            + " Last-Event-ID only the places that changed since are sent. A comment comes every 15 seconds."
                            + " The stream ends when the token expires: open it again with a fresh one.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = Examples.STREAM))
    @APIResponse(responseCode = "404", description = "There is no such building.")
    @APIResponse(responseCode = "429", description = "The person has five streams open.")
    @APIResponse(responseCode = "503", description = "The occupancy is still being read.")
    public Multi<OutboundSseEvent> stream(
            @QueryParam("buildingId")
                    @Parameter(
                            required = true,
                            description = "The building.",
                            example = "0199f3a0-1111-7000-8000-000000000003")
                    @Nullable
                    UUID buildingId,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "The id of the last event that was seen.", example = "41")
                    @Nullable
                    String lastEventId,
            @Context Sse sse) {
        if (buildingId == null) {
            throw Problems.badField("buildingId", "is missing");
        }
        Watched watched = screens.building(buildingId);
        String person = token.getSubject();
        Instant until = Instant.ofEpochSecond(token.getExpirationTime());
        viewers.checkRoomFor(person);
        return Multi.createFrom()
                .emitter(
                        emitter -> open(
                                watched,
                                buildingId,
                                offset(lastEventId),
                                new Viewer(person, until, clock.instant(), sse, emitter),
                                emitter),
                        BUFFER);
    }

    private void open(Watched watched, UUID buildingId, long seen, Viewer viewer, MultiEmitter<?> emitter) {
        emitter.onTermination(() -> {
            watched.leave(viewer);
            viewers.remove(viewer);
        });
        viewers.add(viewer);
        watched.watch(() -> first(watched, buildingId, seen, viewer), viewer);
    }

    private void first(Watched watched, UUID buildingId, long seen, Viewer viewer) {
        if (seen >= 0 && seen <= watched.lastOffset()) {
            viewer.comment("resumed");
            watched.since(seen).forEach(viewer);
        } else {
            viewer.show(screens.snapshot(watched, buildingId), watched.lastOffset());
        }
    }

    /** -1, hence a snapshot, for whatever is no id of ours. */
    private static long offset(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? -1 : Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
