package flexplek.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoorWordsTest {

    @Test
    void areThereInDutchAsWell() throws IOException {
        Properties dutch = new Properties();
        try (Reader file = new InputStreamReader(
                requireNonNull(DoorWords.class.getResourceAsStream("/messages/door_nl.properties")),
                StandardCharsets.UTF_8)) {
            dutch.load(file);
        }

        assertThat(dutch.stringPropertyNames())
                .isEqualTo(Stream.of(DoorWords.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
        assertThat(dutch.values()).doesNotContain("");
    }
}
