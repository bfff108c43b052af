package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released once is promised: the next release may add to it, and break nothing. */
class ReleasedContractsTest {

    private static final String API = """
            paths:
              /desks:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {kind: {type: string}}}}}}
                  responses: {'201': {description: Made}}
            """;
    private static final String EVENT = """
            {"type": "object", "required": ["deskId"], "properties": {"deskId": {"type": "string"}}}""";

    @TempDir
    Path folder;

    private Release made;

    @BeforeEach
    void release() throws IOException {
        made = new Release(folder.resolve("released/openapi"), folder.resolve("released/events"));
        write(made.apis().resolve("desk-service.yaml"), API);
        write(made.events().resolve("desk.moved.v1.schema.json"), EVENT);
    }

    @Test
    void theApiBreaksNothingThatWasReleased() {
        assertThat(Release.last().apiBreaks(ContractFiles.OPENAPI)).isEmpty();
    }

    @Test
    void theEventsBreakNothingThatWasReleased() {
        assertThat(Release.last().eventBreaks(ContractFiles.EVENTS)).isEmpty();
    }

    @Test
    void everyReleaseOfTheChangelogKeepsItsContractsHere() {
        List<String> releases = ContractFiles.text(ContractFiles.ROOT.resolve("CHANGELOG.md"))
                .lines()
                .filter(line -> line.startsWith("## ") && !line.equals("## Not yet released"))
                .toList();

        assertThat(Release.last().isThere()).as("releases: %s", releases).isEqualTo(!releases.isEmpty());
    }

    @Test
    void whatIsAsItWasOrAddsSomethingIsFine() throws IOException {
        assertThat(apiBreaks(API + "  /rooms: {get: {responses: {'200': {description: Rooms}}}}\n"))
                .isEmpty();
        assertThat(eventBreaks(EVENT)).isEmpty();
    }

    @Test
    void aPathThatIsGoneBreaks() throws IOException {
        assertThat(apiBreaks(API.replace("/desks:", "/places:")))
                .containsExactly("desk-service.yaml: POST /desks is gone");
    }

    @Test
    void aFieldThatTheRequestMustHaveNowBreaks() throws IOException {
        assertThat(apiBreaks(API.replace("properties: {kind", "required: [kind], properties: {kind")))
                .containsExactly("desk-service.yaml: POST /desks body/kind is required now");
    }

    @Test
    void anotherTypeBreaks() throws IOException {
        assertThat(apiBreaks(API.replace("type: string", "type: integer")))
                .containsExactly("desk-service.yaml: POST /desks body/kind was [string] and is [integer]");
        assertThat(eventBreaks(EVENT.replace("\"string\"", "\"integer\"")))
                .containsExactly("desk.moved.v1.schema.json: /deskId was [string] and is [integer]");
    }

    @Test
    void aFileThatIsGoneBreaks() {
        assertThat(made.apiBreaks(folder)).containsExactly("desk-service.yaml is gone");
        assertThat(made.eventBreaks(folder)).containsExactly("desk.moved.v1.schema.json is gone");
    }

    private List<String> apiBreaks(String now) throws IOException {
        write(folder.resolve("now/desk-service.yaml"), now);
        return made.apiBreaks(folder.resolve("now"));
    }

    private List<String> eventBreaks(String now) throws IOException {
        write(folder.resolve("now/desk.moved.v1.schema.json"), now);
        return made.eventBreaks(folder.resolve("now"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
