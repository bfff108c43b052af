package flexplek.live;

import flexplek.topic.CloudEvents;
import flexplek.topic.DeadLetters;
import flexplek.topic.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Applies each event to the buildings of its partition and tells which places changed: at once where the pace lets it, else at
 * the next tick, which also tells of the slots that started or ended. So a single booking is seen as soon as it is known, and
 * a rush does not tell every single one.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else, and again after each restore
final class OccupancyProcessor implements Processor<String, byte[], Address, byte[]> {

    static final Duration TICK = Duration.ofMillis(25);

    private final Pace pace;
    private final IntFunction<@Nullable Instant> readUntil;
    private ProcessorContext<Address, byte[]> context;
    private LiveBuildings buildings;
    private Intake intake;
    /** When the last of what is not known to be committed came to be. */
    private @Nullable Instant uncommitted;

    private @Nullable Instant heardUntil;

    /** {@code readUntil}: until when all that lay in a partition was applied and committed. */
    OccupancyProcessor(Pace pace, IntFunction<@Nullable Instant> readUntil) {
        this.pace = pace;
        this.readUntil = readUntil;
    }

    @Override
    public void init(ProcessorContext<Address, byte[]> taskContext) {
        context = taskContext;
        buildings = new LiveBuildings(new Facts(context));
        intake = new Intake(buildings);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick(Instant.ofEpochMilli(millis)));
    }

    @Override
    public void process(Record<String, byte[]> message) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        try {
            intake.take(message, now);
        } catch (Poison poison) {
            bury(message, poison);
        }
        uncommitted = now;
        if (pace.take(now)) {
            tellChanges(now);
            commit();
        }
    }

    private void tick(Instant now) {
        tellChanges(now);
        tellHeard(now);
        if (uncommitted == null) {
            return;
        }
        if (pace.wasTakenSince(uncommitted)) {
            uncommitted = null;
        } else if (pace.take(now)) {
            commit();
        }
    }

    /** At the end of this round of the thread, with what the other partitions have told in it. */
    private void commit() {
        context.commit();
        uncommitted = null;
    }

    private void tellChanges(Instant now) {
        buildings
                .changes(now)
                .forEach(change ->
                        tellChange(Address.occupancy(change.placeId(), change.buildingId()), Json.write(change), now));
        buildings.closed().forEach(place -> tellChange(place, null, now));
    }

    /** Behind the changes that came of it; and only by a stream that counts and commits. For it no commit is asked for. */
    private void tellHeard(Instant now) {
        int partition = context.taskId().partition();
        Instant until = readUntil.apply(partition);
        if (until != null && !until.equals(heardUntil)) {
            heardUntil = until;
            tell(Address.heard(partition), OccupancyHeard.TYPE, Json.write(new OccupancyHeard(until)), now);
        }
    }

    private void tellChange(Address address, byte @Nullable [] value, Instant now) {
        tell(address, OccupancyChanged.TYPE, value, now);
        uncommitted = now;
    }

    private void tell(Address address, String type, byte @Nullable [] value, Instant now) {
        Headers headers = CloudEvents.headers(type, now);
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
