package flexplek.bench.truth;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The services that read the bookings, and how far they have come. */
public final class Readers implements AutoCloseable {
    private static final String TOPIC = "flexplek.bookings";

    private final Admin kafka;

    public Readers(String kafka) {
        this.kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    /** Waits, within bounds, until they have read all that was told; true when they have. */
    public boolean catchUp(Duration patience) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (behind() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }

    private long behind() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> least = new HashMap<>();
        for (GroupListing group : kafka.listGroups().all().get()) {
            Map<TopicPartition, OffsetAndMetadata> read = kafka.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            read.forEach((partition, at) -> {
                if (at != null && partition.topic().equals(TOPIC)) {
                    least.merge(partition, at.offset(), Math::min);
                }
            });
        }
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        least.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        return kafka.listOffsets(ends).all().get().entrySet().stream()
                .mapToLong(written -> written.getValue().offset() - least.getOrDefault(written.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
