package flexplek.live;

import flexplek.topic.Topic;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** From events to occupancy. All inputs are partitioned by building, into as many partitions, so nothing is repartitioned. */
final class OccupancyTopology {

    private static final List<String> INPUTS =
            List.of(Topic.SPACES.topicName(), Topic.BOOKINGS.topicName(), Topic.SENSOR_COUNTS.topicName());

    private OccupancyTopology() {}

    static void build(StreamsBuilder builder) {
        builder.stream(
                        INPUTS,
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("events"))
                .process(new WithStores(), Named.as("occupancy"))
                .to(
                        (address, value, context) -> address.topic().topicName(),
                        Produced.with(Address.serde(), Serdes.ByteArray())
                                .withStreamPartitioner(Address.partitioner())
                                .withName("tell"));
    }

    private static final class WithStores implements ProcessorSupplier<String, byte[], Address, byte[]> {
        private final Pace pace = new Pace();

        @Override
        public Processor<String, byte[], Address, byte[]> get() {
            return new OccupancyProcessor(pace);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Facts.stores();
        }
    }
}
