package flexplek.alert;

import flexplek.platform.Unreadable;
import flexplek.topic.Topic;
import flexplek.topic.TopicCopy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Tells screens of every replica that something happened to the alerts of a building, whichever replica did it. */
@Singleton
public class AlertNews {

    private static final Logger LOG = Logger.getLogger(AlertNews.class);

    private final Map<UUID, List<Runnable>> watchers = new ConcurrentHashMap<>();
    private final TopicCopy copy;

    AlertNews(@Identifier("default-kafka-broker") Map<String, Object> broker, Clock clock) {
        copy = new TopicCopy(Topic.ALERTS, broker, clock, this::hear);
    }

    public void watch(UUID buildingId, Runnable watcher) {
        watchers.computeIfAbsent(buildingId, id -> new CopyOnWriteArrayList<>()).add(watcher);
    }

    /** Waits for nobody: it is called by the connections' own threads. */
    public void leave(UUID buildingId, Runnable watcher) {
        List<Runnable> there = watchers.get(buildingId);
        if (there != null) {
            there.remove(watcher);
        }
    }

    void starts(@Observes StartupEvent event) {
        copy.start();
    }

    void stops(@Observes ShutdownEvent event) {
        copy.close();
    }

    private void hear(ConsumerRecord<String, byte[]> message) {
        try {
            watchers.getOrDefault(UUID.fromString(message.key()), List.of()).forEach(Runnable::run);
        } catch (RuntimeException e) {
            LOG.warnf(
                    Unreadable.unworded(e),
                    "passed-over topic=%s offset=%d reason=%s",
                    message.topic(),
                    message.offset(),
                    Unreadable.why(e));
        }
    }
}
