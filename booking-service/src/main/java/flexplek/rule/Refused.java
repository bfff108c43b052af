package flexplek.rule;

import org.jspecify.annotations.Nullable;

/** The domain says no, and why. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;
    private final transient @Nullable Decision decision;

    public Refused(Refusal refusal) {
        this(refusal, null);
    }

    private Refused(Refusal refusal, @Nullable Decision decision) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace
        this.refusal = refusal;
        this.decision = decision;
    }

    /** {@code told}: as whoever asked (inside key) may hear it; {@code no}: null where no rule says it. */
    public static Refused of(Refusal told, Verdict.@Nullable No no, int madeBy) {
        return new Refused(told, no == null ? null : new Decision(no, madeBy));
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Null where no rule says no, or the rule was not asked of a booking. */
    public @Nullable Decision decision() {
        return decision;
    }
}
