package flexplek.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Says in the API's document what every answer has: each field is there, and is null only where its record says
 * {@code @Nullable}, or left out then where the service does that. So clients that are generated from it need not guess.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswersInFull implements OASFilter {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final String REFERENCE = "#/components/schemas/";

    private final boolean nullIsLeftOut = ConfigProvider.getConfig()
            .getOptionalValue("quarkus.jackson.serialization-inclusion", String.class)
            .filter("non_null"::equals)
            .isPresent();
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    public AnswersInFull(IndexView index) {
        index.getKnownClasses().stream()
                .filter(c -> c.isRecord() && c.name().toString().startsWith("flexplek."))
                .forEach(c -> records.computeIfAbsent(nameInDocument(c), name -> new ArrayList<>())
                        .add(c));
    }

    private static String nameInDocument(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> asked = namedIn(schemas, operations(api).map(AnswersInFull::request));
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                recordOf(name, schema).ifPresent(type -> complete(schema, type, asked.contains(name)));
            }
        });
    }

    /** Of records with one name, the one that has what the schema has. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        return records.getOrDefault(name.startsWith("Page") ? "Page" : name, List.of()).stream()
                .filter(type -> schema.getProperties().keySet().stream().allMatch(p -> type.recordComponent(p) != null))
                .findFirst();
    }

    private void complete(Schema schema, ClassInfo type, boolean asked) {
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        new HashMap<>(schema.getProperties()).forEach((name, property) -> {
            boolean nullable = type.recordComponent(name).hasAnnotation(NULLABLE)
                    || type.recordComponent(name).type().hasAnnotation(NULLABLE);
            boolean leftOut = nullable && isNullLeftOut(type, name);
            if (nullable && !leftOut) {
                schema.addProperty(name, orNull(property));
            }
            if (!asked && !leftOut && !required.contains(name)) {
                required.add(name);
            }
        });
        schema.setRequired(required.stream().sorted().toList());
    }

    private boolean isNullLeftOut(ClassInfo type, String name) {
        AnnotationInstance ofField = type.field(name).declaredAnnotation(INCLUDE);
        AnnotationInstance include = ofField == null ? type.declaredAnnotation(INCLUDE) : ofField;
        AnnotationValue what = include == null ? null : include.value();
        return what == null ? nullIsLeftOut : what.asEnum().equals("NON_NULL");
    }

    /** A reference stands by itself: what is said beside it narrows what it allows. */
    private static Schema orNull(Schema property) {
        if (property.getRef() == null && property.getType() != null) {
            return property.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(property.getDescription())
                .examples(property.getExamples())
                .addAnyOf(
                        property.getRef() == null
                                ? property.description(null)
                                : OASFactory.createSchema().ref(property.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> request(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(media -> media.getSchema());
    }

    /** The names of all schemas that these schemas lead to. */
    private static Set<String> namedIn(Map<String, Schema> schemas, Stream<Stream<Schema>> from) {
        Set<String> names = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(from.flatMap(s -> s).toList());
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String name = schema.getRef() == null ? "" : schema.getRef().substring(REFERENCE.length());
            Schema named = schemas.get(name);
            if (named != null && names.add(name)) {
                open.push(named);
            }
            open.addAll(parts(schema));
        }
        return names;
    }

    private static Collection<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getAnyOf() != null) {
            parts.addAll(schema.getAnyOf());
        }
        return parts;
    }
}
