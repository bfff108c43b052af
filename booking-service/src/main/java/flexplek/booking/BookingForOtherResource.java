package flexplek.booking;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/people/me/bookings-for-others")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class BookingForOtherResource {

    private final SignedIn signedIn;
    private final BookingsForOthers made;
    private final Clock clock;

    BookingForOtherResource(SignedIn signedIn, BookingsForOthers made, Clock clock) {
        this.signedIn = signedIn;
        this.made = made;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBookingsForOthers",
            summary =
                    "What I made for others from one day to another, both included; without dates from yesterday on, 31"
                            + " days",
            description = "Of those for whom I may book now: when one lets me no longer, what I made for them is theirs"
                    + " alone. Places of a team day are with the team day.")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of them in order of time, those too that were cancelled before their start; nothing of"
                            + " what became of one from its start on")
    public Page<BookingForOther> list(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.OLDEST);
        DaysShown days = DaysShown.of(from, to, clock.instant());
        List<BookingsForOthers.Made> found = made.of(signedIn.caller(), days, after, limit + 1);
        return new Page<>(
                made.shown(found.subList(0, Math.min(limit, found.size()))),
                Page.next(found, limit, one -> new Cursor(one.starts(), one.id())));
    }
}
