package flexplek.buildingimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.booking.DailyCap;
import flexplek.people.Roles;
import flexplek.platform.Problems;
import flexplek.platform.Texts;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.SpaceKind;
import flexplek.space.Visible;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
            CompareSpaces.Compared spaces,
            ShareBuilding.Compared sharing) {}

    private final ImportBuilding importBuilding;
    private final CompareSpaces compareSpaces;
    private final ShareBuilding shareBuilding;
    private final Buildings buildings;
    private final Visible visible;
    private final DailyCap dailyCap;
    private final ObjectMapper json;
    private final Validator validator;

    BuildingImportResource(
            ImportBuilding importBuilding,
            CompareSpaces compareSpaces,
            ShareBuilding shareBuilding,
            Buildings buildings,
            Visible visible,
            DailyCap dailyCap,
            ObjectMapper json,
            Validator validator) {
        this.importBuilding = importBuilding;
        this.compareSpaces = compareSpaces;
        this.shareBuilding = shareBuilding;
        this.buildings = buildings;
        this.visible = visible;
        this.dailyCap = dailyCap;
        this.json = json;
        this.validator = validator;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN})
    @Transactional
    @TransactionConfiguration(timeout = 600)
    @Operation(
            operationId = "importBuilding",
            summary = "Bring in or change a building from its files, all or nothing; dryRun=true only checks them")
    @APIResponse(
            responseCode = "200",
            description = "Checked (dry run), or the known building was changed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Imported.class)))
    @APIResponse(
            responseCode = "201",
            description = "The building was made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Imported.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, building-admin; or the building is of"
                            + " other organisations, or who shares it is an administrator's to change")
    @APIResponse(
            responseCode = "422",
            description = "Something in the files is not right; every row that is wrong is named")
    public Response importBuilding(
            @RestForm("building") @Nullable FileUpload buildingPart,
            @RestForm("plan") @Nullable FileUpload planPart,
            @RestForm("spaces") @Nullable FileUpload spacesPart,
            @QueryParam("dryRun") @DefaultValue("false") Boolean dryRun) {
        Findings findings = new Findings();
        BuildingFile file = BuildingFile.read(text("building", buildingPart), json, validator, findings);
        boolean sound = findings.isEmpty();
        PlanFile plan = PlanFile.read(text("plan", planPart), json, findings);
        SpacesFile spaces = SpacesFile.read(text("spaces", spacesPart), findings);
        if (file != null && sound) {
            checkTogether(file, plan, spaces, findings);
        }
        findings.refuseIfAny();
        BuildingFile checked = Objects.requireNonNull(file);

        var known = buildings.withCode(checked.code());
        if (known.isPresent() && !visible.sees(known.get().key())) {
            throw Problems.forbidden(
                    "The building with this code belongs to other organisations. Choose another code.");
        }
        ShareBuilding.Compared sharing = shareBuilding.compare(known.orElse(null), checked.organisations());
        shareBuilding.check(sharing);
        CompareSpaces.Compared compared = compareSpaces.compare(known.orElse(null), plan, spaces);
        if (dryRun) {
            UUID id = known.map(Building::id).orElse(null);
            return Response.ok(outcome(id, true, known.isEmpty(), plan, spaces, compared, sharing))
                    .build();
        }
        Building building = importBuilding.store(checked, plan, spaces);
        dailyCap.set(building, null, checked.dailyCap(), building.graceMinutes());
        return Response.status(known.isEmpty() ? 201 : 200)
                .header("Location", "/v1/buildings/" + building.id())
                .entity(outcome(building.id(), false, known.isEmpty(), plan, spaces, compared, sharing))
                .build();
    }

    private static Imported outcome(
            @Nullable UUID id,
            boolean dryRun,
            boolean created,
            PlanFile plan,
            SpacesFile spaces,
            CompareSpaces.Compared compared,
            ShareBuilding.Compared sharing) {
        int rooms = (int)
                spaces.rows().stream().filter(r -> r.kind() == SpaceKind.ROOM).count();
        return new Imported(
                id,
                dryRun,
                created,
                plan.floors().size(),
                plan.neighbourhoods().size(),
                spaces.rows().size() - rooms,
                rooms,
                compared,
                sharing);
    }

    private static String text(String part, @Nullable FileUpload upload) {
        if (upload == null) {
            throw Problems.badField(part, "must be there, as a file part of the form");
        }
        try {
            String text = Files.readString(upload.uploadedFile());
            if (!Texts.canBeKept(text)) {
                throw Problems.badField(part, "must be text without NUL characters");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw Problems.badField(part, "must be text in UTF-8");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void checkTogether(BuildingFile file, PlanFile plan, SpacesFile spaces, Findings findings) {
        Set<String> organisations = file.organisations().stream()
                .map(BuildingFile.Sharing::organisation)
                .collect(Collectors.toSet());
        Set<String> floors =
                plan.floors().stream().map(PlanFile.FloorShape::code).collect(Collectors.toSet());
        Set<String> neighbourhoods = new HashSet<>();
        for (PlanFile.NeighbourhoodShape n : plan.neighbourhoods()) {
            if (!floors.contains(n.floor())) {
                findings.add(
                        "plan", null, "floor", "of neighbourhood " + n.code() + " is not in the plan: " + n.floor());
            }
            if (!neighbourhoods.add(n.floor() + "/" + n.code())) {
                findings.add("plan", null, "code", "neighbourhood " + n.code() + " stands in the plan twice");
            }
            if (n.organisation() != null && !organisations.contains(n.organisation())) {
                findings.add(
                        "plan",
                        null,
                        "organisation",
                        n.organisation() + " does not share the building (building.json)");
            }
        }
        for (SpacesFile.Row row : spaces.rows()) {
            PlanFile.SpaceShape shape = plan.spaces().get(row.code());
            if (shape == null) {
                findings.add("spaces", row.number(), "code", row.code() + " is not drawn in the plan");
            } else if (!shape.floor().equals(row.floor())) {
                findings.add("spaces", row.number(), "floor", "is " + shape.floor() + " in the plan");
            }
            if (!neighbourhoods.contains(row.floor() + "/" + row.neighbourhood())) {
                findings.add("spaces", row.number(), "neighbourhood", row.neighbourhood() + " is not on that floor");
            }
        }
        plan.spaces().forEach((code, shape) -> {
            if (spaces.whole() && !spaces.named().contains(code)) {
                findings.add("plan", shape.number(), "code", code + " has no row in the file of spaces");
            }
        });
    }
}
