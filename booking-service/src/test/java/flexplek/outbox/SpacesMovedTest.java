package flexplek.outbox;

import static flexplek.trial.EventContract.assertKeepsToSchema;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.local.RealStack;
import flexplek.platform.TimeOfDay;
import flexplek.space.SpaceEvent;
import flexplek.space.SpaceEvent.FloorOutline;
import flexplek.space.SpaceEvent.NeighbourhoodOutline;
import flexplek.space.SpaceKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A house of the last release, whose buildings and spaces only the old topic tells of, is told anew on the new one. */
class SpacesMovedTest {

    private static final String OLD = "flexplek.spaces";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();
    private static final UUID BUILDING = UUID.randomUUID();
    private static final UUID EMPTY_BUILDING = UUID.randomUUID();
    private static final UUID FLOOR = UUID.randomUUID();
    private static final UUID NEIGHBOURHOOD = UUID.randomUUID();
    private static final UUID DESK = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();

    /** Managed by the first of the organisations that share it. */
    private static final SpaceEvent HOUSE = new SpaceEvent.BuildingChanged(
            BUILDING,
            "Kadegebouw",
            "Europe/Amsterdam",
            TimeOfDay.of(7, 0),
            TimeOfDay.of(19, 30),
            List.of(new FloorOutline(
                    FLOOR,
                    "Verdieping 3",
                    3,
                    List.of(new NeighbourhoodOutline(NEIGHBOURHOOD, "3A Waterkant", "minbin")))),
            List.of("minbin", "minwater"),
            "minwater");

    private static final SpaceEvent EMPTY = new SpaceEvent.BuildingChanged(
            EMPTY_BUILDING,
            "Leeg",
            "Europe/Amsterdam",
            TimeOfDay.of(8, 0),
            TimeOfDay.of(18, 0),
            List.of(),
            List.of(),
            "minwater");

    private static String brokers = "";

    @BeforeAll
    static void moveAnOldHouse() throws Exception {
        RealStack stack = new RealStack();
        stack.init(Map.of("parts", "postgres,kafka", "database", "occupancy"));
        Map<String, String> settings = stack.start();
        brokers = requireNonNull(settings.get("kafka.bootstrap.servers"));
        DATABASE.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        DATABASE.setUser(settings.get("quarkus.datasource.username"));
        DATABASE.setPassword(settings.get("quarkus.datasource.password"));
        DATABASE.setCurrentSchema("old_house,public");
        execute("create extension if not exists btree_gist schema public");
        Flyway.configure()
                .dataSource(DATABASE)
                .schemas("old_house")
                .target("5")
                .load()
                .migrate();
        buildTheHouse();
        Flyway.configure().dataSource(DATABASE).schemas("old_house").load().migrate();
        carry();
    }

    private static void buildTheHouse() throws SQLException {
        execute("insert into organisation (key, name) values ('minwater', 'Water'), ('minbin', 'Binnenland')");
        String building =
                "insert into building (public_id, code, name, zone, address, city, latitude, longitude, opens,"
                        + " closes, open_days) values ('%s', '%s', '%s', 'Europe/Amsterdam', '', '', 52, 4, '%s', '%s', '12345')";
        execute(building.formatted(BUILDING, "KADE", "Kadegebouw", "07:00", "19:30"));
        execute(building.formatted(EMPTY_BUILDING, "LEEG", "Leeg", "08:00", "18:00"));
        execute("insert into building_organisation (building_id, organisation_id)"
                + " select b.id, o.id from building b, organisation o where b.code = 'KADE'");
        execute("insert into floor (public_id, building_id, code, name, level, plan)" + " select '" + FLOOR
                + "', id, '3', 'Verdieping 3', 3, '{}' from building where code = 'KADE'");
        execute("insert into neighbourhood (public_id, floor_id, code, name, organisation_id)" + " select '"
                + NEIGHBOURHOOD
                + "', f.id, 'A', '3A Waterkant', o.id from floor f, organisation o where o.key = 'minbin'");
        String space =
                "insert into space (public_id, building_id, floor_id, neighbourhood_id, code, name, kind, capacity, x, y,"
                        + " in_service) select '%s', f.building_id, f.id, n.id, '%s', '%s', '%s', %d, 1, 2, %b"
                        + " from floor f, neighbourhood n";
        execute(space.formatted(DESK, "D1", "3A-012", "DESK", 1, true));
        execute(space.formatted(ROOM, "R1", "Sluis", "ROOM", 8, false));
    }

    @Test
    void beginsWithEveryBuildingAndThenItsSpacesInTheBuildingsPartition() throws Exception {
        List<ConsumerRecord<String, String>> told = told(Topic.SPACES.topicName());

        assertThat(JSON.readTree(last(told, EMPTY_BUILDING).value())).isEqualTo(json(EMPTY));
        List<ConsumerRecord<String, String>> house = ofTheHouse(told).subList(0, 3);
        assertThat(house.getFirst().key()).isEqualTo(BUILDING.toString());
        assertThat(JSON.readTree(last(house, DESK).value())).isEqualTo(json(desk("3A-012")));
        assertThat(JSON.readTree(last(house, ROOM).value()))
                .isEqualTo(json(new SpaceEvent.SpaceChanged(
                        ROOM, "Sluis", SpaceKind.ROOM, 8, BUILDING, FLOOR, NEIGHBOURHOOD, false, null, null)));
        assertThat(house)
                .extracting(ConsumerRecord::partition)
                .containsOnly(
                        BuiltInPartitioner.partitionForKey(BUILDING.toString().getBytes(UTF_8), 12));
    }

