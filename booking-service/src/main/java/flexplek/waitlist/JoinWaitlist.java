package flexplek.waitlist;

import flexplek.availability.AnyOf;
import flexplek.claim.Ask;
import flexplek.retry.Answers;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Lets somebody wait for what they could have but that it is taken. */
@ApplicationScoped
class JoinWaitlist {

    private final LineUp lineUp;
    private final CouldHave couldHave;
    private final WaitlistViews views;
    private final Answers answers;

    JoinWaitlist(LineUp lineUp, CouldHave couldHave, WaitlistViews views, Answers answers) {
        this.lineUp = lineUp;
        this.couldHave = couldHave;
        this.views = views;
        this.answers = answers;
    }

    @Transactional
    public Response forSpace(SpaceCard space, Ask ask, @Nullable String key, WaitlistRequest request) {
        return answers.hold(ask.person().key(), key, request)
                .orElseGet(() -> joined(Wish.of(space), ask, key, request, () -> couldHave.now(space, ask)));
    }

    @Transactional
    public Response forAny(AnyOf any, Ask ask, @Nullable String key, WaitlistRequest request) {
        return answers.hold(ask.person().key(), key, request)
                .orElseGet(() -> joined(Wish.of(any), ask, key, request, () -> couldHave.now(any, ask)));
    }

    private Response joined(Wish wish, Ask ask, @Nullable String key, WaitlistRequest request, BooleanSupplier isFree) {
        lineUp.refuseTwice(wish, ask);
        if (isFree.getAsBoolean()) {
            throw new WaitlistRefused(new WaitlistRefusal.FreeNow());
        }
        UUID entry = lineUp.atTheEnd(wish, ask, request.acceptsByItself());
        return answers.keepMade(ask.person().key(), key, "/v1/waitlist-entries/" + entry, views.one(entry));
    }
}
