package flexplek.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import flexplek.local.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The journeys of {@code web/src/test/journeys}; left out where there is no Chromium, except on the build server. */
class JourneysIT {
    private static final Logger LOG = Logger.getLogger(JourneysIT.class);
    private static final Path JOURNEYS = Folders.root().resolve("web/src/test/journeys");
    private static final boolean MUST_RUN = System.getenv("CI") != null;

    @Test
    void peopleWalkThroughTheWholeSystem() throws IOException {
        needed(chromium(), "No Chromium here: the journeys are LEFT OUT. Install chromium, or name one in CHROMIUM.");
        needed(WholeStack.missing().isEmpty(), "Not packaged: " + WholeStack.missing() + "; run ./mvnw verify.");
        install();
        Path folder = WholeStack.emptied(Folders.root().resolve("journeys/target/run"));

        try (WholeStack stack = WholeStack.start(folder)) {
            Map<String, String> environment = new TreeMap<>(stack.addresses());
            environment.put("FLEXPLEK_JOURNEYS_OUT", folder.resolve("results").toString());
            run("journeys", environment);
            run("measurements", environment);
        }
    }

    private static void run(String project, Map<String, String> environment) {
        List<String> command = List.of("npx", "playwright", "test", "--project", project);
        Command.Ending ending = new Command(JOURNEYS, environment, command).run(Duration.ofMinutes(25));
        assertThat(ending.code())
                .as("exit code of the %s, which ended with:%n%s", project, String.join("\n", ending.tail()))
                .isZero();
    }

    private static void needed(boolean there, String otherwise) {
        if (!there) {
            LOG.warn(otherwise);
            assertThat(MUST_RUN).as(otherwise).isFalse();
            assumeTrue(false, otherwise);
        }
    }

    private static boolean chromium() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .anyMatch(path -> Files.isExecutable(Path.of(path)));
    }

    private static void install() throws IOException {
        Path lock = JOURNEYS.resolve("package-lock.json");
        Path installed = JOURNEYS.resolve("node_modules/.installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
            return;
        }
        Command.Ending npm = new Command(JOURNEYS, Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund"))
                .run(Duration.ofMinutes(5));
        assertThat(npm.code())
                .as("exit code of npm ci, which ended with:%n%s", String.join("\n", npm.tail()))
                .isZero();
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }
}
