package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The services write contracts/openapi when they are built, before this module's turn. */
class GeneratedApiTest {

    private static final Pattern SERVICE = Pattern.compile("<module>([a-z]+-service)</module>");

    static List<String> services() {
        String modules = ContractFiles.text(ContractFiles.ROOT.resolve("pom.xml"));
        return SERVICE.matcher(modules).results().map(match -> match.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceTellsItsApi(String service) {
        assertThat(ContractFiles.OPENAPI.resolve(service + ".yaml"))
                .as("written by ./mvnw package -pl %s", service)
                .isRegularFile();
    }

    /** Beside the one of its status, an answer shows the types of problems that its description names, and no others. */
    @ParameterizedTest
    @MethodSource("services")
    void anAnswerShowsTheProblemsThatItNames(String service) {
        JsonNode api = ContractFiles.read(ContractFiles.OPENAPI.resolve(service + ".yaml"));
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                operation.path("responses").forEach(response -> {
                    String said = response.path("description").asText();
                    JsonNode shown = response.path("content")
                            .path("application/problem+json")
                            .path("examples");
                    List<String> unsaid = shown.properties().stream()
                            .map(Map.Entry::getKey)
                            .filter(type -> !said.contains(type))
                            .toList();
                    assertThat(unsaid)
                            .as(operation.path("operationId").asText() + ": " + said)
                            .hasSizeLessThan(2);
                });
            }
        }
    }

    @Test
    void theCommittedApiIsTheOneThatTheBuildWrites() {
        Finished status = Finished.of(
                ContractFiles.ROOT, "git", "status", "--porcelain", "--untracked-files=all", "--", "contracts/openapi");
        assumeTrue(status.ok() || System.getenv("CI") == null, "Only a checkout with git can be compared with git");
        assertThat(status.ok()).as(status.output()).isTrue();
        List<String> drift =
                status.output().lines().filter(line -> line.charAt(1) != ' ').toList();

        assertThat(drift)
                .as("The build wrote another API than the one in git. Look at it with "
                        + "'git diff -- contracts/openapi', keep it with 'git add contracts/openapi'.")
                .isEmpty();
    }
}
