package flexplek.space;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of buildings. */
@ApplicationScoped
class SpaceProblemTypes implements ProblemTypes {

    private static final ProblemType.In<SpaceWords> TYPES = ProblemType.in(SpaceWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("managed-by-others", SpaceWords::managedByOthers, SpaceWords::whyManagedByOthers));
    }
}
