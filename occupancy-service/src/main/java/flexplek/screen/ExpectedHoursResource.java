package flexplek.screen;

import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.caller.WhoCalls;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is booked in the hours to come, for everybody whose organisation shares the building. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
@Tag(name = "Occupancy")
class ExpectedHoursResource {

    private static final String WHO =
            " Who looks after the building, the emergency team of an organisation that shares it, and"
                    + " other systems see all of it. Others see the spaces that they may book: a neighbourhood that is held for"
                    + " another organisation is not there, nor counted in its floor and building; and nothing of hours that are past.";

    private static final String HOURS = """
            "hours":[{"start":"2026-11-24T09:00:00Z","end":"2026-11-24T10:00:00Z","open":true,\
            "desks":{"capacity":24,"booked":14},"rooms":{"capacity":2,"booked":1}},\
            {"start":"2026-11-24T10:00:00Z","end":"2026-11-24T11:00:00Z","open":true,\
            "desks":{"capacity":24,"booked":17},"rooms":{"capacity":2,"booked":2}}]""";

    private static final String PLACE = """
            {"placeId":"0199f3a0-1111-7000-8000-000000000003","place":"BUILDING","name":"Kadegebouw",\
            "peakToday":{"at":"2026-11-24T10:00:00Z","booked":17},"peakAhead":{"at":"2026-11-24T10:00:00Z","booked":17},\
            """ + HOURS + "}";

    private static final String OF_BUILDING = """
            {"buildingId":"0199f3a0-1111-7000-8000-000000000003","name":"Kadegebouw","zone":"Europe/Amsterdam",\
            "day":"2026-11-24","at":"2026-11-24T09:05:01Z","stale":false,"heardUntil":"2026-11-24T09:05:00Z","building":\
            """ + PLACE + ",\"floors\":[],\"neighbourhoods\":[]}";

    private static final String OF_ALL = """
            {"at":"2026-11-24T09:05:01Z","stale":false,"heardUntil":"2026-11-24T09:05:00Z",\
            "peakAhead":{"at":"2026-11-24T10:00:00Z","booked":17},"hours":[\
            {"start":"2026-11-24T09:00:00Z","end":"2026-11-24T10:00:00Z","desks":14,"rooms":1},\
            {"start":"2026-11-24T10:00:00Z","end":"2026-11-24T11:00:00Z","desks":17,"rooms":2}],"buildings":[\
            {"buildingId":"0199f3a0-1111-7000-8000-000000000003","name":"Kadegebouw","zone":"Europe/Amsterdam",\
            "day":"2026-11-24","building":""" + PLACE + "}]}";

    private final ExpectDays expectDays;
    private final WhoCalls whoCalls;
    private final Clock clock;

    ExpectedHoursResource(ExpectDays expectDays, WhoCalls whoCalls, Clock clock) {
        this.expectDays = expectDays;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Path("buildings/{id}/expected-hours")
    @Operation(
            operationId = "getExpectedHours",
            summary = "How full a building will be in the hours that are left of its day",
            description =
                    "As the bookings stand now: for each hour of the building's clock how many desks and rooms are"
                            + " booked at once, in the building, its floors and its neighbourhoods, and when most desks are. Read"
                            + " once a minute it is as good as live." + WHO)
    @APIResponse(
            responseCode = "200",
            description = "What is booked in what is left of the day.",
            content = @Content(schema = @Schema(implementation = ExpectedHours.class), example = OF_BUILDING))
    @APIResponse(responseCode = "404", description = "There is no such building, or it is not yours to see.")
    @APIResponse(responseCode = "503", description = "The bookings are still being read.")
    public ExpectedHours ofBuilding(
            @PathParam("id") @Parameter(description = "The building.", example = "0199f3a0-1111-7000-8000-000000000003")
                    UUID id) {
        ExpectedDay day = expectDays.of(id, Sight.ofPlaces(whoCalls.token()));
        return ExpectedHours.of(day, expectDays.freshness(List.of(day)));
    }

    @GET
    @Path("expected-hours")
    @Operation(
            operationId = "getExpectedHoursOfBuildings",
            summary = "How full all buildings will be in the hours that are left of their days",
            description =
                    "As the bookings stand now: all buildings within reach together, by hours of UTC, and each of them"
                            + " by the hours of its own clock." + WHO)
    @APIResponse(
            responseCode = "200",
            description = "What is booked in what is left of the days.",
            content = @Content(schema = @Schema(implementation = ExpectedBuildings.class), example = OF_ALL))
    @APIResponse(responseCode = "503", description = "The bookings are still being read.")
    public ExpectedBuildings ofBuildings() {
        List<ExpectedDay> days = expectDays.of(Sight.ofPlaces(whoCalls.token()));
        return ExpectedBuildings.of(days, expectDays.freshness(days), clock.instant());
    }
}
