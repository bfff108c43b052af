package flexplek.claim;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.RuleWords;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

@Provider
class OvertakenProblem extends ExceptionMapperBase<Overtaken> {

    @Override
    protected HttpProblem toProblem(Overtaken overtaken) {
        return Problems.of(
                        503,
                        "too-busy",
                        Wording.of(RuleWords.class, RuleWords::busy),
                        Wording.of(RuleWords.class, RuleWords::othersFaster))
                .withHeader("Retry-After", 1)
                .build();
    }
}
