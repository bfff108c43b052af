package flexplek.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A field that a body tells; null empties what it is told of. A field that is left out is no Told at all, and changes nothing. */
@JsonDeserialize(using = Told.Reader.class)
public record Told<T>(@JsonValue @Nullable T value) {

    /** What holds after a body that may have left the field out. */
    public static <T> @Nullable T orPresent(@Nullable Told<T> told, @Nullable T present) {
        return told == null ? present : told.value;
    }

    /** So that what is asked of a value is asked of one that is told: {@code Told<@Min(0) Integer>}. */
    @Singleton
    static final class Value implements ValueExtractor<Told<@ExtractedValue ?>> {

        @Override
        public void extractValues(Told<?> told, ValueReceiver receiver) {
            receiver.value(null, told.value);
        }
    }

    static final class Reader extends StdDeserializer<Told<?>> implements ContextualDeserializer {

        private final JavaType of;

        Reader() {
            this(TypeFactory.unknownType());
        }

        private Reader(JavaType of) {
            super(Told.class);
            this.of = of;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Told<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Told<>(context.<Object>readValue(parser, of));
        }

        @Override
        public Told<?> getNullValue(DeserializationContext context) {
            return new Told<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
