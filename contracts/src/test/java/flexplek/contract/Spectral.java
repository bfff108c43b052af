package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The linter Spectral, as contracts/lint/package-lock.json pins it. */
final class Spectral {

    private static final Path INSTALLED = ContractFiles.LINT.resolve("node_modules/.installed-lock.json");
    private static final Path LOCK = ContractFiles.LINT.resolve("package-lock.json");

    /** One thing that a rule found. */
    record Finding(String rule, String file, String where, String message) {

        @Override
        public String toString() {
            return "%s %s: %s (%s)".formatted(file, where, message, rule);
        }
    }

    private Spectral() {}

    /** Lints documents by the rules of the house; warnings count. */
    static List<Finding> findings(List<Path> documents) {
        install();
        Path report = ContractFiles.TARGET.resolve("spectral.json");
        var command = new ArrayList<>(
                List.of("node_modules/.bin/spectral", "lint", "--quiet", "--ruleset=house.yaml", "--format=json"));
        command.add("--output=" + report.toAbsolutePath());
        documents.forEach(
                document -> command.add(document.toAbsolutePath().normalize().toString()));

        Finished finished = Finished.of(ContractFiles.LINT.toAbsolutePath(), command.toArray(String[]::new));

        assertThat(finished.exitCode()).as(finished.output()).isIn(0, 1);
        var findings = new ArrayList<Finding>();
        ContractFiles.read(report).forEach(found -> findings.add(finding(found)));
        return findings;
    }

    private static Finding finding(JsonNode found) {
        String file = ContractFiles.name(Path.of(found.path("source").asText()));
        int line = found.at("/range/start/line").asInt() + 1;
        var path = new ArrayList<String>();
        found.path("path").forEach(step -> path.add(step.asText()));
        return new Finding(
                found.path("code").asText(),
                file,
                "line " + line + " " + String.join(" > ", path),
                found.path("message").asText());
    }

    private static void install() {
        if (Files.exists(INSTALLED) && ContractFiles.text(INSTALLED).equals(ContractFiles.text(LOCK))) {
            return;
        }
        Finished npm = Finished.of(
                ContractFiles.LINT.toAbsolutePath(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        boolean mayBeMissing = System.getenv("CI") == null;
        assumeTrue(
                npm.exitCode() != 127 || !mayBeMissing, "Install Node 20 or newer with npm to lint the API documents");
        assertThat(npm.ok()).as(npm.output()).isTrue();
        try {
            Files.copy(LOCK, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All documents that the build lints. */
    static List<Path> documents() {
        return Stream.concat(
                        ContractFiles.list(ContractFiles.OPENAPI, ".yaml").stream(),
                        Stream.of(ContractFiles.EVENTS.resolve("asyncapi.yaml")))
                .toList();
    }
}
