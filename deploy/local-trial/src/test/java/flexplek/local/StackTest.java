package flexplek.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StackTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Map<String, String> addresses = Map.of();

    @BeforeAll
    static void startEverything() {
        addresses = RunningStack.with(List.of("postgres", "kafka", "keycloak", "mail"), Map.of());
    }

    @Test
    void keepsWhatPostgresHasConfirmed() throws SQLException {
        assertThat(answer("booking", "SHOW fsync")).isEqualTo("on");
        assertThat(answer("booking", "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(answer("booking", "SHOW server_version")).startsWith("18.");
    }

    @Test
    void runsPostgresWithTheSettingsThatAContainerGets() throws SQLException, IOException {
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(Folders.root().resolve("deploy/postgres.conf")));
        settings.remove("timezone"); // Our driver sets that of its own session.

        for (String name : settings.stringPropertyNames()) {
            assertThat(answer("booking", "SHOW " + name))
                    .as(name)
                    .isEqualTo(settings.getProperty(name).replace("'", ""));
        }
    }

    @Test
    void runsKafkaWithTheSettingsThatAContainerGets() throws Exception {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.get("kafka.bootstrap.servers")))) {
            Map<String, String> running = new TreeMap<>();
            admin.describeConfigs(List.of(broker))
                    .all()
                    .get()
                    .forEach((_, config) ->
                            config.entries().forEach(setting -> running.put(setting.name(), setting.value())));

            Kafka.shared()
                    .stringPropertyNames()
                    .forEach(name -> assertThat(running)
                            .containsEntry(name, Kafka.shared().getProperty(name)));
        }
    }

    @Test
    void makesTheTopicsThatTheListOfTheHouseNames() throws Exception {
        String brokers = String.valueOf(addresses.get("kafka.bootstrap.servers"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            for (Topics.Topic topic : Topics.ofTheHouse()) {
                setOtherwise(admin, resource(topic));
            }

            Topics.make(brokers); // as at the next start of the stack

            for (Topics.Topic topic : Topics.ofTheHouse()) {
                List<String> names = List.of(topic.name());
                assertThat(admin.describeTopics(names).allTopicNames().get().values())
                        .singleElement()
                        .satisfies(made -> assertThat(made.partitions()).hasSize(topic.partitions()));
                assertThat(admin.describeConfigs(List.of(resource(topic)))
                                .all()
                                .get()
                                .values())
                        .singleElement()
                        .satisfies(config -> topic.settings()
                                .forEach((name, value) -> assertThat(
                                                config.get(name).value())
                                        .as(topic.name())
                                        .isEqualTo(value)));
            }
        }
    }

    private static ConfigResource resource(Topics.Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static void setOtherwise(Admin admin, ConfigResource topic) throws Exception {
        AlterConfigOp otherwise =
                new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact,delete"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(otherwise))).all().get();
    }

    @Test
    void givesEachServiceADatabaseThatItOwns() throws SQLException {
        for (String database : Postgres.DATABASES) {
            assertThat(answer(
                            database,
                            "SELECT current_user || '@' || current_database() || ' of ' || pg_get_userbyid(datdba)"
                                    + " FROM pg_database WHERE datname = current_database()"))
                    .matches(database + "@" + database + "(_\\w+)? of " + database);
        }
    }

    @Test
    void permitsTheExtensionThatExclusionConstraintsNeed() throws SQLException {
        try (Connection connection = connection("occupancy");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION btree_gist");
            statement.execute("CREATE TABLE held (space int, during tstzrange, EXCLUDE USING gist"
                    + " (space WITH =, during WITH &&))");
        }
    }

    @Test
    void carriesAnEventThroughKafka() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", addresses.get("kafka.bootstrap.servers"));
        Properties reading = new Properties();
        reading.putAll(broker);
        reading.putAll(Map.of("group.id", "stack-test", "auto.offset.reset", "earliest"));
        Properties writing = new Properties();
        writing.putAll(broker);
        try (Admin admin = Admin.create(broker);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer());
                KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            admin.createTopics(List.of(new NewTopic("stack-test", 3, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("stack-test", "key", "value")).get();
            consumer.subscribe(List.of("stack-test"));

            assertThat(consumer.poll(Duration.ofSeconds(30)))
                    .singleElement()
                    .satisfies(event -> assertThat(event.value()).isEqualTo("value"));
        }
    }

    @Test
    void signsInWithTheClaimsThatTheServicesReadFromAToken() throws IOException {
        JsonNode claims = claims(SignIn.token("admin"));

        assertThat(claims.path("sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000006");
        assertThat(claims.path("aud").asText()).isEqualTo("flexplek");
        assertThat(claims.path("organisation").asText()).isEqualTo("minbin");
        assertThat(claims.path("groups")).extracting(JsonNode::asText).containsExactly("/minbin/facility");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("employee", "facility", "building-admin", "admin");
        assertThat(claims.path("name").asText()).isEqualTo("Aisha Wolters");
        assertThat(claims.path("email").asText()).isEqualTo("admin@flexplek.example");
        assertThat(claims.path("locale").asText()).isEqualTo("nl");
    }

    @Test
    void signsInOtherSystemsWithTheirOwnRole() throws IOException {
        assertThat(claims(SignIn.integrationToken()).path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("integration");
    }

    @Test
    void catchesAMail() throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", addresses.get("smtp.host"));
        settings.put("mail.smtp.port", addresses.get("smtp.port"));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("flexplek@flexplek.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("employee@flexplek.example"));
        message.setSubject("Teamdag in de zomer: één plek", "UTF-8");
        message.setText("Tot dan.", "UTF-8");
        Transport.send(message);

        JsonNode caught = JSON.readTree(asked("GET"));
        assertThat(caught).hasSize(1);
        assertThat(caught.path(0).path("to").path(0).asText()).isEqualTo("employee@flexplek.example");
        assertThat(caught.path(0).path("subject").asText()).isEqualTo("Teamdag in de zomer: één plek");
        assertThat(caught.path(0).path("text").asText().strip()).isEqualTo("Tot dan.");

        asked("DELETE");
        assertThat(JSON.readTree(asked("GET"))).isEmpty();
    }

    private static String asked(String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.get("mail.messages.url")))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(
                Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))));
    }

    private static Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(addresses.get("jdbc.url." + database), database, database);
    }

    private static String answer(String database, String query) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
