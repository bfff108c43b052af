package flexplek.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/** Headers of a message that could not be used: its own, why, and where it lay. */
public final class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private DeadLetters() {}

    public static Headers headers(Headers own, String topic, int partition, long offset, String reason) {
        LOG.warnf("dead-letter topic=%s partition=%d offset=%d reason=%s", topic, partition, offset, reason);
        return new RecordHeaders(own)
                .add("dead-letter-reason", reason.getBytes(UTF_8))
                .add("dead-letter-topic", topic.getBytes(UTF_8))
                .add("dead-letter-partition", Integer.toString(partition).getBytes(UTF_8))
                .add("dead-letter-offset", Long.toString(offset).getBytes(UTF_8));
    }
}
