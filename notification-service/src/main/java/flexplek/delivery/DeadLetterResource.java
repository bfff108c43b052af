package flexplek.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.news.NewsKind;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/dead-letters")
@Tag(
        name = "dead-letters",
        description =
                "Mail that could not be sent, of people of all organisations: for administrators of the platform.")
@RolesAllowed("platform-admin")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DeadLetterResource {

    private static final String EXAMPLE = """
            {
              "items": [
                {
                  "id": "0199f3a0-1111-7000-8000-00000000000a",
                  "personId": "00000000-0000-4000-8000-000000000001",
                  "kind": "TEAM_DAY_AGREED",
                  "reason": "refused with code 550",
                  "attempts": 1,
                  "queuedAt": "2026-11-24T09:12:00Z",
                  "endedAt": "2026-11-24T09:12:01Z"
                }
              ],
              "next": null
            }
            """;

    private final Deliveries deliveries;
    private final Event<DeliveryWaiting> waiting;
    private final Clock clock;

    DeadLetterResource(Deliveries deliveries, Event<DeliveryWaiting> waiting, Clock clock) {
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "List the mail that could not be sent, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetters.class),
                            examples = @ExampleObject(name = "refused", value = EXAMPLE)))
    public DeadLetters list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor) {
        List<Delivery> found = deliveries.dead(Cursor.read(cursor, Cursor.NEWEST), limit + 1);
        return new DeadLetters(
                found.stream().limit(limit).map(DeadLetter::of).toList(),
                Page.next(found, limit, delivery -> Cursor.at(delivery.id())));
    }

    @PUT
    @Path("/{id}/replay")
    @Transactional
    @Operation(operationId = "replayDeadLetter", summary = "Send a dead letter again; again changes nothing")
    @APIResponse(responseCode = "204", description = "It is on its way.")
    public void replay(@PathParam("id") @Parameter(description = "The dead letter.") UUID id) {
        deliveries
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE) // two at one time send it once
                .orElseThrow(() -> Problems.notFound(Wording.of(DeliveryWords.class, DeliveryWords::noDeadLetter)))
                .replay(clock.instant());
        waiting.fire(new DeliveryWaiting());
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "DeadLetters",
            requiredProperties = {"items", "next"})
    record DeadLetters(
            List<DeadLetter> items,

            @Schema(description = "Give it as cursor for the next page; null on the last.") @Nullable
            String next) {}

    @Schema(name = "DeadLetter", description = "A mail that is not tried any more, without address or text.")
    record DeadLetter(
            UUID id,
            UUID personId,
            @Nullable NewsKind kind,
            @Nullable String reason,
            int attempts,
            Instant queuedAt,
            @Nullable Instant endedAt) {

        static DeadLetter of(Delivery delivery) {
            return new DeadLetter(
                    delivery.id(),
                    delivery.message().personId(),
                    delivery.message().kind(),
                    delivery.reason(),
                    delivery.attempts(),
                    delivery.queuedAt(),
                    delivery.endedAt());
        }
    }
}
