package flexplek.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services share no Java; what they have in common are copies that stay the same (decision 6). */
class CopiesTest {

    private static final Path ROOT = Path.of(requireNonNull(System.getProperty("flexplek.root")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ApiDocument",
                "ApiVersion",
                "Away",
                "EarlyAnswer",
                "FaultLog",
                "Invalid",
                "MalformedParameterMapper",
                "MismatchMapper",
                "OversizedBodies",
                "ProblemSchema",
                "ProblemTidy",
                "Problems",
                "PublishedApi",
                "SecurityHeaders",
                "ShortLists",
                "SignInAddress",
                "SignInProblems",
                "StrictJson",
                "SystemClock",
                "Texts",
                "WrongAddresses"
            })
    void isTheSameInEveryService(String name) {
        assertThat(file("occupancy-service", name)).hasSameTextualContentAs(file("booking-service", name));
        assertThat(file("notification-service", name)).hasSameTextualContentAs(file("booking-service", name));
    }

    private static Path file(String service, String name) {
        return ROOT.resolve(service).resolve("src/main/java/flexplek/platform").resolve(name + ".java");
    }
}
