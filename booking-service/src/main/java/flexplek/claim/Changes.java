package flexplek.claim;

import flexplek.rule.Counters;
import flexplek.rule.RuleBook;
import flexplek.rule.Verdict;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The door to a space for who has one: another slot or space for a booking that stands, in one act and as {@link Claims} judges. */
@ApplicationScoped
public class Changes {

    /** Rounds of one change; each that is lost, was lost to somebody who got something, or held it for too long. */
    private static final int ROUNDS = 40;

    private final RuleBook ruleBook;
    private final TryChange tryChange;
    private final Conflicts conflicts;
    private final Counters counters;
    private final Cards cards;

    Changes(RuleBook ruleBook, TryChange tryChange, Conflicts conflicts, Counters counters, Cards cards) {
        this.ruleBook = ruleBook;
        this.tryChange = tryChange;
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
        for (int round = 0; round < ROUNDS; round++) {
            try {
                Optional<Changed> changed = round(wanted, tried);
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

    /** Empty when it is to be done again. */
    private Optional<Changed> round(Change wanted, boolean tried) {
        Change change = wanted.on(cards.space(wanted.claim().space().key()));
        return switch (ruleBook.judge(change.occasion(), change.claim().asked())) {
            case Verdict.No no -> refused(new Claimed.Refused(change.claim(), no));
            case Verdict.Yes yes
            when yes.version().ofBuilding() != change.claim().space().building().version() -> Optional.empty();
            case Verdict.Yes yes -> run(change, yes, tried);
        };
    }

    private Optional<Changed> run(Change change, Verdict.Yes verdict, boolean tried) {
        TryChange.Result result = tryChange.once(change, verdict, tried);
        return switch (result.outcome()) {
            case CHANGED -> Optional.of(new Changed.Done());
            case STALE -> Optional.of(new Changed.Stale());
            case IN_THE_WAY ->
                conflicts.of(change.claim()).flatMap(refusal -> refused(new Claimed.Refused(change.claim(), refusal)));
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

    private static Optional<Changed> refused(Claimed.Refused claim) {
        return Optional.of(new Changed.Refused(claim));
    }
}
