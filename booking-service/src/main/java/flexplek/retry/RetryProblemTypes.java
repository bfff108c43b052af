package flexplek.retry;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of retries. */
@ApplicationScoped
class RetryProblemTypes implements ProblemTypes {

    private static final ProblemType.In<RetryWords> TYPES = ProblemType.in(RetryWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("idempotency-key-reused", RetryWords::keyUsed, RetryWords::whyIdempotencyKeyReused));
    }
}
