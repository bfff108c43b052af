package flexplek.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import flexplek.local.RealStack;
import flexplek.platform.Ids;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Carrying with the real PostgreSQL and Kafka, on a database that no service's relay looks at. */
class RelayBatchTest {

    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();
    private static final Map<String, Object> BROKER = new HashMap<>();

    private final KafkaTopics topics = new KafkaTopics(BROKER);

    @BeforeAll
    static void prepare() {
        RealStack stack = new RealStack();
        stack.init(Map.of("parts", "postgres,kafka", "database", "notification"));
        Map<String, String> settings = stack.start();
        DATABASE.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        DATABASE.setUser(settings.get("quarkus.datasource.username"));
        DATABASE.setPassword(settings.get("quarkus.datasource.password"));
        BROKER.put("bootstrap.servers", settings.get("kafka.bootstrap.servers"));
        Flyway.configure().dataSource(DATABASE).load().migrate();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("delete from outbox");
    }

    @AfterEach
    void close() {
        topics.close();
    }

    /** Else what comes later of the same key arrives before it, once Kafka is back; and a trip of 2,000 waits for each. */
    @Test
    void sendsNothingMoreOnceKafkaWasNotThere() {
        Map<String, Object> nobody = Map.of("bootstrap.servers", "localhost:9", "max.block.ms", 300);
        try (KafkaTopics away = new KafkaTopics(nobody)) {
            List<KafkaTopics.Message> messages = IntStream.range(0, 20)
                    .mapToObj(i -> new KafkaTopics.Message(
                            "flexplek.bookings", "key", UUID.randomUUID(), "t", Instant.EPOCH, "{}", null))
                    .toList();

            assertTimeout(
                    Duration.ofSeconds(3),
                    () -> assertThatThrownBy(() -> away.deliver(messages))
                            .isInstanceOf(KafkaTopics.NotDelivered.class));
        }
    }

