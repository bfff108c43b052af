package flexplek.telling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is worth telling. */
@ConfigMapping(prefix = "flexplek.telling")
interface TellingSettings {

    /**
     * What happened longer ago is not told any more, however long Kafka keeps it: offsets that were lost, or a first start
     * beside an old house, tell nobody of what is long over.
     */
    @WithDefault("P7D")
    Duration oldest();
}
