package flexplek.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How small a count may be that everybody is told; {@code docs/operations.md} says how to set it. */
@ConfigMapping(prefix = "flexplek.counts")
interface CountSettings {

    String EACH_HOUR = "1h";

    /** People of a group who must be left beside the two whom a reader may know; at least 3. */
    @WithDefault("5")
    int threshold();

    /** How often days that are over are looked for that were not told yet; {@code off} for never. */
    @WithDefault(EACH_HOUR)
    String tellEvery();
}
