package flexplek.local;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** No container engine runs here: what can be said of the containers' files without one is said here. */
class ComposeTest {
    private static final Path ROOT = Folders.root();
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?::-([^}]*))?");

    /** What a container is told otherwise than the same part of the local stack, and why. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("CLUSTER_ID", "the local stack draws one for each data folder"),
            entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "the local stack looks for a free port"),
            entry("KAFKA_LISTENERS", "a container is called by the house and by the machine"),
            entry("KAFKA_ADVERTISED_LISTENERS", "as its listeners"),
            entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "as its listeners"),
            entry("KAFKA_INTER_BROKER_LISTENER_NAME", "as its listeners"),
            entry("KAFKA_LOG_DIRS", "a volume"),
            entry("KC_DB", "the local stack has Keycloak's own H2, whose files hold the realm before the first start"),
            entry("KC_DB_URL", "as its database"),
            entry("KC_DB_USERNAME", "as its database"),
            entry("KC_DB_PASSWORD", "as its database"),
            entry("KC_HEALTH_ENABLED", "an engine asks for health; deploy/up asks for the realm"),
            entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "the services ask by the house's name, people by the machine's"),
            entry("FLEXPLEK_WEB_INNER_URL", "Keycloak calls the door by the house's name"));

    private static JsonNode compose = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void readCompose() throws IOException {
        // SnakeYAML resolves the anchors and merges, which Jackson's own reader does not.
        compose = new ObjectMapper().valueToTree(new Yaml().load(read("docker-compose.yml")));
    }

    @Test
    void runsTheSamePartsAndServicesAsTheLocalStack() {
        assertThat(names(compose.path("services")))
                .containsExactlyInAnyOrder(
                        "postgres",
                        "kafka",
                        "topics",
                        "keycloak",
                        "mail",
                        "booking-service",
                        "occupancy-service",
                        "notification-service",
                        "web");
    }

    @Test
    void pinsChecksAndConfinesEveryContainer() {
        for (String name : names(compose.path("services"))) {
            JsonNode service = compose.path("services").path(name);
            assertThat(service.path("image").asText()).as(name).matches("[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?");
            boolean ends = name.equals("topics");
            assertThat(service.path("healthcheck").path("test").isEmpty())
                    .as(name)
                    .isEqualTo(ends);
            assertThat(service.path("restart").asText()).as(name).isEqualTo(ends ? "no" : "unless-stopped");
            assertThat(service.path("user").asText()).as(name).matches("[1-9]\\d*:\\d+");
            assertThat(service.path("mem_limit").asText()).as(name).isNotEmpty();
            assertThat(service.path("cap_drop").path(0).asText()).as(name).isEqualTo("ALL");
            assertThat(service.path("security_opt").path(0).asText()).as(name).isEqualTo("no-new-privileges:true");
            assertThat(service.path("ports"))
                    .as(name)
                    .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
            service.path("depends_on")
                    .properties()
                    .forEach(needed -> assertThat(
                                    needed.getValue().path("condition").asText())
                            .as(name)
                            .isEqualTo(
                                    needed.getKey().equals("topics")
                                            ? "service_completed_successfully"
                                            : "service_healthy"));
        }
    }

    @Test
    void asksWhatIsTrueWithoutStartingAnything() {
        JsonNode services = compose.path("services");

        assertThat(services.at("/postgres/healthcheck/test/1").asText())
                .as("a server without the databases is not healthy")
                .contains("-d keycloak", "select 1");
        assertThat(services.at("/kafka/healthcheck/test/1").asText())
                .as("no program of Kafka's: each starts a JVM")
                .contains("/dev/tcp/")
                .doesNotContain(".sh");
        assertThat(services.at("/keycloak/init").asBoolean(true))
                .as("it ends in good order only as the first process")
                .isFalse();
    }

    /**
     * Docker Engine before 25 and podman refuse the whole file for start_interval; podman 4 takes the words of an argument for
     * arguments, so that a check may always be content.
     */
    @Test
    void asksForHealthAsEveryEngineUnderstandsIt() {
        for (String name : names(compose.path("services"))) {
            JsonNode check = compose.path("services").path(name).path("healthcheck");
            assertThat(names(check)).as(name).doesNotContain("start_interval");
            if (check.path("test").path(0).asText().equals("CMD")) {
                assertThat(check.path("test"))
                        .as(name)
                        .extracting(JsonNode::asText)
                        .noneMatch(word -> word.contains(" "));
            }
        }
    }

    /** Each container is told the ports of all, by deploy/local.env. */
    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "occupancy-service", "notification-service", "web"})
    void asksEachServiceAtItsOwnPortWhetherItIsReady(String service) throws Exception {
        AtomicInteger status = new AtomicInteger(200);
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.createContext("/q/health/ready", asked -> {
            asked.sendResponseHeaders(status.get(), -1);
            asked.close();
        });
        listening.start();
        try {
            ProcessBuilder ready = new ProcessBuilder(
                    "bash", ROOT.resolve(service).resolve("ready").toString());
            ready.environment().putAll(LocalSettings.defaults());
            ready.environment().putAll(told(service));
            ready.environment()
                    .put(
                            service.equals("web") ? "WEB_PORT" : "QUARKUS_HTTP_PORT",
                            Integer.toString(listening.getAddress().getPort()));

            assertThat(ready.start().waitFor()).isZero();
            status.set(503);
            assertThat(ready.start().waitFor()).isNotZero();
        } finally {
            listening.stop(0);
        }
    }

    @Test
    void runsTheVersionsThatTheLocalStackRuns() throws IOException {
        assertThat(image("postgres"))
                .isEqualTo("postgres:" + PinnedVersion.of("postgresql").replaceAll("\\.0$", ""));
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + PinnedVersion.of("kafka"));
        assertThat(image("keycloak")).isEqualTo("flexplek/keycloak:" + PinnedVersion.of("keycloak"));
        assertThat(read("deploy/keycloak/Containerfile"))
                .contains("\nFROM quay.io/keycloak/keycloak:" + PinnedVersion.of("keycloak") + "\n");
        for (String service : List.of("booking-service", "occupancy-service", "notification-service", "web")) {
            assertThat(image(service))
                    .isEqualTo("flexplek/" + service + ":"
                            + PinnedVersion.of("flexplek").replace("-SNAPSHOT", ""));
        }
    }

    @Test
    void makesAndRunsPostgresAsTheLocalStackDoes() {
        JsonNode postgres = compose.path("services").path("postgres");

        assertThat(postgres.path("volumes"))
                .extracting(JsonNode::asText)
                .contains("./deploy/postgres.conf:/etc/postgresql/postgresql.conf:ro");
        assertThat(postgres.path("command"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "postgres", "-c", "config_file=/etc/postgresql/postgresql.conf", "-c", "listen_addresses=*");
        assertThat(told("postgres"))
                .containsOnly(
                        entry("POSTGRES_INITDB_ARGS", String.join(" ", Postgres.CLUSTER)),
                        entry("POSTGRES_PASSWORD", Postgres.PASSWORD));
    }

    @Test
    void runsKafkaAsTheLocalStackDoes() {
        assertThat(compose.path("services").path("kafka").path("env_file"))
                .extracting(JsonNode::asText)
                .containsExactly("deploy/kafka.env");
        Map<String, String> told = told("kafka");
        assertThat(Stack.command()).contains(told.remove("KAFKA_HEAP_OPTS"));
        assertThat(REASONS).containsKeys(told.keySet().toArray(String[]::new));
    }

    @Test
    void makesTheTopicsOfTheListBeforeAServiceThatUsesThemStarts(@TempDir Path bin) throws Exception {
        JsonNode topics = compose.path("services").path("topics");
        assertThat(topics.path("image"))
                .isEqualTo(compose.path("services").path("kafka").path("image"));
        assertThat(topics.path("command").path(0).asText()).isEqualTo("/flexplek/deploy/topics");
        assertThat(topics.path("volumes"))
                .extracting(JsonNode::asText)
                .allMatch(volume -> volume.matches("\\./(.+):/flexplek/\\1:ro"));
        for (String service : List.of("booking-service", "occupancy-service", "notification-service")) {
            assertThat(names(compose.path("services").path(service).path("depends_on")))
                    .contains("topics");
        }

        assertThat(said(bin))
                .containsExactlyElementsOf(Topics.ofTheHouse().stream()
                        .flatMap(topic -> Stream.of(
                                "kafka-topics.sh --bootstrap-server here:1 --create --if-not-exists --topic "
                                        + topic.name() + " --partitions " + topic.partitions(),
                                "kafka-configs.sh --bootstrap-server here:1 --alter --entity-type topics --entity-name "
                                        + topic.name() + " --add-config " + settings(topic)))
                        .toList());
    }

    private static String settings(Topics.Topic topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(","));
    }

    /** What deploy/topics says to Kafka's own scripts, of which each here only writes down what it is told. */
    private static List<String> said(Path bin) throws IOException, InterruptedException {
        Path said = bin.resolve("said");
        for (String name : List.of("kafka-topics.sh", "kafka-configs.sh")) {
            Path script = Files.writeString(bin.resolve(name), "#!/bin/sh\necho " + name + " \"$@\" >>" + said + "\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        ProcessBuilder making = new ProcessBuilder(ROOT.resolve("deploy/topics").toString(), "here:1").inheritIO();
        making.environment().put("KAFKA_BIN", bin.toString());
        assertThat(making.start().waitFor()).isZero();
        return Files.readAllLines(said);
    }

    @Test
    void runsKeycloakAsTheLocalStackDoes() throws IOException {
        JsonNode keycloak = compose.path("services").path("keycloak");
        int port = Integer.parseInt(LocalSettings.defaults().get("KEYCLOAK_PORT"));
        List<String> local = KeycloakServer.command(Path.of("distribution"), Path.of("home"), port);

        assertThat(keycloak.path("env_file")).extracting(JsonNode::asText).containsExactly("deploy/local.env");
        assertThat(keycloak.path("command")).extracting(JsonNode::asText).allMatch(local::contains);
        Map<String, String> told = told("keycloak");
        told.putAll(builtIn());
        assertThat(told.remove("JAVA_OPTS_KC_HEAP")).isSubstringOf(String.join(" ", local));
        told.keySet().removeAll(REASONS.keySet());
        told.forEach((name, value) -> assertThat(local)
                .contains(name.replaceFirst("^KC", "-").toLowerCase(Locale.ROOT).replace('_', '-') + "=" + value));
    }

    @Test
    void startsAKeycloakThatIsBuiltAndWritesNothingButItsDataInMemory() throws IOException {
        JsonNode keycloak = compose.path("services").path("keycloak");

        assertThat(keycloak.path("build").path("context").asText()).isEqualTo("deploy/keycloak");
        assertThat(read("deploy/keycloak/Containerfile")).contains("RUN [\"/opt/keycloak/bin/kc.sh\", \"build\"]");
        assertThat(keycloak.path("command")).extracting(JsonNode::asText).contains("--optimized");
        assertThat(keycloak.path("read_only").asBoolean()).isTrue();
        assertThat(keycloak.path("tmpfs"))
                .extracting(folder -> folder.asText().replaceFirst(":.*", ""))
                .containsExactly("/tmp", "/opt/keycloak/data");
        // An option of the build that a container is told otherwise is a start that fails, or builds anew.
        assertThat(names(keycloak.path("environment")))
                .doesNotContainAnyElementsOf(builtIn().keySet());
    }

    /** What the image of Keycloak has been built with. */
    private static Map<String, String> builtIn() throws IOException {
        Map<String, String> builtIn = new TreeMap<>();
        Pattern.compile("(KC_[A-Z_]+)=(\\S+)")
                .matcher(read("deploy/keycloak/Containerfile"))
                .results()
                .forEach(setting -> builtIn.put(setting.group(1), setting.group(2)));
        return builtIn;
    }

    @Test
    void givesKeycloakTheThemeThatTheRealmNames() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(read("deploy/keycloak/compose/flexplek-realm.json"));
        String theme = realm.path("loginTheme").asText();

        assertThat(ROOT.resolve("deploy/keycloak/themes/" + theme + "/login/theme.properties"))
                .isRegularFile();
        assertThat(compose.path("services").path("keycloak").path("volumes"))
                .extracting(JsonNode::asText)
                .contains("./deploy/keycloak/themes:/opt/keycloak/themes:ro");
    }

    @Test
    void givesNoReasonForWhatDoesNotDiffer() throws IOException {
        Map<String, String> told = told("kafka");
        told.putAll(told("keycloak"));
        told.putAll(builtIn());

        assertThat(told.keySet()).containsAll(REASONS.keySet());
    }

    @Test
    void givesEachServiceTheDatabaseThatTheLocalStackGivesIt() {
        for (String database : Postgres.DATABASES) {
            assertThat(told(database.equals("web") ? database : database + "-service"))
                    .contains(
                            entry("DB_URL", "jdbc:postgresql://postgres:5432/" + database),
                            entry("DB_USER", database),
                            entry("DB_PASSWORD", database));
        }
    }

    @Test
    void fallsBackToTheSettingsOfTheLocalStack() throws IOException {
        List<MatchResult> used =
                SETTING.matcher(read("docker-compose.yml")).results().toList();
        assertThat(used).hasSizeGreaterThan(8);
        used.forEach(setting -> assertThat(setting.group(2))
                .as(setting.group(1))
                .isEqualTo(LocalSettings.read().get(setting.group(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "occupancy-service", "notification-service", "web"})
    void tellsAServiceEverySettingThatItReads(String service) throws IOException {
        Properties application = new Properties();
        application.load(new StringReader(read(service + "/src/main/resources/application.properties")));
        List<String> readSettings = application.values().stream()
                .flatMap(value -> SETTING.matcher(value.toString()).results())
                .map(setting -> setting.group(1))
                .toList();

        TreeSet<String> told = new TreeSet<>(LocalSettings.read().keySet());
        told.addAll(names(compose.path("services").path(service).path("environment")));
        assertThat(told).containsAll(readSettings);
    }

    /** Else whoever runs the house could not give its address with what the driver is to know, such as sslmode. */
    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "occupancy-service", "notification-service", "web"})
    void putsNothingBehindTheAddressOfADatabase(String service) throws IOException {
        Properties application = new Properties();
        application.load(new StringReader(read(service + "/src/main/resources/application.properties")));

        assertThat(application.getProperty("quarkus.datasource.jdbc.url")).matches("\\$\\{DB_URL:[^}]*}");
    }

    @Test
    void makesTheDatabasesThatTheLocalStackMakes() throws IOException {
        String statements = read("deploy/compose/databases.sql");
        for (String database : Postgres.DATABASES) {
            assertThat(statements).contains("CREATE DATABASE " + database + " OWNER " + database + ";");
        }
    }

    @Test
    void importsTheRealmThatTheLocalStackImports() throws IOException {
        assertThat(Files.readString(WriteRealm.file()))
                .as("deploy/keycloak/compose: run flexplek.local.WriteRealm after changing a realm file")
                .isEqualTo(Realm.local().json() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "occupancy-service", "notification-service", "web"})
    void buildsAnImageThatIsPinnedCheckedAndRunsAsAnOrdinaryUser(String service) throws IOException {
        assertThat(read(service + "/Containerfile"))
                .containsPattern(
                        "(?m)^FROM eclipse-temurin:" + Runtime.version().feature() + "\\.[\\d._]+-jre-noble$")
                .containsPattern("(?m)^USER [1-9]\\d*:")
                .contains("COPY --chmod=755 ready /flexplek/ready", "HEALTHCHECK");
        assertThat(read(service + "/ready")).isEqualTo(read("web/ready"));
        assertThat(read(service + "/.dockerignore"))
                .isEqualTo(read("web/.dockerignore"))
                .contains("!ready\n", "*.aot*");
    }

    /** Podman lets what lies in memory be run unless it is told not to; Docker Engine does not. */
    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "occupancy-service", "notification-service", "web"})
    void runsNothingThatAServiceHasWritten(String service) {
        JsonNode confined = compose.path("services").path(service);

        assertThat(confined.path("read_only").asBoolean()).isTrue();
        assertThat(confined.path("tmpfs"))
                .isNotEmpty()
                .allMatch(folder -> folder.asText().endsWith(",noexec"));
    }

    /** Else Kafka's zstd unpacks its native library into /tmp, and cannot load it from there. */
    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "occupancy-service", "notification-service"})
    void carriesTheNativeLibraryOfKafkasZstdForTheMachineThatItIsBuiltFor(String service) throws IOException {
        assertThat(read(service + "/Containerfile"))
                .contains("\nARG TARGETARCH\nCOPY target/native/${TARGETARCH}/ /flexplek/native/\n")
                .contains("\"-DZstdNativePath=/flexplek/native/libzstd-jni.so\", \"-jar\"");
        assertThat(read(service + "/.dockerignore")).contains("!target/native\n");
    }

    private static String image(String service) {
        return compose.path("services").path(service).path("image").asText();
    }

    /** A container's own settings, each with the value that it has where nobody sets another. */
    private static Map<String, String> told(String service) {
        Map<String, String> told = new TreeMap<>();
        compose.path("services")
                .path(service)
                .path("environment")
                .properties()
                .forEach(setting -> told.put(
                        setting.getKey(), setting.getValue().asText().replaceAll("\\$\\{\\w+:-([^}]*)}", "$1")));
        return told;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
