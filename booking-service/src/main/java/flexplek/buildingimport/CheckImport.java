package flexplek.buildingimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.people.Caller;
import flexplek.platform.Codes;
import flexplek.platform.Problems;
import flexplek.platform.Texts;
import flexplek.platform.Wording;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Says which building an import is of, what is wrong with its files, and whether the caller may bring it about. */
@ApplicationScoped
class CheckImport {

    /** The files as they came. */
    record Parts(
            @Nullable FileUpload building,
            @Nullable FileUpload plan,
            @Nullable FileUpload spaces) {}

    /** Files that are in order; {@code known}: the building that they change, locked until the transaction ends. */
    record Checked(
            Optional<Building> known,
            BuildingFile file,
            PlanFile plan,
            SpacesFile spaces,
            List<PresentBuilding.Change> changes,
            CompareSpaces.Compared compared,
            ShareBuilding.Compared sharing) {}

    private final Buildings buildings;
    private final Visible visible;
    private final ReadFiles readFiles;
    private final CompareSpaces compareSpaces;
    private final ShareBuilding shareBuilding;
    private final ObjectMapper json;

    CheckImport(
            Buildings buildings,
            Visible visible,
            ReadFiles readFiles,
            CompareSpaces compareSpaces,
            ShareBuilding shareBuilding,
            ObjectMapper json) {
        this.buildings = buildings;
        this.visible = visible;
        this.readFiles = readFiles;
        this.compareSpaces = compareSpaces;
        this.shareBuilding = shareBuilding;
        this.json = json;
    }

    /** Must run in a transaction; refuses what is not in order or not the caller's, and writes nothing. */
    Checked check(Caller caller, Parts parts, Notes notes) {
        Findings findings = new Findings();
        ObjectNode tree = BuildingFile.tree(FileText.ofJson("building", parts.building), json, findings);
        Optional<String> code =
                Optional.ofNullable(tree).map(t -> t.path("code").asText("")).filter(Texts::canBeKept);
        Optional<Building> known = code.flatMap(buildings::withCode);
        known.ifPresent(b -> lock(caller, b));
        Optional<Building> twin = known.isPresent() ? Optional.empty() : code.flatMap(c -> twin(caller, c));
        if (tree != null && twin.isPresent()) {
            String its = twin.get().code();
            findings.add("building", null, "code", words -> words.twin(its));
            tree.put("code", its);
        }
        // Who may change the other is told what else is wrong as if it were meant.
        Optional<Building> meant = known.or(() -> twin.filter(b -> Visible.manages(caller, b.managedBy())));
        ReadFiles.Read read =
                readFiles.read(caller.organisation(), tree, meant, parts.plan, parts.spaces, findings, notes);
        findings.refuseIfAny();
        return compared(caller, known, read);
    }

    private void lock(Caller caller, Building known) {
        if (!visible.sees(caller, known.key())) {
            throw Problems.forbidden(Wording.of(BuildingImportWords.class, BuildingImportWords::ofOthers));
        }
        buildings.lock(known);
        visible.refuseUnlessManaged(caller, known.managedBy());
    }

    /** The building that the caller sees whose code only looks like this one. Of others nothing is said, not even this. */
    private Optional<Building> twin(Caller caller, String code) {
        return new Codes(visible.buildings(caller).stream().map(Building::code).toList())
                .twinOf(code)
                .flatMap(buildings::withCode);
    }

    private Checked compared(Caller caller, Optional<Building> known, ReadFiles.Read read) {
        BuildingFile file = Objects.requireNonNull(read.building());
        ShareBuilding.Compared sharing = shareBuilding.compare(caller, known.orElse(null), file.organisations());
        shareBuilding.check(caller, sharing, known.map(shareBuilding::managing).orElse(caller.organisation()), file);
        known.ifPresent(
                b -> shareBuilding.checkHeld(caller, file, compareSpaces.heldOtherwise(b, read.plan(), read.spaces())));
        return new Checked(
                known,
                file,
                read.plan(),
                read.spaces(),
                changes(read, file, sharing),
                compareSpaces.compare(known.orElse(null), read.plan(), read.spaces()),
                sharing);
    }

    private List<PresentBuilding.Change> changes(
            ReadFiles.Read read, BuildingFile file, ShareBuilding.Compared sharing) {
        PresentBuilding present = read.present();
        return present == null
                ? List.of()
                : Stream.concat(
                                present.changes(file, sharing, json).stream(),
                                read.presentPlan().changes(read.plan()).stream())
                        .toList();
    }
}
