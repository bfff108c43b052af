package flexplek.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail is sent. */
@ConfigMapping(prefix = "flexplek.mail")
interface MailSettings {

    /** The mail server has this long to take one mail. */
    @WithDefault("PT20S")
    Duration timeout();
}
