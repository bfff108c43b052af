package flexplek.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import flexplek.trial.OwnClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "flexplek", importOptions = OwnClasses.class)
class ArchitectureTest {

    private static final Path SOURCES =
            Path.of(requireNonNull(System.getProperty("flexplek.root")), "platform", "src", "main");

    private static final Pattern WORD_OF_THE_DOMAIN = Pattern.compile(
            "building|booking|(?<!service ?)desk|\\broom|spaceId|neighbourhood|floor|occupan|sensor|mentor|newcomer|team|organisation"
                    + "|check-?in|guest|waitlist|inbox",
            Pattern.CASE_INSENSITIVE);

    @ArchTest
    static final ArchRule standsOnNothingOfOurs = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("flexplek..").and(resideOutsideOfPackage("flexplek.platform..")));

    @Test
    void knowsNoFeature() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> found = files.filter(Files::isRegularFile)
                    // Claims have the names that the realm gives them.
                    .filter(file -> !file.startsWith(SOURCES.resolve("java/flexplek/platform/caller")))
                    .filter(file -> !file.startsWith(SOURCES.resolve("resources/messages/token_nl.properties")))
                    .flatMap(ArchitectureTest::lines)
                    .filter(line -> WORD_OF_THE_DOMAIN.matcher(line).find())
                    .toList();

            assertThat(found).as("lines of platform with a word of the domain").isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
