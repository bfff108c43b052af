package flexplek.waitlist;

import flexplek.availability.AnyOf;
import flexplek.booking.BookingRequest;
import flexplek.booking.Places;
import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.retry.Answers;
import flexplek.rule.TimeSlot;
import flexplek.space.Visible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/waitlist-entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Waitlist", description = "Wait for a space when everything is taken, and take what is offered.")
class WaitlistResource {

    private final SignedIn signedIn;
    private final Visible visible;
    private final Places places;
    private final JoinWaitlist joinWaitlist;
    private final AnswerOffer answerOffer;
    private final WaitlistViews views;

    WaitlistResource(
            SignedIn signedIn,
            Visible visible,
            Places places,
            JoinWaitlist joinWaitlist,
            AnswerOffer answerOffer,
            WaitlistViews views) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.places = places;
        this.joinWaitlist = joinWaitlist;
        this.answerOffer = answerOffer;
        this.views = views;
    }

    @POST
    @Operation(
            operationId = "joinWaitlist",
            summary = "Wait for a named space, or for any that fits, in a slot for which everything is taken; send an"
                    + " Idempotency-Key so that a retry joins once",
            description =
                    "When a space becomes free it is offered to whoever joined first of those whom it fits, and held for"
                            + " them for a while; with autoAccept it is booked for them at once. Of desks, and of rooms, one"
                            + " waits for one at a time, and has 10 open entries at most.")
    @APIResponse(
            responseCode = "201",
            description = "Waiting; the ETag is needed to leave safely",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WaitlistEntryView.class)))
    @APIResponse(responseCode = "403", description = "not-for-your-organisation")
    @APIResponse(
            responseCode = "404",
            description = "No such space, building, floor or neighbourhood, or not mine to see")
    @APIResponse(
            responseCode = "409",
            description = "free-now: book it; already-waiting, too-many-entries or person-already-booked")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule says no: building-closed, building-needed, not-one-day, not-quarter-hours, in-the-past,"
                            + " too-far-ahead, weekly-quota-reached or space-out-of-service; or one that was set: too-long,"
                            + " too-soon, not-open-yet, not-on-that-day or held-for-a-team; has-started: it is too late to"
                            + " wait; or idempotency-key-reused")
    public Response join(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull WaitlistRequest request) {
        String key = Answers.checked(idempotencyKey);
        BookingRequest booking = request.booking();
        booking.checkTarget();
        TimeSlot slot = booking.slot();
        Caller caller = signedIn.caller();
        Claim.Sitter me = new Claim.Sitter(caller.key(), caller.personId());
        Ask ask = new Ask(me, me, caller.organisationKey(), caller.teamKeys(), slot);
        if (request.spaceId() != null) {
            return joinWaitlist.forSpace(visible.spaceCard(caller, request.spaceId()), ask, key, request);
        }
        AnyOf any = places.anyOf(request.anyOf(), caller, ask);
        return joinWaitlist.forAny(any, ask, key, request);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listWaitlistEntries",
            summary = "My entries that are open, the newest first; with ended those that are over as well")
    @APIResponse(responseCode = "200", description = "A page of my entries")
    public Page<WaitlistEntryView> mine(
            @QueryParam("ended")
                    @DefaultValue("false")
                    @Parameter(description = "Whether to tell of those that are over too.")
                    Boolean ended,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        return views.mine(signedIn.caller(), ended, Cursor.read(cursor, Cursor.NEWEST), limit);
    }

    @GET
    @Transactional
    @Path("/{waitlistEntryId}")
    @Operation(operationId = "getWaitlistEntry", summary = "One of my entries")
    @APIResponse(
            responseCode = "200",
            description = "The entry; the ETag is needed to leave safely",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WaitlistEntryView.class)))
    @APIResponse(responseCode = "404", description = "No such entry, or somebody else's")
    public Response get(@PathParam("waitlistEntryId") UUID waitlistEntryId) {
        return views.answer(signedIn.caller(), waitlistEntryId);
    }

    @POST
    @Path("/{waitlistEntryId}/acceptances")
    @Operation(
            operationId = "acceptOffer",
            summary = "Take the place that is offered: it is booked; repeating it changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "Accepted, with the booking",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WaitlistEntryView.class)))
    @APIResponse(responseCode = "404", description = "No such entry, or somebody else's")
    @APIResponse(
            responseCode = "409",
            description = "nothing-offered yet, or offer-ended: declined, lapsed, or the slot has begun")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description = "space-out-of-service meanwhile: I wait again, where I stood before the offer")
    public Response accept(
            @PathParam("waitlistEntryId") UUID waitlistEntryId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = signedIn.caller();
        answerOffer.accept(caller, waitlistEntryId, ifMatch);
        return QuarkusTransaction.requiringNew().call(() -> views.answer(caller, waitlistEntryId));
    }

    @DELETE
    @Path("/{waitlistEntryId}")
    @Operation(
            operationId = "leaveWaitlist",
            summary = "Wait no longer; what is offered is declined, and goes to the next")
    @APIResponse(responseCode = "204", description = "Left; repeating it changes nothing")
    @APIResponse(responseCode = "404", description = "No such entry, or somebody else's")
    @APIResponse(responseCode = "409", description = "already-accepted: there is a booking, which can be cancelled")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void leave(
            @PathParam("waitlistEntryId") UUID waitlistEntryId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        answerOffer.leave(signedIn.caller(), waitlistEntryId, ifMatch);
    }
}
