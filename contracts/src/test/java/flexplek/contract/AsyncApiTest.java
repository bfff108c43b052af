package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private final JsonNode document = ContractFiles.read(ContractFiles.EVENTS.resolve("asyncapi.yaml"));

    @Test
    void itIsAsyncApi3WithContactLicenceAndServers() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/contact/email").asText()).contains("@");
        assertThat(document.at("/info/license/name").asText()).isEqualTo("EUPL-1.2");
        assertThat(document.path("servers")).isNotEmpty();
    }

    @Test
    void everySchemaFileIsReferencedAndEveryReferencedFileExists() {
        Set<String> referenced = document.findValuesAsText("$ref").stream()
                .filter(reference -> !reference.startsWith("#"))
                .map(reference -> reference.replace("./", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> written = ContractFiles.list(ContractFiles.EVENTS, ".schema.json").stream()
                .map(ContractFiles::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(referenced).isEqualTo(written);
        assertThat(referenced).allMatch(file -> Files.exists(ContractFiles.EVENTS.resolve(file)));
    }

    @Test
    void everyReferenceWithinTheDocumentLeadsSomewhere() {
        List<String> broken = document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void everyMessageShowsTheExampleThatTheServicesTestAgainst() {
        for (EventContract event : EventContract.all()) {
            JsonNode message = message(event.type());
            JsonNode example = message.path("examples").path(0);

            assertThat(example.path("payload")).as(event.type()).isEqualTo(event.example());
            assertThat(example.at("/headers/ce_type").asText()).isEqualTo(event.type());
            assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./" + event.type() + ".schema.json");
        }
    }

    @Test
    void everyTopicNamesItsKeyPartitionsAndHowLongItKeeps() {
        assertThat(document.path("channels")).isNotEmpty().allSatisfy(channel -> {
            JsonNode kafka = channel.at("/bindings/kafka");
            assertThat(channel.path("address").asText()).startsWith("flexplek.");
            assertThat(kafka.path("topic").asText())
                    .isEqualTo(channel.path("address").asText());
            assertThat(channel.path("description").asText()).startsWith("Key: ");
            assertThat(kafka.path("partitions").asInt()).isIn(6, 12);
            assertThat(kafka.at("/topicConfiguration/cleanup.policy")).isNotEmpty();
        });
    }

    /** The list says how topics are made, and by whom they are written and read; this document says it to the world. */
    @Test
    void everyTopicIsAsTheListOfTheHouseHasIt() throws IOException {
        Map<String, String> told = new TreeMap<>();
        document.path("channels").properties().forEach(channel -> {
            JsonNode kafka = channel.getValue().at("/bindings/kafka");
            told.put(
                    kafka.path("topic").asText(),
                    String.join(
                            " ",
                            kafka.path("partitions").asText(),
                            settings(kafka.path("topicConfiguration")),
                            services("send", channel.getKey()),
                            services("receive", channel.getKey())));
        });

        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(ContractFiles.EVENTS.resolve("topics.txt"))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\\s+", 2);
                listed.put(columns[0], columns[1].replaceAll("\\s+", " "));
            }
        }
        assertThat(told).isEqualTo(listed);
    }

    /** What a later message of its key replaces would else stay until the next segment, which may be never. */
    @Test
    void everyCompactedTopicForgetsWithinHoursWhatIsReplaced() throws IOException {
        List<String> compacted = Files.readAllLines(ContractFiles.EVENTS.resolve("topics.txt")).stream()
                .filter(line -> line.contains("cleanup.policy=compact"))
                .toList();

        assertThat(compacted).hasSize(3).allMatch(line -> line.contains("max.compaction.lag.ms=3600000"));
        assertThat(compacted)
                .filteredOn(line -> line.startsWith("flexplek.people "))
                .singleElement()
                .asString()
                .as("whoever is away for a week hears that somebody is gone")
                .contains("delete.retention.ms=604800000");
    }

    private static String settings(JsonNode configuration) {
        return configuration.properties().stream()
                .map(setting -> setting.getKey() + "="
                        + (setting.getValue().isArray()
                                ? setting.getValue().path(0).asText()
                                : setting.getValue().asText()))
                .collect(Collectors.joining(","));
    }

    /** The services that do this with the channel, by the names of their operations; a dash for none. */
    private String services(String action, String channel) {
        String services = document.path("operations").properties().stream()
                .filter(operation ->
                        operation.getValue().path("action").asText().equals(action))
                .filter(operation ->
                        operation.getValue().at("/channel/$ref").asText().equals("#/channels/" + channel))
                .map(operation -> operation.getKey().replaceFirst("Service.*", "-service"))
                .collect(Collectors.joining(","));
        return services.isEmpty() ? "-" : services;
    }

    @Test
    void everyMessageIsOnATopicAndEveryTopicHasASender() {
        Set<String> onTopics = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(onTopics::add));
        Set<String> sentTo = new TreeSet<>();
        document.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals("send")) {
                sentTo.add(operation.at("/channel/$ref").asText().replace("#/channels/", ""));
            }
        });

        assertThat(onTopics).containsExactlyInAnyOrderElementsOf(names(document.at("/components/messages")));
        assertThat(sentTo).containsExactlyInAnyOrderElementsOf(names(document.path("channels")));
    }

    private JsonNode message(String type) {
        for (JsonNode message : document.at("/components/messages")) {
            if (message.path("name").asText().equals(type)) {
                return message;
            }
        }
        throw new AssertionError(type + " is not in asyncapi.yaml");
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
