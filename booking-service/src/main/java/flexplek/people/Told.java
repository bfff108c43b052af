package flexplek.people;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A field that a body tells; null empties what it is told of. A field that is left out is no Told at all, and changes nothing. */
@JsonDeserialize(using = Told.Reader.class)
record Told<T>(@Nullable T value) {

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
