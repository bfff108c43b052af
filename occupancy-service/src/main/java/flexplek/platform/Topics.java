package flexplek.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
            } catch (RuntimeException e) {
                // As when nobody knows the broker's name: after a restart of the machine it may come up later than we
                // do.
                LOG.warnf("topics-not-made reason=%s, trying again", rootOf(e));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Kafka's clients wrap the reason in sentences that say nothing. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
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
