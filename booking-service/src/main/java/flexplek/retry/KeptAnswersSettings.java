package flexplek.retry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the answer to an Idempotency-Key is kept. */
@ConfigMapping(prefix = "flexplek.kept-answers")
public interface KeptAnswersSettings {

    /** As the API's document promises. */
    @WithDefault("PT24H")
    Duration keep();

    @WithDefault("PT10M")
    Duration lookEvery();

    /** Rows that one transaction deletes at most. */
    @WithDefault("1000")
    int batch();
}
