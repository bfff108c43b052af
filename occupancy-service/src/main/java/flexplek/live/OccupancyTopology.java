package flexplek.live;

import flexplek.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** From events to occupancy. All inputs are partitioned by building, into as many partitions, so nothing is repartitioned. */
final class OccupancyTopology {

    static final List<Topic> INPUTS = List.of(Topic.SPACES, Topic.BOOKINGS, Topic.SENSOR_COUNTS);

    private OccupancyTopology() {}

    /** {@code readUntil}: until when all that lay in a partition of the inputs is known to be applied and committed. */
    static void build(StreamsBuilder builder, IntFunction<@Nullable Instant> readUntil) {
        builder.stream(
                        INPUTS.stream().map(Topic::topicName).toList(),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("events"))
                .process(new WithStores(readUntil), Named.as("occupancy"))
                .to(
                        (address, value, context) -> address.topic().topicName(),
                        Produced.with(Address.serde(), Serdes.ByteArray())
                                .withStreamPartitioner(Address.partitioner())
                                .withName("tell"));
    }

    private static final class WithStores implements ProcessorSupplier<String, byte[], Address, byte[]> {
        private final Pace pace = new Pace();
        private final IntFunction<@Nullable Instant> readUntil;

        private WithStores(IntFunction<@Nullable Instant> readUntil) {
            this.readUntil = readUntil;
        }

        @Override
        public Processor<String, byte[], Address, byte[]> get() {
            return new OccupancyProcessor(pace, readUntil);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Facts.stores();
        }
    }
}
