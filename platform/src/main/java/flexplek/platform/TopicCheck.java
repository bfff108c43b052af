package flexplek.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** What is wrong with topics, in words, as Kafka has them against the list of the house. */
final class TopicCheck {

    private TopicCheck() {}

    /** By topic; empty when all are as they should be. */
    static Map<String, String> faults(List<HouseTopic> topics, Map<String, Object> broker)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 5_000);
        try (Admin admin = Admin.create(settings)) {
            List<String> there =
                    new ArrayList<>(topics.stream().map(HouseTopic::name).toList());
            there.retainAll(admin.listTopics().names().get());
            Map<String, TopicDescription> described =
                    admin.describeTopics(there).allTopicNames().get();
            Map<ConfigResource, Config> configs = admin.describeConfigs(
                            there.stream().map(TopicCheck::resource).toList())
                    .all()
                    .get();
            Map<String, String> faults = new TreeMap<>();
            for (HouseTopic topic : topics) {
                TopicDescription found = described.get(topic.name());
                Config config = configs.get(resource(topic.name()));
                if (found == null || config == null) {
                    faults.put(topic.name(), "is missing");
                    continue;
                }
                int partitions = found.partitions().size();
                String cleanup = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
                if (partitions != topic.partitions()) {
                    faults.put(topic.name(), "has " + partitions + " partitions, not " + topic.partitions());
                } else if (!cleanup.equals(topic.cleanup())) {
                    faults.put(topic.name(), "has cleanup.policy " + cleanup + ", not " + topic.cleanup());
                }
            }
            return faults;
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
