package flexplek.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the document what every operation has: its errors, the version in every answer, and the base path once. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = new LinkedHashMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> paths.put(path.replaceFirst("^/v1", ""), item));
        paths.forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
        document.getPaths().setPathItems(paths);
        document.getComponents().removeSchema("HttpProblem");
        document.getComponents().removeSchema("HttpValidationProblem");
        document.getComponents().removeSchema("Violation");
        document.getComponents().addSchema("Problem", problem());
        // Roles are no scopes: Keycloak would refuse a sign-in that asks for them.
        document.getComponents()
                .getSecuritySchemes()
                .values()
                .forEach(scheme -> scheme.getFlows().getAuthorizationCode().setScopes(Map.of()));
    }

    private static void complete(String path, Operation operation) {
        operation.setSecurity(null);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> giveDefaultItsType(parameter.getSchema()));
        }
        operation.getResponses().removeAPIResponse("400");
        error(operation, "400", "A parameter is not right; violations names it.");
        error(operation, "401", "There is no valid token.");
        error(operation, "403", "The roles of the token do not allow this.");
        if (path.contains("{")) {
            error(operation, "404", "There is none of that id, or it is not yours to see.");
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> response.addHeader(
                        "API-Version",
                        OASFactory.createObject(Header.class)
                                .description("The full version of the API.")
                                .schema(text().addExample(ApiVersion.VERSION))));
    }

    private static void error(Operation operation, String status, String description) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createObject(APIResponse.class)
                                .description(description)
                                .content(content));
    }

    private static void giveDefaultItsType(Schema schema) {
        String text = String.valueOf(schema.getDefaultValue());
        if (text.matches("[0-9]+")) {
            schema.setDefaultValue(Integer.valueOf(text));
        } else if (text.matches("true|false")) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
    }

    private static Schema problem() {
        Schema violation = object().addProperty("field", text().description("The parameter."))
                .addProperty("message", text().description("What would be right."));
        return object().description("What went wrong (RFC 9457).")
                .addProperty("type", text().format("uri-reference").addExample("/problems/bad-request"))
                .addProperty("title", text().addExample("The request is not right"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .addExample(400))
                .addProperty("detail", text().addExample("cursor must be the next of an earlier answer"))
                .addProperty("instance", text().format("uri-reference"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
