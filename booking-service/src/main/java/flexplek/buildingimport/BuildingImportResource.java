package flexplek.buildingimport;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.SpokenProblems;
import flexplek.space.BookingsHit;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/building-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Buildings")
class BuildingImportResource {

    /** {@code buildingId} is absent in a dry run of a new building. */
    @Schema(name = "ImportedBuilding")
    record Imported(
            @Nullable UUID buildingId,
            boolean dryRun,
            boolean created,
            int floors,
            int neighbourhoods,
            int desks,
            int rooms,

            @Schema(
                    description =
                            "What becomes other of the building itself, its floors and its neighbourhoods; nothing"
                                    + " of a new one.")
            List<PresentBuilding.Change> changes,

            CompareSpaces.Compared spaces,
            ShareBuilding.Compared sharing,
            BookingsHit bookingsHit,

            @Schema(description = "How the files were taken where they leave something open, such as a plan.")
            List<Notes.Said> notes) {}

    private final SignedIn signedIn;
    private final CheckImport checkImport;
    private final ApplyImport applyImport;
    private final SpokenProblems spoken;

    BuildingImportResource(SignedIn signedIn, CheckImport checkImport, ApplyImport applyImport, SpokenProblems spoken) {
        this.signedIn = signedIn;
        this.checkImport = checkImport;
        this.applyImport = applyImport;
        this.spoken = spoken;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Transactional
    @TransactionConfiguration(timeout = 600)
    @Operation(
            operationId = "importBuilding",
            summary =
                    "Bring in or change a building from its files, all or nothing, and tell whose coming bookings it hits;"
                            + " dryRun=true only checks the files and says how many",
            description =
                    "Of a known building, what the file building leaves out stays as it is, as do a floor that plan leaves out"
                            + " and spaces has no row of, name and level of a floor and name and organisation of a neighbourhood in it, and name,"
                            + " capacity and amenities where spaces has no such column; null empties, as does an empty cell"
                            + " of name or amenities. A space that spaces leaves out goes out of service. Without plan a"
                            + " floor keeps the one that it has, with a free spot for each new space; a floor that has none, or one"
                            + " that was drawn so before, is drawn from the rows of spaces, and notes say so. A code that only"
                            + " looks like that of a building that I see is refused. managedBy names the organisation whose facility"
                            + " staff and administrators look after the building: my own of a new building that names none;"
                            + " to name another is an administrator's of the one that manages it. spaces is what a spreadsheet writes: XLSX, or"
                            + " values with commas, semicolons or tabs between them in UTF-8 or Windows-1252.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Checked (dry run), or the known building at Location was changed, in the language that Content-Language"
                            + " names",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Imported.class)))
    @APIResponse(
            responseCode = "201",
            description = "The building was made; Content-Language names the language of what is said of it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Imported.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, building-admin, platform-admin; or the"
                            + " building is of other organisations; or managed-by-others: another organisation manages it,"
                            + " as managedBy says; or not-allowed: who shares it, who manages it and for whom spaces are"
                            + " held that others may use is an administrator's to change, and violations names what")
    @APIResponse(
            responseCode = "422",
            description = "import-refused: violations names what is not right and where, the first 200 in order;"
                    + " found says how much there is in all")
    public Response importBuilding(
            @RestForm("building") @Nullable FileUpload buildingPart,
            @RestForm("plan") @Nullable FileUpload planPart,
            @RestForm("spaces") @Nullable FileUpload spacesPart,
            @QueryParam("dryRun") @DefaultValue("false") Boolean dryRun) {
        Caller caller = signedIn.caller();
        Notes notes = new Notes();
        CheckImport.Checked checked =
                checkImport.check(caller, new CheckImport.Parts(buildingPart, planPart, spacesPart), notes);
        boolean created = checked.known().isEmpty();
        if (dryRun && created) {
            return said(Response.ok(imported(null, true, checked, BookingsHit.NONE, notes)))
                    .build();
        }
        ApplyImport.Applied applied = applyImport.apply(caller, checked);
        if (dryRun) {
            // What it would be is what it is, until it is taken back.
            QuarkusTransaction.setRollbackOnly();
            return said(Response.ok(imported(applied.buildingId(), true, checked, applied.hit(), notes)))
                    .build();
        }
        return said(Response.status(created ? 201 : 200))
                .header("Location", "/v1/buildings/" + applied.buildingId())
                .entity(imported(applied.buildingId(), false, checked, applied.hit(), notes))
                .build();
    }

    /** Notes are in the language of who asks. */
    private Response.ResponseBuilder said(Response.ResponseBuilder answer) {
        return answer.header("Content-Language", spoken.tongue().language().getLanguage())
                .header("Vary", "Accept-Language");
    }

    private Imported imported(
            @Nullable UUID id, boolean dryRun, CheckImport.Checked checked, BookingsHit hit, Notes notes) {
        List<SpacesFile.Row> rows = checked.spaces().rows();
        int rooms = (int) rows.stream().filter(r -> r.kind() == SpaceKind.ROOM).count();
        return new Imported(
                id,
                dryRun,
                checked.known().isEmpty(),
                checked.plan().floors().size(),
                checked.plan().neighbourhoods().size(),
                rows.size() - rooms,
                rooms,
                checked.changes(),
                checked.compared(),
                checked.sharing(),
                hit,
                notes.in(spoken.tongue()));
    }
}
