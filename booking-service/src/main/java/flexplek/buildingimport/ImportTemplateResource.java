package flexplek.buildingimport;

import flexplek.people.Roles;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.space.SpaceKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/building-import-templates")
@RunOnVirtualThread
@Tag(name = "Buildings")
class ImportTemplateResource {

    private static final int MOST_TO_FILL_IN = 1_000;

    /** The spaces of the example that the page of the import also has a plan of. */
    private static final List<SpacesFile.Row> EXAMPLE = List.of(
            new SpacesFile.Row(2, "3A-001", "3A-001", SpaceKind.DESK, "3", "3A", 1, List.of("monitor", "sit-stand")),
            new SpacesFile.Row(
                    3, "3A-002", "3A-002", SpaceKind.DESK, "3", "3A", 1, List.of("quiet", "wheelchair-accessible")),
            new SpacesFile.Row(
                    4, "3R-01", "Sluiskamer", SpaceKind.ROOM, "3", "3A", 8, List.of("screen", "whiteboard", "video")));

    private final SpokenProblems spoken;

    ImportTemplateResource(SpokenProblems spoken) {
        this.spoken = spoken;
    }

    @GET
    @Produces({SpacesTypes.XLSX, SpacesTypes.CSV})
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "getBuildingImportTemplate",
            summary = "A list of spaces to fill in, as an import takes it",
            description = "In the language of Accept-Language; as XLSX, or as CSV where Accept asks for it.")
    @APIResponse(
            responseCode = "200",
            description = "The list, in the language that Content-Language names",
            content = {
                @Content(mediaType = SpacesTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SpacesTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "code,name,kind,floor,neighbourhood,capacity,amenities\r\n")
            })
    public Response template(
            @QueryParam("filled")
                    @DefaultValue("false")
                    @Parameter(description = "Whether some rows stand there as an example.")
                    Boolean filled,
            @Context HttpHeaders headers) {
        Tongue tongue = spoken.tongue();
        SpacesSheet sheet = SpacesSheet.of(filled ? EXAMPLE : List.of(), tongue);
        String type = SpacesTypes.asked(headers, SpacesTypes.XLSX, SpacesTypes.CSV);
        String name = SpaceWords.isDutch(tongue) ? "plekken" : "spaces";
        return type.equals(SpacesTypes.CSV)
                ? BuildingFilesResource.file(sheet.csv(), type, name + ".csv", tongue)
                : BuildingFilesResource.file(sheet.xlsx(MOST_TO_FILL_IN), type, name + ".xlsx", tongue);
    }
}
