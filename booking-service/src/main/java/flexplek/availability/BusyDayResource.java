package flexplek.availability;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Page;
import flexplek.platform.Parameters;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.Building;
import flexplek.space.BuildingCard;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings/{buildingId}/busy-days")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class BusyDayResource {

    private static final int MOST_DAYS = 31;

    private final SignedIn signedIn;
    private final Visible visible;
    private final DaysToLookAt days;
    private final BusyDays busyDays;

    BusyDayResource(SignedIn signedIn, Visible visible, DaysToLookAt days, BusyDays busyDays) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.days = days;
        this.busyDays = busyDays;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBusyDays",
            summary = "How many desks of a building are booked on each day, both days included, at most 31 days",
            description = "Who looks after the building is told of all its desks, and of bookings that were left early"
                    + " too. Others are told what they could count in the availability of its floors: of the desks that are"
                    + " held for no other organisation, those that are taken.")
    @APIResponse(responseCode = "200", description = "Every day of the range, closed ones too")
    @APIResponse(
            responseCode = "400",
            description = "A day is not right, or the first is before yesterday and I do not look after the building")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Page<BusyDays.BusyDay> list(
            @PathParam("buildingId") UUID buildingId,
            @QueryParam("from") @Parameter(required = true) @Nullable LocalDate from,
            @QueryParam("to") @Parameter(required = true) @Nullable LocalDate to) {
        LocalDate first = Parameters.given("from", from);
        LocalDate last = Parameters.given("to", to);
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw Problems.badField("to", Wording.of(AvailabilityWords.class, words -> words.days(MOST_DAYS - 1)));
        }
        Caller caller = signedIn.caller();
        BuildingCard card = visible.buildingCard(caller, buildingId);
        days.refusePast("from", first, caller, card);
        Building building = visible.building(caller, buildingId);
        return Page.whole(
                Visible.looksAfter(caller, card.managedBy())
                        ? busyDays.of(building, first, last)
                        : busyDays.toOthers(building, first, last, caller.organisationKey()));
    }
}
