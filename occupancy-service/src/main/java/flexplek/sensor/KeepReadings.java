package flexplek.sensor;

import flexplek.topic.CloudEvents;
import flexplek.topic.Json;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps what sensors counted in the database: at least once, and keeping it twice changes nothing. */
@ApplicationScoped
class KeepReadings {

    private static final Logger LOG = Logger.getLogger(KeepReadings.class);

    private final SensorCounts sensorCounts;

    KeepReadings(SensorCounts sensorCounts) {
        this.sensorCounts = sensorCounts;
    }

    /** A database that is down delays, never loses: the batch is tried until it is kept. */
    @Incoming("sensor-counts")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    void keep(ConsumerRecords<String, byte[]> messages) {
        List<SensorCounted> readings = new ArrayList<>(messages.count());
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                if (CloudEvents.type(message.headers()).equals(SensorCounted.TYPE)) {
                    readings.add(Json.read(SensorCounted.class, message.value()));
                }
            } catch (IOException | IllegalArgumentException e) {
                // The stream reads the same topic and buries it as a dead letter.
                LOG.debugf("passed-over topic=%s offset=%d", message.topic(), message.offset());
            }
        }
        sensorCounts.keep(readings);
    }
}
