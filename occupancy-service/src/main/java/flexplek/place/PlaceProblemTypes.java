package flexplek.place;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of buildings. */
@ApplicationScoped
class PlaceProblemTypes implements ProblemTypes {

    private static final ProblemType.In<PlaceWords> TYPES = ProblemType.in(PlaceWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("managed-by-others", PlaceWords::managedByOthers, PlaceWords::whyManagedByOthers));
    }
}
