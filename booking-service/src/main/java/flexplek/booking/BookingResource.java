package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Keeper;
import flexplek.claim.KeyAlreadyUsed;
import flexplek.claim.Meeting;
import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Page;
import flexplek.retry.Answers;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/bookings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings", description = "Book, look, change, cancel.")
class BookingResource {

    private final SignedIn signedIn;
    private final ForWhom forWhom;
    private final Places places;
    private final BookSpace bookSpace;
    private final AnswerByKey answerByKey;
    private final MyBookings myBookings;

    BookingResource(
            SignedIn signedIn,
            ForWhom forWhom,
            Places places,
            BookSpace bookSpace,
            AnswerByKey answerByKey,
            MyBookings myBookings) {
        this.signedIn = signedIn;
        this.forWhom = forWhom;
        this.places = places;
        this.bookSpace = bookSpace;
        this.answerByKey = answerByKey;
        this.myBookings = myBookings;
    }

    @POST
    @Operation(
            operationId = "book",
            summary = "Book a named space, or any that fits; send an Idempotency-Key so that a retry books once")
    @APIResponse(
            responseCode = "201",
            description = "Booked; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    @APIResponse(responseCode = "403", description = "not-for-your-organisation or may-not-book-for-them")
    @APIResponse(
            responseCode = "404",
            description = "No such space, building, floor or neighbourhood, or not mine to see")
    @APIResponse(
            responseCode = "409",
            description =
                    "space-taken with alternatives, nothing-free, person-already-booked, offer-held: answer it first,"
                            + " or, for somebody else, not-possible-for-them")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule says no: building-closed, building-needed, not-one-day, not-quarter-hours, in-the-past,"
                            + " too-far-ahead, weekly-quota-reached, building-cap-reached or space-out-of-service; or one"
                            + " that was set: too-long, too-soon, not-open-yet, not-on-that-day or held-for-a-team;"
                            + " not-for-a-desk; or idempotency-key-reused")
    public Response book(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull BookingRequest request) {
        String key = Answers.checked(idempotencyKey);
        request.checkTarget();
        Meeting meeting = request.meeting();
        TimeSlot slot = request.slot();
        Caller caller = signedIn.caller();
        @Nullable Keeper keeper = answerByKey.keeper(caller, key, request);
        try {
            Ask ask = forWhom.ask(caller, request.personId(), slot).about(meeting);
            return AnswerByKey.answer(
                    request.spaceId() == null
                            ? bookSpace.any(places.anyOf(request.anyOf(), caller, ask), ask, keeper)
                            : bookSpace.named(places.named(caller, request.spaceId()), ask, keeper));
        } catch (Refused | KeyAlreadyUsed e) {
            return answerByKey.kept(caller, key, request).orElseThrow(() -> e);
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBookings",
            summary = "My bookings from one day to another, both included; without dates from yesterday on, 31 days")
    @APIResponse(
            responseCode = "200",
            description = "A page of my bookings, cancelled and released ones too, in order of time")
    public Page<BookingView> mine(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(1000) @Parameter(description = "How many at most.")
                    Integer limit) {
        return myBookings.page(signedIn.caller(), from, to, cursor, limit);
    }
}
