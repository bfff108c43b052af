package flexplek.wording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Who reads, as far as nothing else is known of them. */
@ConfigMapping(prefix = "flexplek.readers")
public interface Readers {

    /** Where most of them live: mail about a building elsewhere names its zone. */
    @WithDefault("Europe/Amsterdam")
    ZoneId zone();
}
