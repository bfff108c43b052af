package flexplek.screen;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of streams. */
@ApplicationScoped
class ScreenProblemTypes implements ProblemTypes {

    private static final ProblemType.In<ScreenWords> TYPES = ProblemType.in(ScreenWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("too-many-streams", ScreenWords::tooManyStreams, ScreenWords::whyTooManyStreams));
    }
}
