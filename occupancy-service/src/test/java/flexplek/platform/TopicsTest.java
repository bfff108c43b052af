package flexplek.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class TopicsTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void goesOnUntilTheNameOfTheBrokerIsKnown() throws InterruptedException {
        Map<String, Object> settings = new ConcurrentHashMap<>(Map.of("bootstrap.servers", "nowhere.invalid:9092"));
        try (Lines lines = new Lines()) {
            Thread making = Thread.ofVirtual().start(() -> {
                try {
                    Topics.makeMissing(settings);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThat(lines.next()).startsWith("topics-not-made reason=").endsWith(", trying again");
            }
            settings.put("bootstrap.servers", requireNonNull(broker.get("bootstrap.servers")));

            assertThat(making.join(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void keepsBookingsLongerThanAnythingCanBeBookedAhead() throws Exception {
        ConfigResource bookings = new ConfigResource(ConfigResource.Type.TOPIC, Topic.BOOKINGS.topicName());

        Topics.makeMissing(broker);

        try (Admin admin = Admin.create(broker)) {
            Config settings = requireNonNull(
                    admin.describeConfigs(List.of(bookings)).all().get().get(bookings));
            assertThat(settings.get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(400).toMillis()));
        }
    }

    /** What the class that is tested writes to the log. */
    private static final class Lines extends Handler implements AutoCloseable {
        private static final Logger LOGGER = Logger.getLogger(Topics.class.getName());
        private static final Formatter MESSAGE = new PatternFormatter("%s");
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Lines() {
            LOGGER.addHandler(this);
        }

        String next() throws InterruptedException {
            return requireNonNull(lines.poll(30, TimeUnit.SECONDS), "nothing was logged");
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(MESSAGE.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOGGER.removeHandler(this);
        }
    }
}
