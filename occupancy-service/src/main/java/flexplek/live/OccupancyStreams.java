package flexplek.live;

import flexplek.platform.HouseTopics;
import flexplek.topic.GroupProgress;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the topology as long as the service runs; Kafka may come later than the service, or go away for a while. */
@Singleton
class OccupancyStreams {

    private static final Logger LOG = Logger.getLogger(OccupancyStreams.class);

    private final Map<String, Object> broker;
    private final HouseTopics topics;
    private final GroupProgress progress;
    private final LiveSettings settings;
    private final MeterRegistry meters;
    private volatile @Nullable KafkaStreams streams;

    OccupancyStreams(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            HouseTopics topics,
            GroupProgress progress,
            LiveSettings settings,
            MeterRegistry meters) {
        this.broker = broker;
        this.topics = topics;
        this.progress = progress;
        this.settings = settings;
        this.meters = meters;
    }

    void starts(@Observes StartupEvent event) {
        Thread.ofPlatform().name("occupancy-stream-start").daemon().start(() -> {
            try {
                topics.await();
                progress.follow(settings.applicationId(), OccupancyTopology.INPUTS);
                start();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void stops(@Observes ShutdownEvent event) {
        stop();
    }

    synchronized void start() {
        StreamsBuilder builder = new StreamsBuilder();
        OccupancyTopology.build(builder, progress::readUntil);
        KafkaStreams started = new KafkaStreams(builder.build(), properties());
        started.setUncaughtExceptionHandler(failure -> {
            LOG.error("occupancy-stream-failed, going on with a new thread", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        started.setStateListener((now, before) -> LOG.infof("occupancy-stream state=%s", now));
        new KafkaStreamsMetrics(started).bindTo(meters);
        streams = started;
        started.start();
    }

    synchronized void stop() {
        KafkaStreams running = streams;
        if (running != null) {
            running.close(Duration.ofSeconds(10));
            streams = null;
        }
    }

    /** Whether events are being counted, or will be as soon as the partitions are shared out. */
    boolean isAlive() {
        KafkaStreams running = streams;
        return running != null
                && running.state().isRunningOrRebalancing()
                && running.metadataForLocalThreads().stream()
                        .noneMatch(thread -> thread.threadState().equals("DEAD"));
    }

    private Properties properties() {
        Properties p = new Properties();
        p.putAll(broker);
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
        // A poll that finds nothing holds up ticks and commits for this long.
        p.put(StreamsConfig.POLL_MS_CONFIG, 20L);
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.stateDir().ifPresent(folder -> p.put(StreamsConfig.STATE_DIR_CONFIG, folder));
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // After a kill the others, or the next start, take over when the session has run out: 45 s is Kafka's default.
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        // What meets a transaction that is not finished yet is to come again: by default after 100, 200, 400 ms.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 10);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG), 100);
        return p;
    }
}
