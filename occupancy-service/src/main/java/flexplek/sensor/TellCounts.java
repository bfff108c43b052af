package flexplek.sensor;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.topic.CloudEvents;
import flexplek.topic.Json;
import flexplek.topic.Topic;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Tells counts to everybody through Kafka; returns when Kafka has them safe. */
@Singleton
class TellCounts {

    private static final Logger LOG = Logger.getLogger(TellCounts.class);

    private final Producer<String, byte[]> producer;

    TellCounts(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    void tell(List<SensorCounted> counts, Instant now) {
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(counts.size());
            for (SensorCounted count : counts) {
                acknowledgements.add(producer.send(message(count, now)));
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("sensor-counts-not-told count=%d reason=%s", counts.size(), e);
            throw Problems.tryAgain(Wording.of(SensorWords.class, SensorWords::notKept));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.tryAgain(Wording.of(SensorWords.class, SensorWords::stopping));
        }
    }

    static ProducerRecord<String, byte[]> message(SensorCounted count, Instant now) {
        return new ProducerRecord<>(
                Topic.SENSOR_COUNTS.topicName(),
                null,
                count.buildingId().toString(),
                Json.write(count),
                CloudEvents.headers(SensorCounted.TYPE, now));
    }
}
