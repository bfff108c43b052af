package flexplek.trial;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The events that the document of an API promises of its streams. */
public final class PromisedStream {

    private final List<ApiOperation> operations;
    private final Promised promised;

    public PromisedStream(String service) {
        JsonNode document = ApiOperation.document(service);
        operations = ApiOperation.in(document);
        promised = new Promised(document);
    }

    /** What is wrong with an event of the stream at this path; nothing where the document promises it so. */
    public List<String> mistakes(String path, String name, String data) {
        return operations.stream()
                .filter(operation -> operation.takes("GET", path))
                .min(comparingInt(ApiOperation::openPlaces))
                .map(stream -> promised.mistakesOfEvent(stream, name, data))
                .orElseThrow(() -> new IllegalArgumentException("no operation at " + path));
    }
}
