package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule that finds nothing proves nothing: each must find the mistakes made for it, and let good documents be. */
class LintRulesTest {

    private final JsonNode good = ContractFiles.read(ContractFiles.LINT.resolve("good.yaml"));
    private final JsonNode mistakes = ContractFiles.read(ContractFiles.LINT.resolve("mistakes.yaml"));

    @Test
    void everyRuleOfOursHasAMistakeThatItMustFind() {
        var rules = new TreeSet<String>();
        for (String file : List.of("nlgov.yaml", "house.yaml")) {
            ContractFiles.read(ContractFiles.LINT.resolve(file))
                    .path("rules")
                    .fieldNames()
                    .forEachRemaining(rules::add);
        }
        rules.removeIf(rule -> !rule.startsWith("nlgov-") && !rule.startsWith("house-"));

        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(mistakes.findValuesAsText("rule")).containsAll(rules);
    }

    @Test
    void theGoodDocumentPassesAndEveryMistakeIsFound() throws IOException {
        Path folder = Files.createDirectories(ContractFiles.TARGET.resolve("mistakes"));
        var documents = new ArrayList<Path>();
        documents.add(write(folder.resolve("good.json"), good));
        for (int i = 0; i < mistakes.size(); i++) {
            documents.add(write(
                    folder.resolve(i + ".json"),
                    MergePatch.apply(good, mistakes.path(i).path("patch"))));
        }

        List<Spectral.Finding> findings = Spectral.findings(documents);

        assertThat(rulesThatSaw("good.json", findings)).isEmpty();
        for (int i = 0; i < mistakes.size(); i++) {
            assertThat(rulesThatSaw(i + ".json", findings))
                    .as(mistakes.path(i).toString())
                    .contains(mistakes.path(i).path("rule").asText());
        }
    }

    private static Path write(Path file, JsonNode document) throws IOException {
        ContractFiles.JSON.writeValue(file.toFile(), document);
        return file;
    }

    private static Set<String> rulesThatSaw(String file, List<Spectral.Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.file().equals(file))
                .map(Spectral.Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
