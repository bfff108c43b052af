package flexplek.platform;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Problem documents as the API's document describes them. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Why a request was not done (RFC 9457), and what can be done instead.")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text("Which problem it is.").addExample("/problems/not-found"))
                .addProperty("title", text("The problem in few words.").addExample("Not found"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .description("The status of the answer.")
                                .addExample(404))
                .addProperty("detail", text("This case of it, for a person to read."))
                .addProperty("instance", text("The path that was asked."))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("The fields that are wrong.")
                                .items(OASFactory.createSchema()
                                        .addType(SchemaType.OBJECT)
                                        .addProperty("field", text("The field."))
                                        .addProperty(
                                                "message", text("What is wrong with it, and what would be right."))))
                .addProperty(
                        Problems.FOUND,
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .description(
                                        "How many mistakes there are in all, of which violations names the first."));
    }

    static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
