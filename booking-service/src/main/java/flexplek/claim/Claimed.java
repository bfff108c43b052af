package flexplek.claim;

import flexplek.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of a claim. */
public sealed interface Claimed {

    Claim claim();

    /** {@code kept}: the answer that was kept with it, null where none was to be kept. */
    record Made(Claim claim, @Nullable KeptAnswer kept) implements Claimed {}

    /** Nothing was written. */
    record Refused(Claim claim, Refusal refusal) implements Claimed {}
}
