package flexplek.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Lets each service's account write and read what the list of the house says, and nothing else, as deploy/topics does. */
final class Acls {

    private Acls() {}

    static List<AclBinding> ofTheHouse() {
        List<AclBinding> all = new ArrayList<>();
        List<Topics.Topic> topics = Topics.ofTheHouse();
        for (String service : Topics.services()) {
            topics.stream()
                    .filter(topic -> topic.writers().contains(service))
                    .forEach(topic -> all.addAll(of(service, AclOperation.WRITE, topic.name())));
            topics.stream()
                    .filter(topic -> topic.readers().contains(service))
                    .forEach(topic -> all.addAll(of(service, AclOperation.READ, topic.name())));
            for (ResourceType own : List.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)) {
                all.add(binding(service, AclOperation.ALL, new ResourcePattern(own, service, PatternType.PREFIXED)));
            }
        }
        return all.stream().distinct().toList();
    }

    /** With the look whether the topic is as it should be. */
    private static List<AclBinding> of(String service, AclOperation operation, String topic) {
        ResourcePattern pattern = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
        return List.of(
                binding(service, operation, pattern),
                binding(service, AclOperation.DESCRIBE, pattern),
                binding(service, AclOperation.DESCRIBE_CONFIGS, pattern));
    }

    private static AclBinding binding(String service, AclOperation operation, ResourcePattern pattern) {
        return new AclBinding(
                pattern, new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
    }

    static void make(String brokers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createAcls(ofTheHouse()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Who may read and write could not be said: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Who may read and write could not be said", e);
        }
    }
}
