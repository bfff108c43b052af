package flexplek.trial;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * A client of Kafka as it measures itself: how many connections it made, and how many of them were authenticated, which none
 * is that speaks in the clear.
 *
 * @param kind producer, consumer or admin.client
 */
public record KafkaClient(String kind, String id, long connections, long authenticated) {

    private static final String[] COUNTS = {"connection-creation-total", "successful-authentication-total"};

    /** Those that are open in this process, whoever made them. */
    public static List<KafkaClient> ofThisProcess() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        List<KafkaClient> clients = new ArrayList<>();
        try {
            for (ObjectName name : beans.queryNames(new ObjectName("kafka.*:type=*-metrics,client-id=*"), null)) {
                if (name.getKeyProperty("type").matches("(producer|consumer|admin-client)-metrics")) {
                    add(beans, name, clients);
                }
            }
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
        return clients;
    }

    private static void add(MBeanServer beans, ObjectName name, List<KafkaClient> clients) throws JMException {
        try {
            long[] counts = beans.getAttributes(name, COUNTS).asList().stream()
                    .mapToLong(count -> ((Number) count.getValue()).longValue())
                    .toArray();
            clients.add(new KafkaClient(
                    name.getDomain().substring("kafka.".length()),
                    name.getKeyProperty("client-id"),
                    counts[0],
                    counts[1]));
        } catch (InstanceNotFoundException _) {
            // It was closed meanwhile.
        }
    }
}
