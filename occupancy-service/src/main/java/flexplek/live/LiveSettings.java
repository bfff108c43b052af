package flexplek.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the stream. */
@ConfigMapping(prefix = "live")
interface LiveSettings {

    /** The consumer group, and the first part of the names of the changelog topics and transactions. */
    @WithDefault("occupancy-service")
    String applicationId();

    /** Folder of Kafka Streams; unset is a folder of its own under java.io.tmpdir. Nothing in it needs to be kept. */
    Optional<String> stateDir();

    /** How long what nobody waits for stays uncommitted; what is shown is committed by its {@link Pace}. */
    @WithDefault("1s")
    Duration commitInterval();
}
