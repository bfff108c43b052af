package flexplek.scenario;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of scenarios. */
@ApplicationScoped
class ScenarioProblemTypes implements ProblemTypes {

    private static final ProblemType.In<ScenarioWords> TYPES = ProblemType.in(ScenarioWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("scenario-too-large", ScenarioWords::tooLarge, ScenarioWords::whyScenarioTooLarge));
    }
}
