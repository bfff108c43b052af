package flexplek.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a series waits for its person's word; {@code docs/operations.md} says how to set it. */
@ConfigMapping(prefix = "flexplek.series")
interface SeriesSettings {

    /** From when it is asked whether they still come. */
    @WithDefault("P7D")
    Duration confirmWithin();
}
