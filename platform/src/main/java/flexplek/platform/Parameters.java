package flexplek.platform;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads parameters of paths and queries; what cannot be read is refused by name, not with "not found". */
@Provider
public class Parameters implements ParamConverterProvider {

    private record Form(Wording right, Function<String, Object> read) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            UUID.class, new Form(Texts.UUID_FORM, Texts::uuid),
            LocalDate.class, new Form(Texts.DATE_FORM, Texts::date),
            TimeOfDay.class, new Form(Texts.TIME_FORM, TimeOfDay::parse),
            ClockTime.class, new Form(Texts.TIME_FORM, ClockTime::parse),
            Instant.class, new Form(Texts.INSTANT_FORM, Texts::instant),
            String.class, new Form(Texts.lines(), Texts::line),
            Integer.class, new Form(Wording.of(GeneralWords.class, GeneralWords::wholeNumber), Texts::wholeNumber),
            Boolean.class, new Form(Wording.of(GeneralWords.class, GeneralWords::trueOrFalse), Texts::yesOrNo));

    @Override
    @SuppressWarnings("unchecked") // FORMS pairs each class with a reader of that class
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Form form = FORMS.get(type);
        boolean header = Arrays.stream(annotations).anyMatch(HeaderParam.class::isInstance);
        return form == null || header ? null : (ParamConverter<T>) new Converter(form, nameIn(annotations));
    }

    /** The day that a query has to name. */
    public static LocalDate given(String name, @Nullable LocalDate day) {
        return given(name, day, Texts.DATE_FORM);
    }

    /** The instant that a query has to name. */
    public static Instant given(String name, @Nullable Instant instant) {
        return given(name, instant, Texts.INSTANT_FORM);
    }

    private static <T> T given(String name, @Nullable T value, Wording right) {
        if (value == null) {
            throw Problems.badField(
                    name, Wording.of(GeneralWords.class, (words, tongue) -> words.given(tongue.say(right))));
        }
        return value;
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
        public @Nullable Object fromString(@Nullable String value) {
            try {
                return value == null ? null : form.read.apply(value);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new MalformedParameter(name, form.right);
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }

    /** A parameter that cannot be read; the framework lets no other kind through from here. */
    static final class MalformedParameter extends BadRequestException {
        private final String name;
        private final transient Wording right;

        MalformedParameter(String name, Wording right) {
            super(name + " cannot be read");
            this.name = name;
            this.right = right;
        }

        String name() {
            return name;
        }

        Wording right() {
            return right;
        }
    }
}
