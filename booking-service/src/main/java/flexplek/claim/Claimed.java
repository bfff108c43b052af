package flexplek.claim;

import flexplek.rule.Refusal;
import flexplek.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** What became of a claim. */
public sealed interface Claimed {

    Claim claim();

    /** {@code kept}: the answer that was kept with it, null where none was to be kept. */
    record Made(Claim claim, @Nullable KeptAnswer kept) implements Claimed {}

    /** Nothing was written. {@code no}: null where it is no rule that refuses. */
    record Refused(Claim claim, Refusal refusal, Verdict.@Nullable No no) implements Claimed {

        Refused(Claim claim, Refusal refusal) {
            this(claim, refusal, null);
        }

        Refused(Claim claim, Verdict.No no) {
            this(claim, no.refusal(), no);
        }

        /** As whoever made the claim may hear it. */
        public flexplek.rule.Refused told() {
            return flexplek.rule.Refused.of(
                    claim.told(refusal), no, claim.madeBy().key());
        }
    }
}
