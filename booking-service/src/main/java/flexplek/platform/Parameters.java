package flexplek.platform;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads ids, dates and times in paths and queries; what cannot be read is refused by name, not with "not found". */
@Provider
public class Parameters implements ParamConverterProvider {

    private record Form(String right, Function<String, Object> read) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            UUID.class, new Form("must be a UUID", UUID::fromString),
            LocalDate.class, new Form("must be a date such as 2026-11-24", LocalDate::parse),
            LocalTime.class, new Form("must be a time of day such as 09:00", LocalTime::parse),
            Instant.class, new Form("must be an instant such as 2026-11-24T08:00:00Z", Parameters::instant));

    @Override
    @SuppressWarnings("unchecked") // FORMS pairs each class with a reader of that class
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Form form = FORMS.get(type);
        return form == null ? null : (ParamConverter<T>) new Converter(form, nameIn(annotations));
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation a : annotations) {
            if (a instanceof PathParam p) {
                return p.value();
            }
            if (a instanceof QueryParam q) {
                return q.value();
            }
        }
        return "parameter";
    }

    private record Converter(Form form, String name) implements ParamConverter<Object> {
        @Override
        public Object fromString(String value) {
            try {
                return form.read.apply(value);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new MalformedParameter(name, form.right);
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }

    /** A path or query parameter that cannot be read. */
    static final class MalformedParameter extends BadRequestException {
        private final String name;
        private final String right;

        MalformedParameter(String name, String right) {
            super(name + " " + right);
            this.name = name;
            this.right = right;
        }

        String name() {
            return name;
        }

        String right() {
            return right;
        }
    }
}
