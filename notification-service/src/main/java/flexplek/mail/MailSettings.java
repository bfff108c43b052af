package flexplek.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail is sent and how long we try. */
@ConfigMapping(prefix = "flexplek.mail")
interface MailSettings {

    /** The mail server has this long to take one mail. */
    @WithDefault("PT20S")
    Duration timeout();

    /** After this the sender of a mail counts as dead; longer than looking up the person and the timeout together. */
    @WithDefault("PT1M")
    Duration lease();

    /** How often to look for mail that nobody woke us for: another replica's, or that of later. */
    @WithDefault("PT1S")
    Duration poll();

    @WithDefault("PT2S")
    Duration firstDelay();

    @WithDefault("PT10M")
    Duration longestDelay();

    /** A mail that could not be sent for so long becomes a dead letter. */
    @WithDefault("P5D")
    Duration giveUpAfter();
}
