package flexplek.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** No container engine runs here: what can be said of the containers' files without one is said here. */
class ComposeTest {
    private static final Path ROOT = Folders.root();
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?::-([^}]*))?");
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
            assertThat(service.path("healthcheck").path("test")).as(name).isNotEmpty();
            assertThat(service.path("user").asText()).as(name).matches("[1-9]\\d*:\\d+");
            assertThat(service.path("mem_limit").asText()).as(name).isNotEmpty();
            assertThat(service.path("cap_drop").path(0).asText()).as(name).isEqualTo("ALL");
            assertThat(service.path("security_opt").path(0).asText()).as(name).isEqualTo("no-new-privileges:true");
            assertThat(service.path("ports"))
                    .as(name)
                    .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
            assertThat(service.path("depends_on"))
                    .as(name)
                    .allMatch(needed -> needed.path("condition").asText().equals("service_healthy"));
        }
    }

    @Test
    void runsTheVersionsThatTheLocalStackRuns() {
        assertThat(image("postgres"))
                .isEqualTo("postgres:" + PinnedVersion.of("postgresql").replaceAll("\\.0$", ""));
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + PinnedVersion.of("kafka"));
        assertThat(image("keycloak")).isEqualTo("quay.io/keycloak/keycloak:" + PinnedVersion.of("keycloak"));
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
                .containsPattern("(?m)^FROM eclipse-temurin:25\\.[\\d._]+-jre-noble$")
                .containsPattern("(?m)^USER [1-9]\\d*:")
                .contains("HEALTHCHECK");
    }

    private static String image(String service) {
        return compose.path("services").path(service).path("image").asText();
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
