package flexplek.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sessions are kept. */
@ConfigMapping(prefix = "flexplek.session")
interface SessionSettings {

    /** How long before its end a token is renewed. */
    @WithDefault("30S")
    Duration renewBefore();

    /** How often sessions are removed that ended because nobody used them. */
    @WithDefault("10M")
    Duration removeOverEvery();

    /** What comes from one address while nobody is signed in: 6,000 people within ten minutes, with some ten calls each. */
    Rate beforeSignIn();

    interface Rate {

        /** In a row, after a rest. */
        @WithDefault("60000")
        int atOnce();

        /** From then on. */
        @WithDefault("6000")
        int perMinute();
    }
}
