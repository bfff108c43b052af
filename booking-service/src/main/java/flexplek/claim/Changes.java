package flexplek.claim;

import flexplek.rule.Counters;
import flexplek.rule.RuleBook;
import flexplek.rule.Verdict;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The door to a space for who has one: another slot or space for a booking that stands, in one act and as {@link Claims} judges. */
@ApplicationScoped
public class Changes {

    /** Rounds of one change; each that is lost, was lost to somebody who got something, or held it for too long. */
    private static final int ROUNDS = 40;

    private final RuleBook ruleBook;
    private final TryChange tryChange;
    private final TryExchange tryExchange;
    private final Conflicts conflicts;
    private final Counters counters;
    private final Cards cards;

    Changes(
            RuleBook ruleBook,
            TryChange tryChange,
            TryExchange tryExchange,
            Conflicts conflicts,
            Counters counters,
            Cards cards) {
        this.ruleBook = ruleBook;
        this.tryChange = tryChange;
        this.tryExchange = tryExchange;
        this.conflicts = conflicts;
        this.counters = counters;
        this.cards = cards;
    }

    /**
     * In transactions of its own.
     *
     * @throws Overtaken when others were faster each time
     */
    public Changed one(Change wanted) {
        return one(wanted, false);
    }

    /** What would become of it, by doing it and taking it back. */
    public Changed tried(Change wanted) {
        return one(wanted, true);
    }

    private Changed one(Change wanted, boolean tried) {
        return inRounds(() -> round(wanted, tried));
    }

    /**
     * Two bookings of one building get each other's space, in one act: nobody is without a place in between, and what the rules
     * say of either, they say of both. {@code agreed} is asked last, in the transaction of the act; when it says no, nothing was
     * written, and it is stale.
     *
     * @throws Overtaken when others were faster each time
     */
    public Changed exchange(Change one, Change other, BooleanSupplier agreed) {
        return inRounds(() -> exchangeRound(one, other, agreed, false));
    }

    /** What would become of it, by doing it and taking it back. */
    public Changed exchangeTried(Change one, Change other) {
        return inRounds(() -> exchangeRound(one, other, () -> true, true));
    }

    private Changed inRounds(Supplier<Optional<Changed>> once) {
        for (int round = 0; round < ROUNDS; round++) {
            try {
                Optional<Changed> changed = once.get();
                if (changed.isPresent()) {
                    return changed.get();
                }
            } catch (Together.NotOpened e) {
                e.counters().forEach(counter -> counters.open(counter, e.version()));
            } catch (Overtaken again) {
                // What stands now decides.
            }
        }
        throw new Overtaken();
    }

    private Optional<Changed> exchangeRound(Change wanted, Change too, BooleanSupplier agreed, boolean tried) {
        Change one = present(wanted);
        Change other = present(too);
        return switch (judge(one)) {
            case Verdict.No no -> refused(new Claimed.Refused(one.claim(), no));
            case Verdict.Yes ofOne ->
                switch (judge(other)) {
                    case Verdict.No no -> refused(new Claimed.Refused(other.claim(), no));
                    case Verdict.Yes ofOther
                    when isOld(one, ofOne) || isOld(other, ofOther) || isOld(one, ofOther) -> Optional.empty();
                    case Verdict.Yes ofOther -> {
                        TryChange.Result result = tryExchange.once(
                                new TryChange.Judged(one, ofOne), new TryChange.Judged(other, ofOther), agreed, tried);
                        boolean isOfOne =
                                result.change().claim().id().equals(one.claim().id());
                        yield outcome(result, isOfOne ? ofOne : ofOther, isOfOne ? other : one);
                    }
                };
        };
    }

    private Change present(Change wanted) {
        return wanted.on(cards.space(wanted.claim().space().key()));
    }

    private Verdict judge(Change change) {
        return ruleBook.judge(change.occasion(), change.claim().asked());
    }

    /** Whether the verdict rests on a building that is not as it was read. */
    private static boolean isOld(Change change, Verdict.Yes verdict) {
        return verdict.version().ofBuilding()
                != change.claim().space().building().version();
    }

    /** Empty when it is to be done again. */
    private Optional<Changed> round(Change wanted, boolean tried) {
        Change change = present(wanted);
        return switch (judge(change)) {
            case Verdict.No no -> refused(new Claimed.Refused(change.claim(), no));
            case Verdict.Yes yes when isOld(change, yes) -> Optional.empty();
            case Verdict.Yes yes -> outcome(tryChange.once(change, yes, tried), yes, change);
        };
    }

    /** {@code aside}: what is changed in the same act is in nobody's way. */
    private Optional<Changed> outcome(TryChange.Result result, Verdict.Yes verdict, Change aside) {
        Change change = result.change();
        return switch (result.outcome()) {
            case CHANGED -> Optional.of(new Changed.Done());
            case STALE -> Optional.of(new Changed.Stale());
            case IN_THE_WAY ->
                conflicts
                        .of(change.claim(), aside.claim().id())
                        .flatMap(refusal -> refused(new Claimed.Refused(change.claim(), refusal)));
            case FULL ->
                refused(conflicts
                        .ofPerson(change.claim())
                        .map(refusal -> new Claimed.Refused(change.claim(), refusal))
                        .orElseGet(() -> new Claimed.Refused(change.claim(), verdict.full(result.counter()))));
            case RULES_CHANGED -> {
                ruleBook.forget();
                yield Optional.empty();
            }
        };
    }

    private static Optional<Changed> refused(Claimed.Refused refused) {
        return Optional.of(new Changed.Refused(refused));
    }
}
