package flexplek.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * For a Quarkus test beside {@link RealStack}: a PostgreSQL and a Kafka that speak to nobody in the clear, and the settings of
 * docs/operations.md by which a service reaches them. They end with the tests that asked for them.
 */
public final class SecuredStack implements QuarkusTestResourceLifecycleManager {
    static final List<String> PARTS = List.of("secured-postgres", "secured-kafka");

    private @Nullable Stack stack;
    private @Nullable Path folder;

    /** After {@link RealStack}, whose PostgreSQL and Kafka these stand in for. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        Path fresh = RunningStack.freshFolder();
        Stack started = Stack.start(fresh, PARTS);
        folder = fresh;
        stack = started;
        Map<String, String> settings =
                new TreeMap<>(OperationsExample.filled(started.addresses(), RealStack.serviceUnderTest()));
        settings.put("quarkus.datasource.jdbc.url", "${DB_URL}");
        settings.put("quarkus.datasource.username", "${DB_USER}");
        settings.put("quarkus.datasource.password", "${DB_PASSWORD}");
        settings.put("kafka.bootstrap.servers", "${KAFKA_BOOTSTRAP_SERVERS}");
        return settings;
    }

    @Override
    public void stop() {
        if (stack != null && folder != null) {
            RunningStack.end(stack, folder);
        }
    }
}