    @Test
    void tellsInOrderPerKeyAndOnceThoughSeveralRelaysShareTheWork() throws Exception {
        List<UUID> keys =
                IntStream.range(0, 12).mapToObj(i -> UUID.randomUUID()).toList();
        try (Connection c = DATABASE.getConnection()) {
            for (int number = 0; number < 100; number++) {
                for (UUID key : keys) {
                    write(c, key, number);
                }
            }
        }

        int carried;
        try (ExecutorService relays = Executors.newFixedThreadPool(4)) {
            Callable<Integer> relay = this::carryAll;
            carried = relays.invokeAll(List.of(relay, relay, relay, relay)).stream()
                    .mapToInt(Future::resultNow)
                    .sum();
        }

        assertThat(carried).isEqualTo(1200);
        assertThat(left()).isZero();
        Map<String, List<Integer>> told = told(keys).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(r -> Integer.valueOf(r.value()), Collectors.toList())));
        List<Integer> inOrder = IntStream.range(0, 100).boxed().toList();
        assertThat(told).hasSize(12);
        assertThat(told.values()).allMatch(inOrder::equals);
    }

    private int carryAll() throws Exception {
        try (KafkaTopics own = new KafkaTopics(BROKER)) {
            RelayBatch batch = new RelayBatch(DATABASE, own);
            int carried = 0;
            while (left() > 0) {
                carried += batch.carry();
            }
            return carried;
        }
    }

    @Test
    void tellsAgainUnderTheSameIdWhatADyingRelayDidNotDelete() throws Exception {
        UUID key = UUID.randomUUID();
        UUID id = write(key, 7);

        assertThatThrownBy(() -> new RelayBatch(dyingBeforeDelete(), topics).carry())
                .isInstanceOf(SQLException.class);
        assertThat(left()).isEqualTo(1);
        assertThat(new RelayBatch(DATABASE, topics).carry()).isEqualTo(1);

        assertThat(left()).isZero();
        assertThat(told(List.of(key)).stream().map(RelayBatchTest::eventId))
                .hasSize(2)
                .containsOnly(id.toString());
    }

    @Test
    void keepsWhatKafkaDoesNotAcknowledge() throws Exception {
        write(UUID.randomUUID(), 1);
        Map<String, Object> gone = Map.of(
                "bootstrap.servers",
                "127.0.0.1:1",
                "max.block.ms",
                500,
                "default.api.timeout.ms",
                500,
                "request.timeout.ms",
                400);

        try (KafkaTopics none = new KafkaTopics(gone)) {
            assertThatThrownBy(() -> new RelayBatch(DATABASE, none).carry())
                    .isInstanceOf(KafkaTopics.NotDelivered.class);
        }

        assertThat(left()).isEqualTo(1);
    }

    @Test
    void outlivesABrokerWhoseNameIsNotKnownYet() throws Exception {
        write(UUID.randomUUID(), 1);

        try (KafkaTopics unknown = new KafkaTopics(Map.of("bootstrap.servers", "no-such-host.invalid:9092"))) {
            assertThatThrownBy(() -> new RelayBatch(DATABASE, unknown).carry())
                    .isInstanceOf(KafkaTopics.NotDelivered.class);
        }

        assertThat(left()).isEqualTo(1);
    }

    @Test
    void readsByTheIndexThoughTheTableIsFullOfDeletedRows() throws Exception {
        execute("insert into outbox (bucket, topic, key, event_id, type, at, payload) select 1, 'flexplek.bookings', "
                + "gen_random_uuid(), gen_random_uuid(), 'booking.numbered.v1', now(), repeat('x', 600) "
                + "from generate_series(1, 40000)");
        execute("delete from outbox");
        execute("analyze outbox");
        long whole = number("select pg_relation_size('outbox') / 8192");
        RelayBatch batch = new RelayBatch(DATABASE, topics);

        // The first reading marks what nobody can see any more; an older look of another test at these rows may end
        // meanwhile.
        await().untilAsserted(() -> {
            long before = pagesRead();
            batch.carry();
            assertThat(pagesRead() - before).isLessThan(whole / 4);
        });
    }

    /** A connection that breaks between Kafka's acknowledgement and the deletion. */
    private static DataSource dyingBeforeDelete() {
        return wrapped(
                DataSource.class,
                DATABASE,
                lent -> lent instanceof Connection c ? wrapped(Connection.class, c, made -> made) : lent);
    }

    private static <T> T wrapped(Class<T> type, T real, UnaryOperator<Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (args != null && args[0] instanceof String sql && sql.startsWith("delete")) {
                throw new SQLException("broken off", "08006");
            }
            try {
                return answer.apply(method.invoke(real, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static String eventId(ConsumerRecord<String, String> told) {
        return new String(told.headers().lastHeader("ce_id").value(), UTF_8);
    }

    private static UUID write(UUID key, int number) throws SQLException {
        try (Connection c = DATABASE.getConnection()) {
            return write(c, key, number);
        }
    }

    private static UUID write(Connection c, UUID key, int number) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = c.prepareStatement(
                "insert into outbox (bucket, topic, key, event_id, type, at, payload) values (?, ?, ?, ?, ?, ?, ?)")) {
            Outbox.bind(
                    insert,
                    0,
                    new OutboxRow(
                            (short) Math.floorMod(key.hashCode(), 32),
                            Topic.BOOKINGS.topicName(),
                            key,
                            id,
                            "booking.numbered.v1",
                            Instant.EPOCH,
                            Integer.toString(number),
                            null));
            insert.executeUpdate();
        }
        return id;
    }

    private static long left() throws SQLException {
        return number("select count(*) from outbox");
    }

    private static long pagesRead() throws SQLException {
        return number(
                "select pg_stat_get_blocks_fetched('outbox'::regclass) + pg_stat_get_blocks_fetched('outbox_pkey'::regclass)");
    }

    private static long number(String sql) throws SQLException {
        try (Connection c = DATABASE.getConnection();
                ResultSet r = c.createStatement().executeQuery(sql)) {
            r.next();
            return r.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection c = DATABASE.getConnection()) {
            c.createStatement().execute(sql);
        }
    }

    private static List<ConsumerRecord<String, String>> told(List<UUID> keys) {
        List<String> wanted = keys.stream().map(UUID::toString).toList();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(new HashMap<>(BROKER), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.BOOKINGS.topicName()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            return read.stream().filter(r -> wanted.contains(r.key())).toList();
        }
    }
}
