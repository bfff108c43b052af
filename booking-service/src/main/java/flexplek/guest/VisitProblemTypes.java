package flexplek.guest;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of visits. */
@ApplicationScoped
class VisitProblemTypes implements ProblemTypes {

    private static final ProblemType.In<GuestWords> TYPES = ProblemType.in(GuestWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("too-many-visits", GuestWords::tooManyVisits, GuestWords::whyTooManyVisits),
                TYPES.of("guest-arrived", GuestWords::guestArrived, GuestWords::whyGuestArrived),
                TYPES.of("visit-over", GuestWords::visitOver, GuestWords::whyVisitOver));
    }
}
