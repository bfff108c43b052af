package flexplek.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON as it is meant: no number for a text, no half characters, and nothing that PostgreSQL could not keep. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** A text that cannot be what it should be; {@code reason} follows "it". */
    static final class Refused extends JsonMappingException {
        private final String reason;

        Refused(JsonParser parser, String reason) {
            super(parser, reason);
            this.reason = reason;
        }
    }

    /** What is wrong where reading stopped; follows "it". */
    public static String reason(JsonMappingException stopped) {
        return switch (stopped) {
            case Refused refused -> refused.reason;
            case InvalidNullException nothing -> "must not be null";
            case UnrecognizedPropertyException unknown -> "is not known here";
            case MismatchedInputException other when isOfValues(other.getTargetType()) -> "must be " + values(other);
            default -> "has the wrong type or form";
        };
    }

    /** The field where reading stopped, as in "bookings[0].spaceId"; empty where it is the whole. */
    public static String where(JsonMappingException stopped) {
        return stopped.getPath().stream()
                .map(ref -> ref.getFieldName() == null ? "[" + ref.getIndex() + "]" : "." + ref.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static boolean isOfValues(@Nullable Class<?> wanted) {
        return wanted != null && wanted.isEnum();
    }

    /** As in "DESK or ROOM". */
    private static String values(MismatchedInputException unread) {
        return Stream.of(unread.getTargetType().getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=[^,]*$)", " or ");
    }

    /** How a text becomes a value. */
    interface Reading<T> {
        T of(String text);
    }

    @Override
    @SuppressWarnings("deprecation") // the builder that replaces the call cannot change Quarkus' own mapper
    public void customize(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        // Blanks are no way to say null: {"dailyCap": " "} would lift the cap.
        mapper.coercionConfigDefaults()
                .setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.registerModule(new SimpleModule("flexplek-strict")
                .addDeserializer(String.class, new Text<>(String.class, "must be a text", text -> text))
                .addDeserializer(UUID.class, new Text<>(UUID.class, Texts.UUID_FORM, Texts::uuid))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, Texts.DATE_FORM, Texts::date))
                .addDeserializer(LocalTime.class, new Text<>(LocalTime.class, Texts.TIME_FORM, Texts::time))
                .addDeserializer(Instant.class, new Text<>(Instant.class, Texts.INSTANT_FORM, Texts::instant)));
    }

    /** After Quarkus' own, whose readers of dates would take the place of ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Text<T> extends StdDeserializer<T> {
        private final String form;
        private final transient Reading<T> reading;

        Text(Class<T> type, String form, Reading<T> reading) {
            super(type);
            this.form = form;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new Refused(parser, form);
            }
            String text = parser.getText();
            if (!Texts.canBeKept(text)) {
                throw new Refused(parser, "must not hold NUL or half characters");
            }
            try {
                return reading.of(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Refused(parser, form);
            }
        }
    }
}
