package flexplek.buildingimport;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of imports, of a building and of bookings. */
@ApplicationScoped
class ImportProblemTypes implements ProblemTypes {

    private static final ProblemType.In<BuildingImportWords> TYPES = ProblemType.in(BuildingImportWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("import-refused", BuildingImportWords::refused, BuildingImportWords::whyImportRefused));
    }
}
