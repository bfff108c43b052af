package flexplek.waitlist;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of the waitlist. */
@ApplicationScoped
class WaitlistProblemTypes implements ProblemTypes {

    private static final ProblemType.In<WaitlistWords> TYPES = ProblemType.in(WaitlistWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("free-now", WaitlistWords::freeNow, WaitlistWords::whyFreeNow),
                TYPES.of("has-started", WaitlistWords::hasStarted, WaitlistWords::whyHasStarted),
                TYPES.of("already-waiting", WaitlistWords::alreadyWaiting, WaitlistWords::whyAlreadyWaiting),
                TYPES.of("too-many-entries", WaitlistWords::tooMany, WaitlistWords::whyTooMany),
                TYPES.of("nothing-offered", WaitlistWords::nothingOffered, WaitlistWords::whyNothingOffered),
                TYPES.of("offer-ended", WaitlistWords::offerEnded, WaitlistWords::whyOfferEnded),
                TYPES.of("already-accepted", WaitlistWords::alreadyAccepted, WaitlistWords::whyAlreadyAccepted));
    }
}
