package flexplek.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL and a Kafka that speak TLS alone are reached as docs/operations.md says, and in no other way. */
class SecuredStackTest {
    private static @Nullable Stack stack;
    private static Map<String, String> documented = Map.of();

    @BeforeAll
    static void startBoth(@TempDir Path data) {
        Stack started = Stack.start(data, SecuredStack.PARTS);
        stack = started;
        documented = OperationsExample.filled(started.addresses(), "booking");
    }

    @AfterAll
    static void endBoth() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void reachesPostgresAsDocumented() throws SQLException {
        try (Connection connection = connection(setting("DB_URL"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void isToldNothingByPostgresInTheClear() {
        String inTheClear = setting("DB_URL").replace("sslmode=verify-full", "sslmode=disable");

        assertThatThrownBy(() -> connection(inTheClear))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    @Test
    void trustsNoOtherPostgres(@TempDir Path elsewhere) {
        HouseCertificate another = HouseCertificate.of(new Folders(elsewhere));
        String trusting = setting("DB_URL").replaceFirst("sslrootcert=[^&]*", "sslrootcert=" + another.certificate());

        assertThatThrownBy(() -> connection(trusting))
                .isInstanceOf(SQLException.class)
                .hasStackTraceContaining("PKIX");
    }

    @Test
    void reachesKafkaAsTheToolThatMakesTheTopicsDoes(@TempDir Path bin) throws Exception {
        Properties told = toldToKafkasScripts(bin);
        assertThat(told).containsEntry("security.protocol", "SASL_SSL");

        assertThat(topics(told)).contains("flexplek.bookings");
    }

    @Test
    void reachesKafkaAsDocumented() throws Exception {
        assertThat(topics(client(Map.of()))).contains("flexplek.bookings");
    }

    @Test
    void isToldNothingByKafkaInTheClear() {
        assertRefused(Map.of("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT"), TimeoutException.class);
    }

    @Test
    void isToldNothingByKafkaWithoutTheRightPassword() {
        String right = setting("KAFKA_SASL_JAAS_CONFIG");
        String wrong = right.replace(SecuredListener.PASSWORD, "a-wrong-one");
        assertThat(wrong).isNotEqualTo(right);

        assertRefused(Map.of("KAFKA_SASL_JAAS_CONFIG", wrong), SaslAuthenticationException.class);
        assertRefused(Map.of("KAFKA_SECURITY_PROTOCOL", "SSL"), TimeoutException.class);
    }

    @Test
    void trustsNoOtherKafka(@TempDir Path elsewhere) {
        HouseCertificate another = HouseCertificate.of(new Folders(elsewhere));

        assertRefused(
                Map.of("KAFKA_SSL_TRUSTSTORE_LOCATION", another.certificate().toString()),
                SslAuthenticationException.class);
    }

    @Test
    void letsPeopleBeReadByTheServiceThatWritesToThemAlone() {
        assertThat(mayRead("notification", "flexplek.people")).isTrue();
        assertThat(mayRead("occupancy", "flexplek.people")).isFalse();
        assertThat(mayRead("booking", "flexplek.people")).isFalse();
        assertThat(mayRead("occupancy", "flexplek.bookings")).isTrue();
    }

    @Test
    void letsNoServiceWriteWhatIsAnothers() {
        assertThat(mayWrite("booking", "flexplek.bookings")).isTrue();
        assertThat(mayWrite("occupancy", "flexplek.bookings")).isFalse();
        assertThat(mayWrite("notification", "flexplek.people")).isFalse();
        assertThat(mayWrite("notification", "flexplek.dead-letters")).isTrue();
    }

    private static boolean mayRead(String service, String topic) {
        Properties settings = client(as(service));
        settings.put("bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS"));
        settings.put("group.id", service + "-service-trial");
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            consumer.poll(Duration.ofSeconds(5));
            return true;
        } catch (TopicAuthorizationException e) {
            return false;
        }
    }

    private static boolean mayWrite(String service, String topic) {
        Properties settings = client(as(service));
        settings.put("bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS"));
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1}, new byte[] {1}))
                    .get(1, TimeUnit.MINUTES);
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> as(String service) {
        String booking = setting("KAFKA_SASL_JAAS_CONFIG");
        return Map.of("KAFKA_SASL_JAAS_CONFIG", booking.replace("booking-service", service + "-service"));
    }

    private static void assertRefused(Map<String, String> otherwise, Class<? extends Exception> reason) {
        assertThatThrownBy(() -> topics(client(otherwise)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(reason);
    }

    private static Set<String> topics(Properties client) throws Exception {
        client.put("bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS"));
        client.put("request.timeout.ms", "10000");
        client.put("default.api.timeout.ms", "10000");
        try (Admin admin = Admin.create(client)) {
            return admin.listTopics().names().get(1, TimeUnit.MINUTES);
        }
    }

    /** Of Kafka, made of the documented variables and what differs from them. */
    private static Properties client(Map<String, String> otherwise) {
        Map<String, String> variables = new TreeMap<>(documented);
        variables.putAll(otherwise);
        Properties client = new Properties();
        variables.forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                client.put(Kafka.setting(name), value);
            }
        });
        return client;
    }

    /** What deploy/topics gives each of Kafka's own scripts to connect with; these here only keep it. */
    private static Properties toldToKafkasScripts(Path bin) throws IOException, InterruptedException {
        Path told = bin.resolve("told");
        for (String name : new String[] {"kafka-topics.sh", "kafka-configs.sh", "kafka-acls.sh"}) {
            Path script = Files.writeString(
                    bin.resolve(name),
                    "#!/bin/sh\n[ \"$3\" = --command-config ] && cp \"$4\" " + told + "." + name + "\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        ProcessBuilder making = new ProcessBuilder(
                        Folders.root().resolve("deploy/topics").toString(), setting("KAFKA_BOOTSTRAP_SERVERS"))
                .inheritIO();
        making.environment().putAll(documented);
        making.environment().put("KAFKA_BIN", bin.toString());
        making.environment().put("FLEXPLEK_KAFKA_ACLS", "yes");
        assertThat(making.start().waitFor()).isZero();
        for (String other : new String[] {"kafka-configs.sh", "kafka-acls.sh"}) {
            assertThat(Path.of(told + "." + other)).hasSameTextualContentAs(Path.of(told + ".kafka-topics.sh"));
        }
        Properties client = new Properties();
        client.load(Files.newBufferedReader(Path.of(told + ".kafka-topics.sh")));
        return client;
    }

    private static Connection connection(String address) throws SQLException {
        return DriverManager.getConnection(address, setting("DB_USER"), setting("DB_PASSWORD"));
    }

    private static String setting(String name) {
        return String.valueOf(documented.get(name));
    }
}
