package flexplek.guest;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Function;

/** Each refusal as a problem document: what is so, and what can be done next. */
@Provider
class VisitProblems extends ExceptionMapperBase<VisitRefused> {

    @Override
    protected HttpProblem toProblem(VisitRefused refused) {
        return of(refused.refusal()).build();
    }

    private static HttpProblem.Builder of(VisitRefusal refusal) {
        return switch (refusal) {
            case VisitRefusal.TooManyVisits r ->
                Problems.of(
                        422,
                        "too-many-visits",
                        say(GuestWords::tooManyVisits),
                        say(words -> words.callOneOff(r.most())));
            case VisitRefusal.GuestArrived _ ->
                Problems.of(409, "guest-arrived", say(GuestWords::guestArrived), say(GuestWords::staysAsItIs));
            case VisitRefusal.Over _ ->
                Problems.of(409, "visit-over", say(GuestWords::visitOver), say(GuestWords::announceAgain));
        };
    }

    private static Wording say(Function<GuestWords, String> message) {
        return Wording.of(GuestWords.class, message);
    }
}
