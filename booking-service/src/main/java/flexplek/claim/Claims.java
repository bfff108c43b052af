package flexplek.claim;

import flexplek.rule.Counter;
import flexplek.rule.Counters;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.RuleVersion;
import flexplek.rule.Verdict;
import flexplek.space.Cards;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one door to a space. It asks the rule book, runs the claim, and knows order, turns, time limits and retries; who comes
 * through it needs no loop of its own. Nothing is booked twice, and nothing refused while nothing stands in the way.
 */
@ApplicationScoped
public class Claims {

    /** Rounds of one claim; each that is lost, was lost to somebody who got something. */
    private static final int ROUNDS = 40;
    /** How often a whole act is done again, which gives way to single bookings after a short wait. */
    private static final int ACTS = 12;
    /** Between two looks whether another replica's turn is over; no connection is held in it. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final RuleBook ruleBook;
    private final TryClaim tryClaim;
    private final Conflicts conflicts;
    private final Counters counters;
    private final Turns turns;
    private final Cards cards;

    Claims(RuleBook ruleBook, TryClaim tryClaim, Conflicts conflicts, Counters counters, Turns turns, Cards cards) {
        this.ruleBook = ruleBook;
        this.tryClaim = tryClaim;
        this.conflicts = conflicts;
        this.counters = counters;
        this.turns = turns;
        this.cards = cards;
    }

    /** What to do when a claim did not come through at once. */
    interface Manner {
        /** Makes a counter that was not opened yet; whether there is room in it by now. */
        boolean open(Counter counter, RuleVersion version);

        /** Why something stands in the way; empty when it does no more. */
        Optional<Refusal> lost(Claim claim);
    }

    /**
     * One space for one person, in transactions of its own.
     *
     * @throws Overtaken when others were faster each time
     * @throws KeyAlreadyUsed when the answer was kept under the same key before
     */
    public Claimed one(Claim wanted, @Nullable Keeper keeper) {
        Manner alone = new Manner() {
            @Override
            public boolean open(Counter counter, RuleVersion version) {
                return counters.open(counter, version);
            }

            @Override
            public Optional<Refusal> lost(Claim claim) {
                return conflicts.of(claim);
            }
        };
        for (int round = 0; round < ROUNDS; round++) {
            try {
                Optional<Claimed> claimed = round(Occasion.BOOKING, wanted, keeper, alone);
                if (claimed.isPresent()) {
                    return claimed.get();
                }
            } catch (Overtaken again) {
                // What stands now decides.
            }
        }
        throw new Overtaken();
    }

    /**
     * Several bookings in one act, whole or not at all, when it is the act's turn in these buildings (inside keys). {@code act}
     * looks, decides and claims within the transaction; it is done again from its first look on when somebody came in between.
     *
     * @throws Overtaken when that happened each time, or the turn did not come
     */
    public <T> T together(Collection<Integer> buildings, Function<Together, T> act) {
        try (Turns.Held _ = turns.queue(buildings)) {
            long mostLooks = turns.longestWait().dividedBy(PAUSE);
            int acts = 0;
            for (long looks = 0; acts < ACTS && looks < mostLooks; ) {
                try {
                    return QuarkusTransaction.requiringNew().call(() -> {
                        if (!turns.take(buildings)) {
                            throw new OthersTurn();
                        }
                        return act.apply(new Together(this, conflicts, counters));
                    });
                } catch (OthersTurn e) {
                    looks++;
                    LockSupport.parkNanos(PAUSE.toNanos());
                } catch (Together.NotOpened e) {
                    e.counters().forEach(counter -> counters.open(counter, e.version()));
                } catch (RuntimeException e) {
                    if (!Overtaken.is(e)) {
                        throw e;
                    }
                    acts++;
                }
            }
            throw new Overtaken();
        }
    }

    /** Empty when it is to be done again. */
    Optional<Claimed> round(Occasion occasion, Claim wanted, @Nullable Keeper keeper, Manner manner) {
        Claim claim = wanted.on(cards.space(wanted.space().key()));
        return switch (ruleBook.judge(occasion, claim.asked())) {
            case Verdict.No no -> Optional.of(new Claimed.Refused(claim, no));
            case Verdict.Yes yes
            when yes.version().ofBuilding() != claim.space().building().version() -> Optional.empty();
            case Verdict.Yes yes -> run(claim, yes, keeper, manner);
        };
    }

    private Optional<Claimed> run(Claim claim, Verdict.Yes verdict, @Nullable Keeper keeper, Manner manner) {
        KeptAnswer answer = keeper == null ? null : keeper.keep(claim);
        ClaimStatement.Result result = tryClaim.once(claim, verdict, answer);
        return switch (result.outcome()) {
            case MADE -> Optional.of(new Claimed.Made(claim, answer));
            case KEY_USED -> throw new KeyAlreadyUsed();
            case IN_THE_WAY -> manner.lost(claim).map(refusal -> new Claimed.Refused(claim, refusal));
            case FULL -> full(claim, verdict, result.counter(), manner);
            case RULES_CHANGED -> {
                ruleBook.forget();
                throw new Overtaken();
            }
        };
    }

    private Optional<Claimed> full(Claim claim, Verdict.Yes verdict, int number, Manner manner) {
        Counter counter = verdict.counters().get(number);
        if (counter.scope().shares() > 1 && manner.open(counter, verdict.version())) {
            return Optional.empty();
        }
        return Optional.of(conflicts
                .ofPerson(claim)
                .map(refusal -> new Claimed.Refused(claim, refusal))
                .orElseGet(() -> new Claimed.Refused(claim, verdict.full(number))));
    }

    /** Another replica's act has the turn. */
    private static final class OthersTurn extends RuntimeException {
        OthersTurn() {
            super("another's turn", null, false, false);
        }
    }
}
