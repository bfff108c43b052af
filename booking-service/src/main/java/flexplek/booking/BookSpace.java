package flexplek.booking;

import flexplek.availability.Alternatives;
import flexplek.availability.AnyOf;
import flexplek.availability.FittingSpaces;
import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.claim.Claimed;
import flexplek.claim.Claims;
import flexplek.claim.Keeper;
import flexplek.claim.Overtaken;
import flexplek.claim.ReleaseOverdue;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.Verdict;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Books one space for one person: a named one, or any that fits, which is never refused while one is free. Each look and each
 * claim is a transaction of its own, so that a booking never needs two connections at once.
 */
@ApplicationScoped
class BookSpace {

    /** Desks at hand that are tried before the database is asked what is free this moment. */
    private static final int AT_HAND = 4;
    /** Candidates per look; a rush takes some of them between the look and the claim. */
    private static final int CANDIDATES = 8;
    /** Looks at "any that fits"; each lost look means that others got spaces. */
    private static final int LOOKS = 40;

    private final Claims claims;
    private final Cards cards;
    private final FittingSpaces fitting;
    private final Alternatives alternatives;
    private final ReleaseOverdue releaseOverdue;
    private final Clock clock;

    BookSpace(
            Claims claims,
            Cards cards,
            FittingSpaces fitting,
            Alternatives alternatives,
            ReleaseOverdue releaseOverdue,
            Clock clock) {
        this.claims = claims;
        this.cards = cards;
        this.fitting = fitting;
        this.alternatives = alternatives;
        this.releaseOverdue = releaseOverdue;
        this.clock = clock;
    }

    Claimed.Made named(SpaceCard space, Ask ask, @Nullable Keeper keeper) {
        refuseTitleOf(space.kind(), ask);
        return switch (claims.one(Claim.of(space, ask, clock.instant()), keeper)) {
            case Claimed.Made made -> made;
            case Claimed.Refused refused -> throw refused(refused);
        };
    }

    /** A no to a named space as it is told: with what is free nearby. */
    Refused refused(Claimed.Refused refused) {
        return refused.refusal() instanceof Refusal.SpaceTaken taken
                ? new Refused(QuarkusTransaction.requiringNew()
                        .call(() -> new Refusal.SpaceTaken(
                                taken.spaceId(), taken.takenFor(), alternatives.near(refused.claim()))))
                : refused.told();
    }

    Claimed.Made any(AnyOf any, Ask ask, @Nullable Keeper keeper) {
        refuseTitleOf(any.kind(), ask);
        Instant now = clock.instant();
        BuildingCard building = cards.building(any.building());
        fitting.ruledOut(any, ask, building).ifPresent(no -> {
            throw refused(ask, no);
        });
        for (int i = 0; i < AT_HAND; i++) {
            Optional<Claimed.Made> made =
                    fitting.atHand(any, ask, building).flatMap(desk -> claimed(desk, ask, now, keeper));
            if (made.isPresent()) {
                return made.get();
            }
        }
        for (int look = 0; look < LOOKS; look++) {
            for (int space : free(any, ask, building, now)) {
                Optional<Claimed.Made> made = claimed(space, ask, now, keeper);
                if (made.isPresent()) {
                    return made.get();
                }
            }
        }
        throw new Overtaken();
    }

    private static void refuseTitleOf(SpaceKind kind, Ask ask) {
        if (kind == SpaceKind.DESK && ask.meeting() != null) {
            throw new BookingRefused(new BookingRefusal.NotForDesk());
        }
    }

    private static Refused refused(Ask ask, Verdict.No no) {
        Refusal told = Claim.told(no.refusal(), ask.person(), ask.madeBy());
        return Refused.of(told, no, ask.madeBy().key());
    }

    /** Empty when somebody else has the space, or a rule that somebody set for it alone came in between. */
    private Optional<Claimed.Made> claimed(int space, Ask ask, Instant now, @Nullable Keeper keeper) {
        return switch (claims.one(Claim.of(cards.space(space), ask, now), keeper)) {
            case Claimed.Made made -> Optional.of(made);
            case Claimed.Refused refused when refused.refusal().isOfThisSpace() -> Optional.empty();
            case Claimed.Refused refused -> throw refused.told();
        };
    }

    private List<Integer> free(AnyOf any, Ask ask, BuildingCard building, Instant now) {
        List<Integer> free = fitting.free(any, ask, building, CANDIDATES);
        if (free.isEmpty() && releaseOverdue.inBuilding(building.key(), now) > 0) {
            free = fitting.free(any, ask, building, CANDIDATES);
        }
        if (free.isEmpty()) {
            throw fitting.whyNothing(any, ask, building)
                    .map(no -> refused(ask, no))
                    .orElseGet(() -> new Refused(new Refusal.NothingFree()));
        }
        return free;
    }
}
