package flexplek.screen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when everything that happened is in what is shown, null where the stream has not said so yet; and whether that is so
 * long ago, or Kafka away, that newer facts may exist.
 */
record Freshness(@Nullable Instant heardUntil, boolean stale) {

    static final String STALE = "True while newer facts may exist: Kafka cannot be reached, or nothing was counted for"
            + " more than 15 seconds.";
}
