package flexplek.buildingimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.space.Building;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Reads the files of an import beside what the building is now, and says everything that is wrong with them. */
@ApplicationScoped
class ReadFiles {

    /** {@code building} is null where it cannot be read; {@code present} of a new one. */
    record Read(
            @Nullable BuildingFile building,
            PlanFile plan,
            SpacesFile spaces,
            @Nullable PresentBuilding present,
            PresentPlan presentPlan) {}

    private final CompareSpaces compareSpaces;
    private final ShareBuilding shareBuilding;
    private final ReadPresent readPresent;
    private final ObjectMapper json;
    private final Validator validator;

    ReadFiles(
            CompareSpaces compareSpaces,
            ShareBuilding shareBuilding,
            ReadPresent readPresent,
            ObjectMapper json,
            Validator validator) {
        this.compareSpaces = compareSpaces;
        this.shareBuilding = shareBuilding;
        this.readPresent = readPresent;
        this.json = json;
        this.validator = validator;
    }

    /**
     * {@code organisation}: the key of the one that manages a new building that names none; {@code tree}: the part building,
     * null where it cannot be read; {@code meant}: the building that is meant.
     */
    Read read(
            String organisation,
            @Nullable ObjectNode tree,
            Optional<Building> meant,
            @Nullable FileUpload planPart,
            @Nullable FileUpload spacesPart,
            Findings findings,
            Notes notes) {
        PresentPlan presentPlan = meant.map(compareSpaces::plan).orElse(PresentPlan.NONE);
        PresentBuilding present = meant.map(
                        b -> new PresentBuilding(b, shareBuilding.managing(b), shareBuilding.of(b), json))
                .orElse(null);
        BuildingFile file = tree == null
                ? null
                : BuildingFile.read(
                        present == null ? BuildingFile.managedIn(organisation, tree) : present.completed(tree),
                        json,
                        validator,
                        findings);
        Optional<SpaceTable> table = SpacesPart.read(spacesPart, findings, notes);
        table.ifPresent(rows -> rows.tellUnread(notes));
        SpacesFile spaces =
                SpacesFile.read(table, meant.map(compareSpaces::known).orElse(Map.of()), findings);
        spaces.tellTaken(notes);
        PlanFile plan = planPart == null
                ? DrawFromRows.plan(
                        spaces,
                        meant.map(b -> readPresent.of(b, presentPlan)).orElse(PresentFiles.NONE),
                        presentPlan,
                        json,
                        findings,
                        notes)
                : PlanFile.read(FileText.ofJson(PlanFile.FILE, planPart), presentPlan, json, findings);
        if (file != null) {
            Set<String> organisations = file.organisations().stream()
                    .map(BuildingFile.Sharing::organisation)
                    .collect(Collectors.toSet());
            CheckTogether.check(organisations, plan, spaces, findings);
            shareBuilding.checkManaging(file, findings);
        }
        return new Read(file, plan, spaces, present, presentPlan);
    }
}
