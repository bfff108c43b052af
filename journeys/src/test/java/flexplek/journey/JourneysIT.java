package flexplek.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import flexplek.client.booking.ApiException;
import flexplek.client.booking.model.BookingStatus;
import flexplek.local.Folders;
import flexplek.local.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The journeys of {@code web/src/test/journeys}, left out where there is no Chromium, except on the build server; and
 * the clients of {@code contracts/clients}, after them, since they bring a building and bookings of their own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysIT {
    private static final Logger LOG = Logger.getLogger(JourneysIT.class);
    private static final Path JOURNEYS = Folders.root().resolve("web/src/test/journeys");
    private static final Path CLIENTS = Folders.root().resolve("contracts/clients");
    private static final Path SMALL_BUILDING = Folders.root().resolve("journeys/src/test/resources/small-building");
    private static final Path RUN = Folders.root().resolve("journeys/target/run");
    private static final boolean MUST_RUN = System.getenv("CI") != null;

    @AutoClose
    private static WholeStack stack;

    @BeforeAll
    static void start() {
        needed(WholeStack.missing().isEmpty(), "Not packaged: " + WholeStack.missing() + "; run ./mvnw verify.");
        stack = WholeStack.start(WholeStack.emptied(RUN));
    }

    @Test
    @Order(1)
    void peopleWalkThroughTheWholeSystem() throws IOException {
        needed(chromium(), "No Chromium here: the journeys are LEFT OUT. Install chromium, or name one in CHROMIUM.");
        install();
        Map<String, String> environment = new TreeMap<>(stack.addresses());
        environment.put("FLEXPLEK_JOURNEYS_OUT", RUN.resolve("results").toString());

        run("journeys", environment);
        run("measurements", environment);
    }

    @Test
    @Order(2)
    void generatedClientsBookReadAndCancel() throws ApiException {
        JavaClient facility = javaClient("facility");
        UUID floor = javaClient("admin").bringBuilding(SMALL_BUILDING);
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        LocalDate day = today.plusDays(21);
        Map<String, String> asked = Map.of(
                "API", stack.bookingApi(),
                "TOKEN", token("facility"),
                "OTHER_TOKEN", token("emergency"),
                "FLOOR", floor.toString(),
                "DAY", day.toString());

        facility.book(floor, day, javaClient("emergency"));
        UUID first = booked("typescript-fetch", asked);
        UUID second = booked("hey-api", asked);

        assertThat(facility.statusOf(first)).isEqualTo(BookingStatus.CANCELLED);
        assertThat(facility.statusOf(second)).isEqualTo(BookingStatus.CANCELLED);
    }

    private static JavaClient javaClient(String person) {
        return JavaClient.of(stack.bookingApi(), token(person));
    }

    private static String token(String person) {
        return SignIn.token(person, stack.keycloak());
    }

    /** The booking that this client in TypeScript made and cancelled, as its last line says. */
    private static UUID booked(String client, Map<String, String> asked) {
        List<String> command = List.of("node", "target/javascript/src/main/ts/" + client + ".js");
        Command.Ending ending = new Command(CLIENTS, asked, command).run(Duration.ofMinutes(2));
        assertThat(ending.code())
                .as("exit code of %s, which ended with:%n%s", client, String.join("\n", ending.tail()))
                .isZero();
        return UUID.fromString(ending.tail().getLast().replace("cancelled ", ""));
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
