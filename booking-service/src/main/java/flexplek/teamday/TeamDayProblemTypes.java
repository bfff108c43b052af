package flexplek.teamday;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of team days. */
@ApplicationScoped
class TeamDayProblemTypes implements ProblemTypes {

    private static final ProblemType.In<TeamDayWords> TYPES = ProblemType.in(TeamDayWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("not-your-team", TeamDayWords::notYourTeam, TeamDayWords::whyNotYourTeam),
                TYPES.of("not-the-organiser", TeamDayWords::notTheOrganiser, TeamDayWords::whyNotTheOrganiser),
                TYPES.of("no-longer-open", TeamDayWords::over, TeamDayWords::whyNoLongerOpen),
                TYPES.of("already-agreed", TeamDayWords::agreed, TeamDayWords::whyAlreadyAgreed),
                TYPES.of("date-not-possible", TeamDayWords::notPossible, TeamDayWords::whyDateNotPossible),
                TYPES.of("not-enough-room", TeamDayWords::noRoom, TeamDayWords::whyNotEnoughRoom),
                TYPES.of(
                        "not-for-their-organisation",
                        TeamDayWords::memberNotAdmitted,
                        TeamDayWords::whyNotForTheirOrganisation));
    }
}
