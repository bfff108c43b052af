package flexplek.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long we try to reach somebody, by any channel. */
@ConfigMapping(prefix = "flexplek.delivery")
interface DeliverySettings {

    /** After this whoever carries a message counts as dead; longer than all that is looked up and handing over together. */
    @WithDefault("PT1M")
    Duration lease();

    /** How often to look for what nobody woke us for: another replica's, or that of later. */
    @WithDefault("PT1S")
    Duration poll();

    @WithDefault("PT2S")
    Duration firstDelay();

    @WithDefault("PT10M")
    Duration longestDelay();

    /** What could not be handed over for so long, because something was away, becomes a dead letter. */
    @WithDefault("P5D")
    Duration giveUpAfter();

    /** What still cannot be made at this attempt becomes a dead letter; with the delays above after a quarter of an hour. */
    @WithDefault("10")
    int tries();
}