    @Test
    void tellsOfEveryBuildingWhichOrganisationManagesItAndWhatIsHeld() throws Exception {
        assertThat(JSON.readTree(last(told(Topic.SPACES.topicName()), BUILDING).value()))
                .isEqualTo(json(HOUSE));
    }

    @Test
    void tellsBothTopicsWhenThisReleaseWrites() throws Exception {
        write(OutboxRow.of(
                desk("3A-012 bis"),
                UUID.randomUUID(),
                Instant.EPOCH,
                json(desk("3A-012 bis")).toString()));
        carry();

        ConsumerRecord<String, String> told = last(told(Topic.SPACES.topicName()), DESK);
        ConsumerRecord<String, String> toldOld = last(told(OLD), BUILDING);
        assertThat(JSON.readTree(told.value())).isEqualTo(json(desk("3A-012 bis")));
        assertThat(told.partition()).isEqualTo(toldOld.partition());
        assertThat(toldOld.value()).isEqualTo(told.value());
        assertThat(eventId(toldOld)).isEqualTo(eventId(told));
    }

    @Test
    void tellsBothTopicsWhenAServiceOfTheLastReleaseWrites() throws Exception {
        String renamed = json(desk("3A-012 ter")).toString();
        execute("insert into outbox (bucket, topic, key, event_id, type, at, payload) values (%d, '%s', '%s', '%s',"
                        .formatted(Math.floorMod(BUILDING.hashCode(), 32), OLD, BUILDING, UUID.randomUUID())
                + " 'space.changed.v1', now(), '" + renamed + "')");
        carry();

        ConsumerRecord<String, String> told = last(told(Topic.SPACES.topicName()), DESK);
        assertThat(told.value()).isEqualTo(renamed);
        assertThat(told.partition()).isEqualTo(last(told(OLD), BUILDING).partition());
    }

    @Test
    void keepsABuildingAndItsSpacesInOneBucketThatNoRelayOfTheLastReleaseCarries() throws Exception {
        Flyway.configure()
                .dataSource(DATABASE)
                .schemas("older_house")
                .target("5")
                .load()
                .migrate();
        DATABASE.setCurrentSchema("older_house,public");
        try {
            buildTheHouse();
            Flyway.configure()
                    .dataSource(DATABASE)
                    .schemas("older_house")
                    .load()
                    .migrate();

            short bucket = OutboxRow.of(desk("3A-012"), DESK, Instant.EPOCH, "").bucket();
            assertThat(bucket).isBetween((short) 32, (short) 63);
            assertThat(OutboxRow.of(HOUSE, DESK, Instant.EPOCH, "").bucket()).isEqualTo(bucket);
            // The other building may fall into the same bucket.
            String ofTheHouse = "select count(*) from outbox where partitioned_by = '" + BUILDING + "' and bucket ";
            assertThat(number(ofTheHouse + "= " + bucket)).isEqualTo(5);
            assertThat(number(ofTheHouse + "<> " + bucket)).isZero();
            assertThat(number("select count(*) from outbox where bucket < 32")).isZero();
        } finally {
            DATABASE.setCurrentSchema("old_house,public");
        }
    }

    private static SpaceEvent desk(String name) {
        return new SpaceEvent.SpaceChanged(
                DESK, name, SpaceKind.DESK, 1, BUILDING, FLOOR, NEIGHBOURHOOD, true, null, null);
    }

    private static JsonNode json(SpaceEvent event) {
        return assertKeepsToSchema(event);
    }

    private static List<ConsumerRecord<String, String>> ofTheHouse(List<ConsumerRecord<String, String>> told) {
        return told.stream()
                .filter(r -> r.value().contains(BUILDING.toString()))
                .toList();
    }

    private static ConsumerRecord<String, String> last(List<ConsumerRecord<String, String>> told, UUID key) {
        Optional<ConsumerRecord<String, String>> last =
                told.stream().filter(r -> r.key().equals(key.toString())).reduce((one, other) -> other);
        return last.orElseThrow();
    }

    private static String eventId(ConsumerRecord<String, String> told) {
        return new String(told.headers().lastHeader("ce_id").value(), UTF_8);
    }

    private static void carry() throws Exception {
        try (KafkaTopics topics = new KafkaTopics(Map.of("bootstrap.servers", brokers))) {
            RelayBatch batch = new RelayBatch(DATABASE, topics);
            while (batch.carry() > 0) {
                // Until nothing is left.
            }
        }
    }

    private static List<ConsumerRecord<String, String>> told(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            return read;
        }
    }

    private static void write(OutboxRow row) throws SQLException {
        try (Connection c = DATABASE.getConnection();
                PreparedStatement insert = c.prepareStatement(Outbox.INSERT)) {
            Outbox.bindAll(insert, row);
            insert.executeUpdate();
        }
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
}
