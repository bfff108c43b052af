package flexplek.live;

import flexplek.topic.CloudEvents;
import flexplek.topic.DeadLetters;
import flexplek.topic.Json;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Applies each event to the buildings of its partition, and at every tick tells which places changed: by events since the
 * last tick, or because a slot started or ended. Ticks are what keeps a rush from telling every single booking.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else, and again after each restore
final class OccupancyProcessor implements Processor<String, byte[], Address, byte[]> {

    static final Duration TICK = Duration.ofMillis(50);

    private ProcessorContext<Address, byte[]> context;
    private LiveBuildings buildings;
    private Intake intake;

    @Override
    public void init(ProcessorContext<Address, byte[]> taskContext) {
        context = taskContext;
        buildings = new LiveBuildings(new Facts(context));
        intake = new Intake(buildings);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick(Instant.ofEpochMilli(millis)));
    }

    @Override
    public void process(Record<String, byte[]> message) {
        try {
            intake.take(message, Instant.ofEpochMilli(context.currentSystemTimeMs()));
        } catch (Poison poison) {
            bury(message, poison);
        }
    }

    private void tick(Instant now) {
        buildings
                .changes(now)
                .forEach(change ->
                        tell(Address.occupancy(change.placeId(), change.buildingId()), Json.write(change), now));
        buildings.closed().forEach(place -> tell(place, null, now));
    }

    private void tell(Address address, byte @Nullable [] value, Instant now) {
        Headers headers = CloudEvents.headers(OccupancyChanged.TYPE, now);
        context.forward(new Record<>(address, value, now.toEpochMilli(), headers));
    }

    private void bury(Record<String, byte[]> message, Poison poison) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        Headers headers = DeadLetters.headers(
                message.headers(), from.topic(), from.partition(), from.offset(), String.valueOf(poison.getMessage()));
        Address address = Address.deadLetters(message.key());
        context.forward(new Record<>(address, message.value(), message.timestamp(), headers));
    }
}
