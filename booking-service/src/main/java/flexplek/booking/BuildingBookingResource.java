package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Parameters;
import flexplek.space.BuildingCard;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings/{buildingId}/bookings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN, Roles.INTEGRATION})
@Tag(name = "Bookings")
class BuildingBookingResource {

    @Schema(name = "ChangedBookings", description = "Bookings of a building in the order in which they last changed.")
    record ChangedPage(
            List<BookingOfBuilding> items,
            @Nullable String next,

            @Schema(
                    description = "On the last page, from when to ask the next time: nothing is missed by that and"
                            + " nothing comes twice, whatever is being booked meanwhile; null while there is a next"
                            + " page.")
            @Nullable
            Instant changedUntil) {}

    private final SignedIn signedIn;
    private final Visible visible;
    private final ChangedBookings changed;

    BuildingBookingResource(SignedIn signedIn, Visible visible, ChangedBookings changed) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.changed = changed;
    }

    @GET
    @Operation(
            operationId = "listChangedBookings",
            summary =
                    "The bookings of a building that were made or changed since then, as they are now, for who manages"
                            + " it and for other systems",
            description = """
        Each booking stands in it once, where it last changed; one that changes again while pages are read comes again on a later \
        one. Ask the next time from changedUntil on. That is as early as the oldest work in the database that is not done yet, so a \
        booking may come a moment later than it was answered, and is never left out. A place that is only offered is no booking. What \
        is deleted after its retention is not told. Other systems (role integration) read every building, and of desks the \
        neighbourhood alone.""")
    @APIResponse(responseCode = "200", description = "A page of bookings, and on the last from when to ask on")
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may do this: admin, building-admin, facility,"
                    + " integration, platform-admin; or managed-by-others: another organisation manages the building, as"
                    + " managedBy says")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public ChangedPage list(
            @PathParam("buildingId") UUID buildingId,
            @QueryParam("changedSince")
                    @Parameter(
                            description = "Those that changed then or later; for the whole of what is kept, a day long"
                                    + " past.",
                            required = true)
                    @Nullable
                    Instant changedSince,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) @Parameter(description = "How many at most.")
                    Integer limit) {
        Instant since = Parameters.given("changedSince", changedSince);
        Cursor after = Cursor.read(cursor, Cursor.OLDEST);
        Caller caller = signedIn.caller();
        BuildingCard building = visible.buildingCardToFollow(caller, buildingId);
        boolean whole = Visible.looksAfter(caller, building.managedBy());
        ChangedBookings.Changed found = changed.since(building.key(), since, after, limit + 1);
        String next = Page.next(found.bookings(), limit, b -> new Cursor(b.changedAt(), b.id()));
        return new ChangedPage(
                found.bookings().stream()
                        .limit(limit)
                        .map(booking -> whole ? booking : booking.toSystem())
                        .toList(),
                next,
                next == null ? found.until() : null);
    }
}
