package flexplek.outbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class TopicTest {

    private static final Path EVENTS = Path.of(requireNonNull(System.getProperty("flexplek.root")), "contracts/events");

    @ParameterizedTest
    @EnumSource(Topic.class)
    void isMadeAsTheContractSays(Topic topic) throws IOException {
        String yaml = Files.readString(EVENTS.resolve("asyncapi.yaml"));
        JsonNode document =
                new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        JsonNode kafka = document.path("channels")
                .valueStream()
                .map(channel -> channel.at("/bindings/kafka"))
                .filter(binding -> binding.path("topic").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
        Map<String, String> settings = new HashMap<>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        settings.remove("cleanup.policy");

        assertThat(topic.partitions()).isEqualTo(kafka.path("partitions").asInt());
        assertThat(topic.settings()).isEqualTo(settings);
    }
}
