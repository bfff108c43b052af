package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What was released once is promised: the next release may add to it, and break nothing. */
class ReleasedContractsTest {

    @TestFactory
    Stream<DynamicTest> theApiBreaksNothingThatWasReleased() {
        return against("openapi", ".yaml", ContractFiles.OPENAPI, ApiComparison::breaks);
    }

    @TestFactory
    Stream<DynamicTest> theEventsBreakNothingThatWasReleased() {
        return against(
                "events",
                ".schema.json",
                ContractFiles.EVENTS,
                (older, newer) -> SchemaComparison.breaks(older, newer, Direction.SENT));
    }

    private static Stream<DynamicTest> against(
            String kind, String ending, Path current, BiFunction<JsonNode, JsonNode, List<String>> breaks) {
        List<Path> released = ContractFiles.list(ContractFiles.RELEASED.resolve(kind), ending);
        if (released.isEmpty()) {
            String name = "contracts/released/" + kind + " holds no release yet: nothing is promised";
            return Stream.of(dynamicTest(name, () -> assertThat(released).isEmpty()));
        }
        return released.stream()
                .map(file -> dynamicTest(ContractFiles.name(file), () -> {
                    Path now = current.resolve(ContractFiles.name(file));
                    assertThat(now).as("it was released, so it stays").matches(Files::exists);
                    assertThat(breaks.apply(ContractFiles.read(file), ContractFiles.read(now)))
                            .as("what breaks a reader of the release; keep it, or make a new version beside it")
                            .isEmpty();
                }));
    }
}
