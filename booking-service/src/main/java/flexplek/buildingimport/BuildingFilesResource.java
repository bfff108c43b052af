package flexplek.buildingimport;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.space.Building;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/buildings/{buildingId}/files")
@RunOnVirtualThread
@Tag(name = "Buildings")
class BuildingFilesResource {

    private static final String BUILDING_EXAMPLE = """
            {"code": "KADE", "name": "Kade", "zone": "Europe/Amsterdam", "address": "Kade 1", "city": "Den Haag",
             "latitude": 52.08, "longitude": 4.31, "opens": "07:00", "closes": "19:00", "openDays": ["MONDAY"],
             "dailyCap": null, "managedBy": "minbin",
             "organisations": [{"organisation": "minbin", "name": "Ministerie van Binnenwerken", "daysAhead": 14}]}""";

    private static final String PLAN_EXAMPLE = """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"feature": "floor", "floor": "3", "level": 3, "name": "Verdieping 3"},
              "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [20, 0], [20, 12], [0, 12], [0, 0]]]}}]}""";

    private static final String CSV_EXAMPLE =
            "code,name,kind,floor,neighbourhood,capacity,amenities\r\n3A-001,3A-001,desk,3,3A,1,\"monitor; sit-stand\"\r\n";

    private final SignedIn signedIn;
    private final Visible visible;
    private final ExportBuilding exportBuilding;
    private final SpokenProblems spoken;

    BuildingFilesResource(SignedIn signedIn, Visible visible, ExportBuilding exportBuilding, SpokenProblems spoken) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.exportBuilding = exportBuilding;
        this.spoken = spoken;
    }

    @GET
    @Produces({SpacesTypes.ZIP, SpacesTypes.JSON, SpacesTypes.GEO_JSON, SpacesTypes.CSV, SpacesTypes.XLSX})
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Transactional
    @Operation(
            operationId = "getBuildingFiles",
            summary = "The files of a building, as an import takes them back without a change",
            description = "Accept says which: application/zip all of them, application/json the building,"
                    + " application/geo+json its plan, text/csv or XLSX its spaces. The words in the list of spaces are in"
                    + " the language of Accept-Language. What a spreadsheet would take for a formula stands behind an"
                    + " apostrophe, which an import takes away again.")
    @APIResponse(
            responseCode = "200",
            description = "The file that Accept asks for, in the language that Content-Language names",
            content = {
                @Content(mediaType = SpacesTypes.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SpacesTypes.JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = BUILDING_EXAMPLE),
                @Content(
                        mediaType = SpacesTypes.GEO_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = PLAN_EXAMPLE),
                @Content(
                        mediaType = SpacesTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = CSV_EXAMPLE),
                @Content(mediaType = SpacesTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may do this: admin, building-admin, platform-admin; or"
                    + " managed-by-others: another organisation manages the building, as managedBy says")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Response files(@PathParam("buildingId") UUID buildingId, @Context HttpHeaders headers) {
        Caller caller = signedIn.caller();
        Building building = visible.building(caller, buildingId);
        visible.refuseUnlessManaged(caller, building.managedBy());
        Tongue tongue = spoken.tongue();
        ExportBuilding.Files files = exportBuilding.of(building, tongue);
        String type = SpacesTypes.asked(
                headers, SpacesTypes.ZIP, SpacesTypes.JSON, SpacesTypes.GEO_JSON, SpacesTypes.CSV, SpacesTypes.XLSX);
        return switch (type) {
            case SpacesTypes.JSON -> file(files.building(), type, building.code() + "-building.json", tongue);
            case SpacesTypes.GEO_JSON -> file(files.plan(), type, building.code() + "-plan.geojson", tongue);
            case SpacesTypes.CSV -> file(files.spaces().csv(), type, building.code() + "-spaces.csv", tongue);
            case SpacesTypes.XLSX ->
                file(files.spaces().xlsx(ExportBuilding.MORE), type, building.code() + "-spaces.xlsx", tongue);
            default -> file(files.zip(), type, building.code() + "-files.zip", tongue);
        };
    }

    static Response file(Object content, String type, String name, Tongue tongue) {
        return Response.ok(content, type.equals(SpacesTypes.CSV) ? type + ";charset=UTF-8;header=present" : type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Language", tongue.language().getLanguage())
                .header("Vary", "Accept, Accept-Language")
                .build();
    }
}
