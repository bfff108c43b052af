package flexplek.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The services behind the door by the name they have in {@code /api/<name>/}, and how patient it is with them. */
@ConfigMapping(prefix = "flexplek.door")
interface DoorSettings {
    Map<String, URI> services();

    /** How long a service may take to accept a connection. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long whoever was answered may go on sending a body. */
    @WithDefault("10S")
    Duration hangUp();

    /** How long a service may be silent within a call; an import of a building takes longest. */
    @WithDefault("60S")
    Duration answerTimeout();

    /** How long a stream may be silent: more than two heartbeats of a service. */
    @WithDefault("45S")
    Duration streamTimeout();

    /** How often it looks which of the sessions with streams have ended at another door. */
    @WithDefault("2S")
    Duration lookForEnded();
}
