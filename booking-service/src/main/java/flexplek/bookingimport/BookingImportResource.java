package flexplek.bookingimport;

import flexplek.claim.Claims;
import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.retry.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/booking-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "Bookings")
class BookingImportResource {

    enum Outcome {
        BOOKED,
        CHECKED_IN,
        NO_SHOW,
        CANCELLED
    }

    @Schema(name = "BookingImport", examples = """
                    {"bookings": [{"spaceId": "0199f3a0-1111-7000-8000-000000000002",
                      "personId": "00000000-0000-4000-8000-000000000001", "start": "2026-11-02T08:00:00Z",
                      "end": "2026-11-02T16:00:00Z", "outcome": "CHECKED_IN", "checkedInAt": "2026-11-02T08:10:00Z"}]}""")
    record BookingImport(@NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull Row> bookings) {}

    /**
     * {@code outcome}: BOOKED of a booking that is over is a no-show, as nobody checked in; {@code releasedAt}: when a no-show
     * or an early leaver gave the space back, or when it was cancelled.
     */
    @Schema(name = "ImportedBooking")
    record Row(
            @NotNull UUID spaceId,
            @NotNull UUID personId,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull Outcome outcome,
            @Nullable Instant checkedInAt,
            @Nullable Instant releasedAt) {}

    @Schema(name = "ImportedBookings")
    record Imported(int past, int coming) {}

    private final Claims claims;
    private final ImportBookings importBookings;
    private final SignedIn signedIn;
    private final Answers answers;

    BookingImportResource(Claims claims, ImportBookings importBookings, SignedIn signedIn, Answers answers) {
        this.claims = claims;
        this.importBookings = importBookings;
        this.signedIn = signedIn;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "importBookings",
            summary =
                    "Bring in bookings of my organisation's people, all or nothing: past ones as history, coming ones as if each person had booked, however far ahead",
            description = "A coming booking is one that its person made themselves in the system that it comes"
                    + " from. It is their own here too (madeBy): nobody is told that it was made, and like any"
                    + " other it is freed where nobody checks in, of which they are told. Say beforehand from"
                    + " when on they look here.")
    @APIResponse(
            responseCode = "200",
            description = "How many of each",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Imported.class)))
    @APIResponse(responseCode = "409", description = "import-refused: rows are taken, or stored already; each is named")
    @APIResponse(
            responseCode = "422",
            description =
                    "import-refused: rows name what is unknown or not mine, a person of another organisation or a space"
                            + " that mine does not use, or break a rule; each is named. Or idempotency-key-reused")
    public Response importBookings(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull BookingImport body) {
        String key = Answers.checked(idempotencyKey);
        Caller caller = signedIn.caller();
        return claims.together(
                importBookings.buildings(caller, body.bookings()),
                together -> answers.hold(caller.key(), key, body)
                        .orElseGet(() -> answers.keep(
                                caller.key(), key, importBookings.store(caller, body.bookings(), together))));
    }
}
