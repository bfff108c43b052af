package flexplek.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the API's document with what holds for every operation: version header, problem documents, 400 where there
 * is input, and paths that do not repeat the base path (NLgov REST API Design Rules).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String BASE = "/v1";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> TEXTS = Map.of(
            "400", "The request is malformed; violations name the fields.",
            "401", "There is no valid token.",
            "403", "The roles of the token do not allow this.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Paths paths = OASFactory.createPaths();
        new TreeMap<>(api.getPaths().getPathItems()).forEach((path, item) -> {
            item.getOperations().values().forEach(operation -> complete(operation, item));
            paths.addPathItem(path.startsWith(BASE + "/") ? path.substring(BASE.length()) : path, item);
        });
        api.setPaths(paths);
        Components components = api.getComponents();
        List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(components::removeSchema);
        components.addSchema("Problem", problem());
        components.addHeader(
                "ApiVersion",
                OASFactory.createHeader()
                        .description("Full version of the API.")
                        .schema(text("Major, minor and patch.").addExample(ApiVersion.VERSION)));
    }

    private static void complete(Operation operation, PathItem item) {
        APIResponses responses = operation.getResponses();
        List<Parameter> parameters = parameters(operation, item);
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            addIfMissing(responses, "400");
        }
        addIfMissing(responses, "401");
        addIfMissing(responses, "403");
        responses.getAPIResponses().forEach(ApiDocument::complete);
    }

    private static void complete(String status, APIResponse response) {
        response.addHeader("API-Version", OASFactory.createHeader().ref("ApiVersion"));
        if (status.startsWith("4") || status.startsWith("5")) {
            Content told = response.getContent();
            MediaType problem = told != null && told.hasMediaType(PROBLEM)
                    ? told.getMediaType(PROBLEM)
                    : OASFactory.createMediaType();
            problem.setSchema(OASFactory.createSchema().ref("Problem"));
            response.setContent(OASFactory.createContent().addMediaType(PROBLEM, problem));
            if (response.getDescription() == null || response.getDescription().startsWith("Not ")) {
                response.setDescription(TEXTS.getOrDefault(status, "The request was refused."));
            }
        }
    }

    private static List<Parameter> parameters(Operation operation, PathItem item) {
        List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
        return item.getParameters() == null || !own.isEmpty() ? own : item.getParameters();
    }

    private static void addIfMissing(APIResponses responses, String status) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(TEXTS.get(status)));
        }
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Why a request was not done (RFC 9457), and what can be done instead.")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text("Which problem it is.").addExample("/problems/not-found"))
                .addProperty("title", text("The problem in few words.").addExample("Not found"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).addExample(404))
                .addProperty("detail", text("This case of it, for a person to read."))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("The fields that are wrong.")
                                .items(OASFactory.createSchema()
                                        .addType(SchemaType.OBJECT)
                                        .addProperty("field", text("The field."))
                                        .addProperty("message", text("What is wrong with it."))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
