package flexplek.fault;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Function;

/** Each refusal as a problem document: what is so, and what can be done next. */
@Provider
class FaultProblems extends ExceptionMapperBase<FaultRefused> {

    @Override
    protected HttpProblem toProblem(FaultRefused refused) {
        return of(refused.refusal()).build();
    }

    private static HttpProblem.Builder of(FaultRefusal refusal) {
        return switch (refusal) {
            case FaultRefusal.AlreadyReported r ->
                Problems.of(409, "already-reported", say(FaultWords::alreadyReported), say(FaultWords::weKnow))
                        .with("faultId", r.faultId());
            case FaultRefusal.TooManyReports r ->
                Problems.of(
                        422,
                        "too-many-faults",
                        say(FaultWords::tooManyFaults),
                        say(words -> words.waitUntilSolved(r.most())));
            case FaultRefusal.Settled r ->
                Problems.of(
                        409,
                        "fault-settled",
                        say(FaultWords::faultSettled),
                        say(words -> words.reportAgain(r.as() == FaultState.SOLVED)));
            case FaultRefusal.PhotoThere _ ->
                Problems.of(409, "photo-there", say(FaultWords::photoThere), say(FaultWords::onePhoto));
        };
    }

    private static Wording say(Function<FaultWords, String> message) {
        return Wording.of(FaultWords.class, message);
    }
}
