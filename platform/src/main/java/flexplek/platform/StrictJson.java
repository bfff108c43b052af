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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as it is meant: no number for a text, no half characters, nothing that PostgreSQL could not keep, and of texts
 * only those that are one line.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** A text that cannot be what it should be; {@code reason} follows "it". */
    static final class Refused extends JsonMappingException {
        private final transient Wording reason;

        Refused(JsonParser parser, Wording reason) {
            super(parser, "not of the form that is taken here");
            this.reason = reason;
        }
    }

    /** What is wrong where reading stopped; follows "it". */
    public static Wording reason(JsonMappingException stopped) {
        return switch (stopped) {
            case Refused refused -> refused.reason;
            case InvalidNullException nothing -> Wording.of(GeneralWords.class, GeneralWords::notNull);
            case UnrecognizedPropertyException unknown -> Wording.of(GeneralWords.class, GeneralWords::unknown);
            case MismatchedInputException other when isOfValues(other.getTargetType()) -> values(other);
            default -> Wording.of(GeneralWords.class, GeneralWords::wrongForm);
        };
    }

    /** The field where reading stopped, as in "items[0].id"; empty where it is the whole. */
    public static String where(JsonMappingException stopped) {
        return stopped.getPath().stream()
                .map(ref -> ref.getFieldName() == null ? "[" + ref.getIndex() + "]" : "." + ref.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static boolean isOfValues(@Nullable Class<?> wanted) {
        return wanted != null && wanted.isEnum();
    }

    /** What was wrong with a field that could not be read. */
    public static Wording unreadable(JsonMappingException stopped) {
        return Wording.of(GeneralWords.class, (words, tongue) -> words.unreadable(tongue.say(reason(stopped))));
    }

    /** As in "ONE, TWO or THREE". */
    private static Wording values(MismatchedInputException unread) {
        List<String> values = Stream.of(unread.getTargetType().getEnumConstants())
                .map(Object::toString)
                .toList();
        int last = values.size() - 1;
        String others = String.join(", ", values.subList(0, last));
        return Wording.of(
                GeneralWords.class,
                words -> words.values(last == 0 ? values.getLast() : words.or(others, values.getLast())));
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
        // Blanks are no way to say null: {"limit": " "} would lift a limit.
        mapper.coercionConfigDefaults()
                .setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.registerModule(new SimpleModule("flexplek-strict")
                .addDeserializer(
                        String.class,
                        new Text<>(
                                String.class,
                                Wording.of(GeneralWords.class, GeneralWords::text),
                                Texts.lines(),
                                Texts::line))
                .addDeserializer(UUID.class, new Text<>(UUID.class, Texts.UUID_FORM, Texts::uuid))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, Texts.DATE_FORM, Texts::date))
                .addDeserializer(TimeOfDay.class, new Text<>(TimeOfDay.class, Texts.TIME_FORM, TimeOfDay::parse))
                .addDeserializer(Instant.class, new Text<>(Instant.class, Texts.INSTANT_FORM, Texts::instant)));
    }

    /** After Quarkus' own, whose readers of dates would take the place of ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Text<T> extends StdDeserializer<T> {
        private final transient Wording kind;
        private final transient Wording form;
        private final transient Reading<T> reading;

        Text(Class<T> type, Wording form, Reading<T> reading) {
            this(type, form, form, reading);
        }

        Text(Class<T> type, Wording kind, Wording form, Reading<T> reading) {
            super(type);
            this.kind = kind;
            this.form = form;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new Refused(parser, kind);
            }
            String text = parser.getText();
            if (!Texts.canBeKept(text)) {
                throw new Refused(parser, Texts.characters());
            }
            try {
                return reading.of(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Refused(parser, form);
            }
        }
    }
}
