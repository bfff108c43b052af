package flexplek.buildingimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.claim.MovedClocks;
import flexplek.claim.MovedSpaces;
import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Codes;
import flexplek.platform.Problems;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Texts;
import flexplek.platform.Wording;
import flexplek.rule.SetBuildingRules;
import flexplek.space.BookingsHit;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.HitBookings;
import flexplek.space.SpaceKind;
import flexplek.space.Visible;
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
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final ImportBuilding importBuilding;
    private final CompareSpaces compareSpaces;
    private final ShareBuilding shareBuilding;
    private final Buildings buildings;
    private final Visible visible;
    private final SetBuildingRules setRules;
    private final MovedSpaces movedSpaces;
    private final MovedClocks movedClocks;
    private final HitBookings hitBookings;
    private final ReadFiles readFiles;
    private final ObjectMapper json;
    private final SpokenProblems spoken;
    private final Clock clock;

    BuildingImportResource(
            SignedIn signedIn,
            ImportBuilding importBuilding,
            CompareSpaces compareSpaces,
            ShareBuilding shareBuilding,
            Buildings buildings,
            Visible visible,
            SetBuildingRules setRules,
            MovedSpaces movedSpaces,
            MovedClocks movedClocks,
            HitBookings hitBookings,
            ReadFiles readFiles,
            ObjectMapper json,
            SpokenProblems spoken,
            Clock clock) {
        this.signedIn = signedIn;
        this.importBuilding = importBuilding;
        this.compareSpaces = compareSpaces;
        this.shareBuilding = shareBuilding;
        this.buildings = buildings;
        this.visible = visible;
        this.setRules = setRules;
        this.movedSpaces = movedSpaces;
        this.movedClocks = movedClocks;
        this.hitBookings = hitBookings;
        this.readFiles = readFiles;
        this.json = json;
        this.spoken = spoken;
        this.clock = clock;
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
        Findings findings = new Findings();
        Notes notes = new Notes();
        ObjectNode tree = BuildingFile.tree(FileText.ofJson("building", buildingPart), json, findings);
        Optional<String> code =
                Optional.ofNullable(tree).map(t -> t.path("code").asText("")).filter(Texts::canBeKept);
        Optional<Building> known = code.flatMap(buildings::withCode);
        if (known.isPresent() && !visible.sees(caller, known.get().key())) {
            throw Problems.forbidden(Wording.of(BuildingImportWords.class, BuildingImportWords::ofOthers));
        }
        known.ifPresent(b -> {
            buildings.lock(b);
            visible.refuseUnlessManaged(caller, b.managedBy());
        });
        Optional<Building> twin = known.isPresent() ? Optional.empty() : code.flatMap(c -> twin(caller, c));
        if (tree != null && twin.isPresent()) {
            String its = twin.get().code();
            findings.add("building", null, "code", words -> words.twin(its));
            tree.put("code", its);
        }
        // Who may change the other is told what else is wrong as if it were meant.
        Optional<Building> meant = known.or(() -> twin.filter(b -> Visible.manages(caller, b.managedBy())));
        ReadFiles.Read read = readFiles.read(caller.organisation(), tree, meant, planPart, spacesPart, findings, notes);
        findings.refuseIfAny();
        BuildingFile checked = Objects.requireNonNull(read.building());
        PlanFile plan = read.plan();
        SpacesFile spaces = read.spaces();
        PresentBuilding present = read.present();

        ShareBuilding.Compared sharing = shareBuilding.compare(caller, known.orElse(null), checked.organisations());
        shareBuilding.check(caller, sharing, known.map(shareBuilding::managing).orElse(caller.organisation()), checked);
        known.ifPresent(b -> shareBuilding.checkHeld(caller, checked, compareSpaces.heldOtherwise(b, plan, spaces)));
        List<PresentBuilding.Change> changes = present == null
                ? List.of()
                : Stream.concat(
                                present.changes(checked, sharing, json).stream(),
                                read.presentPlan().changes(plan).stream())
                        .toList();
        CompareSpaces.Compared compared = compareSpaces.compare(known.orElse(null), plan, spaces);
        Outcome outcome =
                new Outcome(known.isEmpty(), plan, spaces, changes, compared, sharing, notes.in(spoken.tongue()));
        if (dryRun && known.isEmpty()) {
            return said(Response.ok(outcome.imported(null, true, BookingsHit.NONE)))
                    .build();
        }
        Optional<HitBookings.Before> before = known.map(k -> hitBookings.ofBuilding(k.key()));
        Optional<ZoneId> zone = known.map(Building::zone);
        Building building = importBuilding.store(caller, checked, plan, spaces, clock.instant());
        setRules.imported(building, checked.dailyCap());
        movedSpaces.follow(building.key());
        zone.ifPresent(was -> movedClocks.follow(building.key(), was, building.zone()));
        BookingsHit hit = before.map(b -> b.tell(caller)).orElse(BookingsHit.NONE);
        if (dryRun) {
            // What it would be is what it is, until it is taken back.
            QuarkusTransaction.setRollbackOnly();
            return said(Response.ok(outcome.imported(building.id(), true, hit))).build();
        }
        return said(Response.status(known.isEmpty() ? 201 : 200))
                .header("Location", "/v1/buildings/" + building.id())
                .entity(outcome.imported(building.id(), false, hit))
                .build();
    }

    /** Notes are in the language of who asks. */
    private Response.ResponseBuilder said(Response.ResponseBuilder answer) {
        return answer.header("Content-Language", spoken.tongue().language().getLanguage())
                .header("Vary", "Accept-Language");
    }

    /** The building that the caller sees whose code only looks like this one. Of others nothing is said, not even this. */
    private Optional<Building> twin(Caller caller, String code) {
        return new Codes(visible.buildings(caller).stream().map(Building::code).toList())
                .twinOf(code)
                .flatMap(buildings::withCode);
    }

    private record Outcome(
            boolean created,
            PlanFile plan,
            SpacesFile spaces,
            List<PresentBuilding.Change> changes,
            CompareSpaces.Compared compared,
            ShareBuilding.Compared sharing,
            List<Notes.Said> notes) {

        Imported imported(@Nullable UUID id, boolean dryRun, BookingsHit hit) {
            int rooms = (int) spaces.rows().stream()
                    .filter(r -> r.kind() == SpaceKind.ROOM)
                    .count();
            return new Imported(
                    id,
                    dryRun,
                    created,
                    plan.floors().size(),
                    plan.neighbourhoods().size(),
                    spaces.rows().size() - rooms,
                    rooms,
                    changes,
                    compared,
                    sharing,
                    hit,
                    notes);
        }
    }
}
