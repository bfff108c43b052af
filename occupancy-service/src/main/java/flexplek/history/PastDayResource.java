package flexplek.history;

import flexplek.place.Building;
import flexplek.place.PlaceWords;
import flexplek.place.Places;
import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.caller.WhoCalls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where everybody looks back, at whole days and never at few people. */
@Path("/buildings/{id}/past-days")
@Tag(name = "History")
class PastDayResource {

    private static final int DAYS_BACK = 28;

    private static final String EXAMPLE = """
            {"buildingId":"0199f3a0-1111-7000-8000-000000000003","zone":"Europe/Amsterdam","least":7,"days":[\
            {"day":"2026-11-24","desks":48,"booked":31,"floors":[\
            {"floorId":"0199f3a0-1111-7000-8000-000000000004","name":"Verdieping 3","desks":24,"booked":17},\
            {"floorId":"0199f3a0-1111-7000-8000-000000000006","name":"Verdieping 4","desks":24,"booked":14}]},\
            {"day":"2026-11-27","desks":48,"floors":[]}]}""";

    private final Places places;
    private final ToldDays toldDays;
    private final CountSettings settings;
    private final WhoCalls whoCalls;
    private final Clock clock;

    PastDayResource(Places places, ToldDays toldDays, CountSettings settings, WhoCalls whoCalls, Clock clock) {
        this.places = places;
        this.toldDays = toldDays;
        this.settings = settings;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    @RunOnVirtualThread
    @Operation(
            operationId = "getPastDays",
            summary = "How full a building was on the days of the last four weeks",
            description =
                    "For everybody whose organisation uses the building: how many desks were booked at the busiest moment"
                            + " of each day, in the building and floor by floor. Desks of neighbourhoods that are held for an"
                            + " organisation do not count. A number below least is not told, nor are floors on a day on"
                            + " which one of them has so few. What was told once stays as it was told.")
    @APIResponse(
            responseCode = "200",
            description = "The days that were told; the last is two days before yesterday at the latest.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PastDays.class),
                            example = EXAMPLE))
    @APIResponse(responseCode = "404", description = "There is no such building, or it is not yours to see.")
    @APIResponse(responseCode = "503", description = "The places are still being read.")
    public PastDays pastDays(
            @PathParam("id") @Parameter(description = "The building.", example = "0199f3a0-1111-7000-8000-000000000003")
                    UUID id) {
        if (!places.areKnown()) {
            throw Problems.tryAgain(Wording.of(HistoryWords.class, HistoryWords::reading));
        }
        Building building = Problems.seen(
                places.findBuilding(id),
                Sight.of(whoCalls.token())::reaches,
                Wording.of(PlaceWords.class, PlaceWords::noBuilding));
        LocalDate first = building.dayOf(clock.instant()).minusDays(DAYS_BACK);
        return PastDays.of(building, new SmallCounts(settings.threshold()).least(), toldDays.from(id, first));
    }
}
