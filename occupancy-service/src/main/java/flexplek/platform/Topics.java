package flexplek.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics that are missing; whichever service starts first does so. */
public final class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private Topics() {}

    /** Tries until Kafka answers: without the topics nothing of this service can work. */
    public static void makeMissing(Map<String, Object> broker) throws InterruptedException {
        while (true) {
            try (Admin admin = Admin.create(broker)) {
                var making = admin.createTopics(
                        Arrays.stream(Topic.values()).map(Topic::toMake).toList());
                for (var topic : making.values().values()) {
                    await(topic);
                }
                return;
            } catch (ExecutionException e) {
                LOG.warnf("topics-not-made reason=%s, trying again", e.getCause());
            }
        }
    }

    private static void await(org.apache.kafka.common.KafkaFuture<Void> topic)
            throws InterruptedException, ExecutionException {
        try {
            topic.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
