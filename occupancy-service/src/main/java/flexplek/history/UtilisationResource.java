package flexplek.history;

import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.caller.WhoCalls;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where those who look after a building look back. */
@Path("/utilisation")
@Tag(name = "History", description = "How full places were.")
class UtilisationResource {

    private static final String EXAMPLE = """
            {"placeId":"0199f3a0-1111-7000-8000-000000000003","place":"BUILDING","name":"Kadegebouw",\
            "buildingId":"0199f3a0-1111-7000-8000-000000000003","zone":"Europe/Amsterdam","kind":"DESK",\
            "from":"2026-11-24","to":"2026-11-24","groupBy":"day","groups":[{"day":"2026-11-24","quarterHours":48,\
            "capacity":24.0,"booked":13.25,"mostBooked":17,"checkedIn":11.5,"released":1.75,"counted":12.4,\
            "bookedShare":0.5521,"checkedInShare":0.4792,"releasedShare":0.0729,"countedShare":0.5167}]}""";

    private static final String CSV_EXAMPLE = """
            placeId,place,name,kind,day,start,weekday,hour,quarterHours,capacity,booked,mostBooked,checkedIn,released,\
            counted,bookedShare,checkedInShare,releasedShare,countedShare
            0199f3a0-1111-7000-8000-000000000003,BUILDING,Kadegebouw,DESK,2026-11-24,,,,48,24.0,13.25,17,11.5,1.75,\
            12.4,0.5521,0.4792,0.0729,0.5167
            """;

    private final Utilisations utilisations;
    private final WhoCalls whoCalls;

    UtilisationResource(Utilisations utilisations, WhoCalls whoCalls) {
        this.utilisations = utilisations;
        this.whoCalls = whoCalls;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, UtilisationCsv.TYPE})
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @RunOnVirtualThread
    @Operation(
            operationId = "getUtilisation",
            summary = "How full a place was",
            description = "Of a building, floor or neighbourhood, by the clock of the building: spaces of one kind in"
                    + " service, booked, checked in and given back, people counted by sensors, and the shares of them. What"
                    + " is told late mends it, until a month is closed 35 days after its end. A minute may pass before a"
                    + " change shows.")
    @APIResponse(
            responseCode = "200",
            description = "How full it was; what was not counted is left out.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Utilisation.class),
                        example = EXAMPLE),
                @Content(
                        mediaType = UtilisationCsv.TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = CSV_EXAMPLE)
            })
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, building-admin, facility,"
                            + " platform-admin; or managed-by-others: another organisation manages the building, as managedBy says.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such building, floor or neighbourhood, or it is not yours to see.")
    @APIResponse(responseCode = "503", description = "The places are still being read.")
    public Utilisation utilisation(@BeanParam UtilisationAsked asked) {
        return utilisations.of(asked.read(), Sight.of(whoCalls.token()));
    }
}
