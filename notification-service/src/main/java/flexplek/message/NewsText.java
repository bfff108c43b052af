package flexplek.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import flexplek.news.News;
import java.io.UncheckedIOException;
import java.util.Optional;

/** News as JSON in the database; its shape is ours alone and does not follow the settings of the API. */
final class NewsText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private NewsText() {}

    static String write(News news) {
        try {
            return JSON.writerFor(News.class).writeValueAsString(news);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<News> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, News.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
