package flexplek.waitlist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How places are offered to those who wait; {@code docs/operations.md} says how to set it. */
@ConfigMapping(prefix = "flexplek.waitlist")
interface WaitlistSettings {

    String OFTEN = "PT2S";
    String NOW_AND_THEN = "PT1M";

    /** How long a place is held for whom it is offered to. */
    @WithDefault("PT30M")
    Duration hold();

    /** How long before its start nothing is held any more. */
    @WithDefault("PT5M")
    Duration margin();

    /** How often to look where something became free; {@code off} for never. */
    @WithDefault(OFTEN)
    String lookEvery();

    /** How often to look wherever somebody waits, whatever happened. */
    @WithDefault(NOW_AND_THEN)
    String lookEverywhereEvery();
}
