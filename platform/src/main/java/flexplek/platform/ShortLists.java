package flexplek.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Ends the reading of a body at a list that is longer than any may be, or that has null in it. The validator looks at each
 * element before it says that there are too many, and its work grows with the square of how many are wrong: 8,000 nulls
 * (39 kB) took 27 seconds, and 200,000 had not come to an end after 18 minutes.
 */
@Singleton
public class ShortLists implements ObjectMapperCustomizer {

    private static final int MOST_IN_A_LIST = 1000;
    private static final int MOST_IN_A_BODY = 10_000;

    @Override
    public void customize(ObjectMapper mapper) {
        for (Class<?> kind : List.of(List.class, Set.class)) {
            mapper.configOverride(kind).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
        mapper.registerModule(new SimpleModule("flexplek-short-lists")
                .setDeserializerModifier(new BeanDeserializerModifier() {
                    @Override
                    public JsonDeserializer<?> modifyCollectionDeserializer(
                            DeserializationConfig config,
                            CollectionType type,
                            BeanDescription description,
                            JsonDeserializer<?> whole) {
                        return new Limited(whole);
                    }
                }));
    }

    private static final class Limited extends DelegatingDeserializer {

        Limited(JsonDeserializer<?> whole) {
            super(whole);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> whole) {
            return new Limited(whole);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object list = super.deserialize(parser, context);
            if (list instanceof Collection<?> elements) {
                count(elements.size(), parser, context);
            }
            return list;
        }

        private static void count(int size, JsonParser parser, DeserializationContext context)
                throws StrictJson.Refused {
            if (size > MOST_IN_A_LIST) {
                throw new StrictJson.Refused(
                        parser, Wording.of(GeneralWords.class, words -> words.tooMany(MOST_IN_A_LIST)));
            }
            int before = context.getAttribute(ShortLists.class) instanceof Integer counted ? counted : 0;
            if (before + size > MOST_IN_A_BODY) {
                throw new StrictJson.Refused(
                        parser, Wording.of(GeneralWords.class, words -> words.tooManyInAll(MOST_IN_A_BODY)));
            }
            context.setAttribute(ShortLists.class, before + size);
        }
    }
}
