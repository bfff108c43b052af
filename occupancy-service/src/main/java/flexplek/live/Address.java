package flexplek.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import flexplek.topic.Topic;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Where a message goes: its topic, its key, and its partition or what decides it. */
record Address(
        Topic topic,
        String key,
        String partitionedBy,
        @Nullable Integer partition) {

    /** A place's state lies in the partition of its building, so that all of a building is in one order. */
    static Address occupancy(UUID placeId, UUID buildingId) {
        return new Address(Topic.OCCUPANCY, placeId.toString(), buildingId.toString(), null);
    }

    /** Behind all that is told of the places of this partition; only the last of it is kept. */
    static Address heard(int partition) {
        return new Address(Topic.OCCUPANCY, "heard", "", partition);
    }

    static Address deadLetters(@Nullable String key) {
        String known = key == null ? "" : key;
        return new Address(Topic.DEAD_LETTERS, known, known, null);
    }

    /** Writes the key alone; Kafka Streams never reads one back. */
    static Serde<Address> serde() {
        return Serdes.serdeFrom((topic, address) -> address.key.getBytes(UTF_8), (topic, bytes) -> {
            throw new UnsupportedOperationException("addresses are only written");
        });
    }

    static StreamPartitioner<Address, byte[]> partitioner() {
        return (topic, address, value, partitions) -> Optional.of(Set.of(address.partitionOf(partitions)));
    }

    /** The same as the default one for a message whose key is {@code partitionedBy}, unless another was chosen. */
    private int partitionOf(int partitions) {
        return partition == null
                ? BuiltInPartitioner.partitionForKey(partitionedBy.getBytes(UTF_8), partitions)
                : partition;
    }
}
