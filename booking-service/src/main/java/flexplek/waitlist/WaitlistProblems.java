package flexplek.waitlist;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Function;

/** Each refusal as a problem document: what is so, and what can be done next. */
@Provider
class WaitlistProblems extends ExceptionMapperBase<WaitlistRefused> {

    @Override
    protected HttpProblem toProblem(WaitlistRefused refused) {
        return of(refused.refusal()).build();
    }

    private static HttpProblem.Builder of(WaitlistRefusal refusal) {
        return switch (refusal) {
            case WaitlistRefusal.FreeNow _ ->
                Problems.of(409, "free-now", say(WaitlistWords::freeNow), say(WaitlistWords::bookIt));
            case WaitlistRefusal.HasStarted _ ->
                Problems.of(422, "has-started", say(WaitlistWords::hasStarted), say(WaitlistWords::chooseLater));
            case WaitlistRefusal.AlreadyWaiting r ->
                Problems.of(
                                409,
                                "already-waiting",
                                say(WaitlistWords::alreadyWaiting),
                                say(WaitlistWords::leaveThatFirst))
                        .with("waitlistEntryId", r.entryId());
            case WaitlistRefusal.TooManyEntries r ->
                Problems.of(
                        409, "too-many-entries", say(WaitlistWords::tooMany), say(words -> words.leaveOne(r.most())));
            case WaitlistRefusal.NothingOffered _ ->
                Problems.of(409, "nothing-offered", say(WaitlistWords::nothingOffered), say(WaitlistWords::waitOn));
            case WaitlistRefusal.OfferEnded _ ->
                Problems.of(409, "offer-ended", say(WaitlistWords::offerEnded), say(WaitlistWords::joinAgain));
            case WaitlistRefusal.AlreadyAccepted _ ->
                Problems.of(409, "already-accepted", say(WaitlistWords::alreadyAccepted), say(WaitlistWords::cancelIt));
        };
    }

    private static Wording say(Function<WaitlistWords, String> message) {
        return Wording.of(WaitlistWords.class, message);
    }
}
