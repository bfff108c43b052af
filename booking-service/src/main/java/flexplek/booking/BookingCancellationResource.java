package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whoever is away for some days gives up all that they have booked there. */
@Path("/booking-cancellations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class BookingCancellationResource {

    /** Whose bookings of these days are meant is whoever asks. */
    @Schema(
            name = "DaysToCancel",
            description = "The first and the last of the days, each by the clock of the building of a booking.",
            examples = """
                {"from": "2026-12-21", "to": "2026-12-31"}""")
    record Days(@NotNull LocalDate from, @NotNull LocalDate to) {
        void check() {
            if (to.isBefore(from) || to.isAfter(from.plusDays(366))) {
                throw Problems.badField("to", Wording.of(BookingWords.class, BookingWords::withinAYear));
            }
        }
    }

    @Schema(name = "CancelledBookings", description = "Of my bookings of those days; each list in order of time.")
    record Cancelled(
            @Schema(description = "Those that had not begun: cancelled now, or as they are where it is a dry run.")
            List<BookingView> cancelled,

            @Schema(description = "Those that have begun and stay; each is ended by itself.")
            List<BookingView> begun,

            @Schema(
                    description =
                            "Dates of my series that are LATER: they are not booked any more, or would not be where it"
                                    + " is a dry run.")
            List<LaterDate> later) {}

    private final SignedIn signedIn;
    private final CancelDays cancelDays;

    BookingCancellationResource(SignedIn signedIn, CancelDays cancelDays) {
        this.signedIn = signedIn;
        this.cancelDays = cancelDays;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "cancelBookings",
            summary = "Cancel all my bookings from one day to another that have not begun, in one act",
            description =
                    "Those that others made for me too, and places of team days; none that I made for somebody else."
                            + " Dates of series that are not booked yet are not booked any more."
                            + " Sent again it finds nothing left to cancel.")
    @APIResponse(
            responseCode = "200",
            description = "What was cancelled, what has begun and stays, and what is not booked later")
    public Cancelled cancel(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Change nothing, only say what would be cancelled.")
                    Boolean dryRun,
            @Valid @NotNull Days days) {
        days.check();
        Caller caller = signedIn.caller();
        return dryRun ? cancelDays.wouldBe(caller, days) : cancelDays.cancel(caller, days);
    }
}
