package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of the house, and brings those that are there to the settings of the list, as deploy/topics does. */
final class Topics {

    /** A line of contracts/events/topics.txt. */
    record Topic(
            String name, int partitions, Map<String, String> settings, List<String> writers, List<String> readers) {
        static Topic of(String line) {
            String[] columns = line.split("\\s+", -1);
            Map<String, String> settings = new TreeMap<>();
            for (String setting : columns[2].split(",", -1)) {
                String[] pair = setting.split("=", 2);
                settings.put(pair[0], pair[1]);
            }
            return new Topic(
                    columns[0],
                    Integer.parseInt(columns[1]),
                    settings,
                    List.of(columns[3].split(",", -1)),
                    columns[4].equals("-") ? List.of() : List.of(columns[4].split(",", -1)));
        }

        private NewTopic toMake() {
            return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
        }

        private Collection<AlterConfigOp> toSet() {
            return settings.entrySet().stream()
                    .map(setting -> new AlterConfigOp(
                            new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
        }
    }

    private Topics() {}

    static List<Topic> ofTheHouse() {
        try (Stream<String> lines = Files.lines(Folders.root().resolve("contracts/events/topics.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Topic::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that write or read a topic, by name. */
    static List<String> services() {
        return ofTheHouse().stream()
                .flatMap(topic -> Stream.concat(topic.writers().stream(), topic.readers().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    static void make(String brokers) {
        List<Topic> topics = ofTheHouse();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            for (var making : admin.createTopics(
                            topics.stream().map(Topic::toMake).toList())
                    .values()
                    .values()) {
                try {
                    making.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
            topics.forEach(
                    topic -> settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic.toSet()));
            admin.incrementalAlterConfigs(settings).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The topics could not be made", e);
        }
    }
}
