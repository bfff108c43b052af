package flexplek.waitlist;

import flexplek.people.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asked before a person is told of an offer, since it may have ended meanwhile. */
@Path("/waitlist-entries/{waitlistEntryId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.NOTIFIER)
@Tag(name = "Waitlist")
class WaitlistStandingResource {

    @Schema(name = "WaitlistStanding", description = "How an entry of the waitlist stands now.", examples = """
                    {"offered": true, "bookingId": "0199f3a0-1111-7000-8000-000000000001"}""")
    record WaitlistStanding(
            @Schema(description = "Whether a place is held for it that can be accepted.")
            boolean offered,

            @Schema(description = "The booking that it would be; null when none is held.") @Nullable
            UUID bookingId) {}

    private final WaitlistViews views;

    WaitlistStandingResource(WaitlistViews views) {
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getWaitlistStanding",
            summary = "How an entry stands now; for the service that is about to tell its person of an offer")
    @APIResponse(responseCode = "200", description = "Whether what is told of it is still true")
    @APIResponse(responseCode = "404", description = "No such entry, or not any more")
    public WaitlistStanding get(@PathParam("waitlistEntryId") UUID waitlistEntryId) {
        UUID booking = views.offered(waitlistEntryId).orElse(null);
        return new WaitlistStanding(booking != null, booking);
    }
}
