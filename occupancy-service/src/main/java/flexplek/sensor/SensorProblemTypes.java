package flexplek.sensor;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of counts. */
@ApplicationScoped
class SensorProblemTypes implements ProblemTypes {

    private static final ProblemType.In<SensorWords> TYPES = ProblemType.in(SensorWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("unknown-place", SensorWords::unknownPlace, SensorWords::whyUnknownPlace));
    }
}
