package flexplek.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the API's document with what holds for every operation: version header, problem documents, 400 where there
 * is input, and paths that do not repeat the base path (NLgov REST API Design Rules). Runs before {@link AnswersInFull},
 * which writes anew what may be null: in either order the document says the same, but not in the same order.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ApiDocument implements OASFilter {

    private static final String BASE = "/v1";
    static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> TEXTS = Map.of(
            "400", "The request is malformed; violations name the fields.",
            "401", "There is no valid token.",
            "403", "The roles of the token do not allow this.",
            "404", "There is none of that id, or it is not yours to see.",
            "406", "What is asked for is not given in a form that Accept allows.",
            "413", "The body is larger than is taken here.",
            "415", "The body is not in a form that is taken here.",
            "429", "More was asked for in a short time than people do; Retry-After says when to go on.",
            "503",
                    "Something that the service stands on is away; Retry-After says when to send the same request"
                            + " again.");

    /** Sent beside the version of the API, and when. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Language",
                    "Which of our languages the words of the answer are in: en or nl, as Accept-Language prefers.",
            "ETag", "The version of what is answered; If-Match takes it.",
            "Location", "Where what was made can be read.",
            "Retry-After", "After how many seconds the same request is worth sending again.");

    private static final Map<String, String> SHARED = Map.of(
            "406",
            "NotInThatForm",
            "413",
            "BodyTooLarge",
            "415",
            "WrongContentType",
            "429",
            "TooMuchAtOnce",
            "503",
            "TryAgain");
    /** What the framework writes where we have said nothing. */
    private static final Set<String> UNSAID = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    private static final String IF_MATCH = "The ETag of what is to be changed, as it was read: when that is an older"
            + " version by now, nothing is changed (412). Without it, or with *, any version is.";

    private static final String IF_MATCH_NEEDED = "The ETag of what is to be changed, as it was read: when that is an"
            + " older version by now, nothing is changed (412). With *, any version is.";

    private static final String RETRY_KEY = "Makes a retry safe: a request with a key that was used in the last 24"
            + " hours is not done again, but answered as the first was. After 24 hours the key is forgotten.";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        ApiWords words = ApiWords.read();
        Paths paths = OASFactory.createPaths();
        new TreeMap<>(api.getPaths().getPathItems()).forEach((path, item) -> {
            item.getOperations().values().forEach(operation -> {
                complete(operation, item);
                parameters(operation, item).forEach(words::describe);
                form(operation).ifPresent(form -> {
                    words.describe(operation.getOperationId(), form);
                    form.setRequired(form.getProperties().entrySet().stream()
                            .filter(part -> !mayBeLeftOut(part.getValue()))
                            .map(Map.Entry::getKey)
                            .toList());
                });
            });
            paths.addPathItem(path.startsWith(BASE + "/") ? path.substring(BASE.length()) : path, item);
        });
        api.setPaths(paths);
        Components components = api.getComponents();
        List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(components::removeSchema);
        components.getSchemas().forEach(words::describe);
        Schema problem = ProblemSchema.problem();
        words.addMembers(problem);
        components.addSchema("Problem", problem);
        components.addHeader(
                "ApiVersion",
                OASFactory.createHeader()
                        .description("Full version of the API.")
                        .schema(ProblemSchema.text("Major, minor and patch.").addExample(ApiVersion.VERSION)));
        new TreeMap<>(SHARED).forEach((status, name) -> {
            if (isUsed(paths, name)) {
                APIResponse response = OASFactory.createAPIResponse().description(TEXTS.get(status));
                complete(status, response, false);
                components.addResponse(name, response);
            }
        });
        new TreeMap<>(HEADERS).forEach((name, header) -> {
            if (Stream.concat(answers(paths), shared(components)).anyMatch(response -> refersTo(response, name))) {
                components.addHeader(
                        componentName(name),
                        OASFactory.createHeader().description(header).schema(ProblemSchema.text(header)));
            }
        });
        ProblemExamples examples = new ProblemExamples(words.examples(), components);
        operations(paths)
                .forEach(operation -> operation.getResponses().getAPIResponses().forEach(examples::showAt));
        new TreeMap<>(SHARED).forEach((status, name) -> {
            APIResponse shared = components.getResponses() == null
                    ? null
                    : components.getResponses().get(name);
            if (shared != null) {
                examples.showAt(status, shared);
            }
        });
        components.getSecuritySchemes().values().forEach(scheme -> {
            scheme.getFlows().getAuthorizationCode().setScopes(Map.of());
            scheme.getFlows().getClientCredentials().setScopes(Map.of());
        });
    }

    private static boolean isUsed(Paths paths, String sharedResponse) {
        return answers(paths)
                .anyMatch(response -> String.valueOf(response.getRef()).endsWith("/" + sharedResponse));
    }

    private static Stream<Operation> operations(Paths paths) {
        return paths.getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<APIResponse> answers(Paths paths) {
        return operations(paths).flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
    }

    private static Stream<APIResponse> shared(Components components) {
        return components.getResponses() == null ? Stream.of() : components.getResponses().values().stream();
    }

    private static void complete(Operation operation, PathItem item) {
        APIResponses responses = operation.getResponses();
        List<Parameter> parameters = parameters(operation, item);
        String forbidden = forbidden(operation);
        operation.setSecurity(null);
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            addIfMissing(responses, "400");
        }
        addIfMissing(responses, "401");
        if (!responses.hasAPIResponse("403") || isUnsaid(responses.getAPIResponse("403"))) {
            responses.addAPIResponse("403", OASFactory.createAPIResponse().description(forbidden));
        }
        if (parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            addIfMissing(responses, "404");
        }
        parameters.forEach(ApiDocument::typeTheDefault);
        parameters.stream().filter(p -> "Idempotency-Key".equals(p.getName())).forEach(p -> p.description(RETRY_KEY));
        boolean versioned = parameters.stream().anyMatch(p -> "If-Match".equals(p.getName()));
        parameters.stream()
                .filter(p -> "If-Match".equals(p.getName()))
                .forEach(p -> p.description(Boolean.TRUE.equals(p.getRequired()) ? IF_MATCH_NEEDED : IF_MATCH));
        responses.getAPIResponses().forEach((status, response) -> complete(status, response, versioned));
        new TreeMap<>(SHARED).forEach((status, name) -> {
            boolean onBodies = status.startsWith("41");
            if (!responses.hasAPIResponse(status) && (!onBodies || operation.getRequestBody() != null)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
            }
        });
    }

    private static void complete(String status, APIResponse response, boolean versioned) {
        response.addHeader("API-Version", OASFactory.createHeader().ref("ApiVersion"));
        String description = String.valueOf(response.getDescription());
        if (status.startsWith("2") && (description.contains("ETag") || (versioned && !status.equals("204")))) {
            tell(response, "ETag");
        }
        if (status.startsWith("2") && description.contains("Content-Language")) {
            tell(response, "Content-Language");
        }
        if (status.equals("201") || (status.startsWith("2") && description.contains("Location"))) {
            tell(response, "Location");
        }
        if (status.equals("429") || status.equals("503")) {
            tell(response, "Retry-After");
        }
        if (status.startsWith("4") || status.startsWith("5")) {
            // Of its own: the framework gives all answers without a content the same one.
            MediaType problem = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("Problem"));
            response.setContent(OASFactory.createContent().addMediaType(PROBLEM, problem));
            if (isUnsaid(response)) {
                response.setDescription(TEXTS.getOrDefault(status, "The request was refused."));
            }
        }
    }

    private static void tell(APIResponse response, String header) {
        if (!isTold(response, header)) {
            response.addHeader(header, OASFactory.createHeader().ref(componentName(header)));
        }
    }

    private static boolean isTold(APIResponse response, String header) {
        return response.getHeaders() != null && response.getHeaders().containsKey(header);
    }

    private static boolean refersTo(APIResponse response, String header) {
        return isTold(response, header)
                && response.getHeaders().entrySet().stream()
                        .anyMatch(told ->
                                told.getKey().equals(header) && told.getValue().getRef() != null);
    }

    private static String componentName(String header) {
        return header.replace("-", "");
    }

    private static boolean isUnsaid(APIResponse response) {
        return response.getDescription() == null || UNSAID.contains(response.getDescription());
    }

    /** Names the roles, which the framework writes down as scopes; sent as scopes Keycloak would refuse them. */
    private static String forbidden(Operation operation) {
        Set<String> roles = new TreeSet<>();
        if (operation.getSecurity() != null) {
            operation
                    .getSecurity()
                    .forEach(security -> security.getSchemes().values().forEach(roles::addAll));
        }
        return roles.isEmpty()
                ? TEXTS.getOrDefault("403", "")
                : "The token has none of the roles that may do this: " + String.join(", ", roles) + ".";
    }

    /** A part of a form that need not be there says so first. */
    private static boolean mayBeLeftOut(Schema part) {
        return part.getDescription() != null && part.getDescription().startsWith("May be left out");
    }

    /** What a form holds. */
    private static Optional<Schema> form(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().getMediaType("multipart/form-data"))
                .map(MediaType::getSchema)
                .filter(schema -> schema.getProperties() != null);
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

    /** Annotations know defaults as text only. */
    private static void typeTheDefault(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null || !(schema.getDefaultValue() instanceof String text) || schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(SchemaType.INTEGER)) {
            schema.setDefaultValue(new BigDecimal(text));
        } else if (schema.getType().contains(SchemaType.BOOLEAN)) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
    }
}
