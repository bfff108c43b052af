package flexplek.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import flexplek.platform.HouseTopic;
import flexplek.platform.HouseTopics;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class TopicsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    HouseTopics ofThisService;

    @Test
    void areThereAsTheListOfTheHouseSays() throws InterruptedException {
        assertThat(ofThisService.await(60, TimeUnit.SECONDS)).isTrue();
        RestAssured.get("/q/health/ready").then().body("checks.find { it.name == 'topics' }.status", equalTo("UP"));
    }

    @Test
    void areNotReadyWhileOneIsMissingOrMadeOtherwiseAndAreThenByThemselves() throws Exception {
        String name = "trial.topics-" + System.nanoTime();
        HouseTopic wanted = new HouseTopic(name, 3, "compact", List.of("trial"), List.of());
        HouseTopics topics = new HouseTopics(List.of(wanted), broker);
        topics.start();
        try (Admin admin = Admin.create(broker)) {
            await().atMost(PATIENCE).until(() -> said(topics, name).equals("is missing"));

            make(admin, name, 2, "compact");
            await().atMost(PATIENCE).until(() -> said(topics, name).equals("has 2 partitions, not 3"));
            admin.deleteTopics(List.of(name)).all().get();
            await().atMost(PATIENCE).until(() -> said(topics, name).equals("is missing"));

            make(admin, name, 3, "delete");
            await().atMost(PATIENCE).until(() -> said(topics, name).equals("has cleanup.policy delete, not compact"));
            admin.deleteTopics(List.of(name)).all().get();
            await().atMost(PATIENCE).until(() -> said(topics, name).equals("is missing"));
            assertThat(topics.await(0, TimeUnit.SECONDS)).isFalse();

            make(admin, name, 3, "compact");
            assertThat(topics.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(topics.faults()).isEmpty();
            admin.deleteTopics(List.of(name)).all().get();
        } finally {
            topics.stop();
        }
    }

    @Test
    void areNoFaultWhileKafkaIsAwayAndAreFoundOnceItsNameIsKnown() throws InterruptedException {
        Map<String, Object> settings = new ConcurrentHashMap<>(Map.of("bootstrap.servers", "nowhere.invalid:9092"));
        HouseTopics topics = new HouseTopics(List.of(HouseTopic.named("flexplek.occupancy")), settings);
        topics.start();
        try {
            assertThat(topics.await(3, TimeUnit.SECONDS)).isFalse();
            assertThat(topics.faults()).isEmpty();

            settings.put("bootstrap.servers", requireNonNull(broker.get("bootstrap.servers")));

            assertThat(topics.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            topics.stop();
        }
    }

    private static void make(Admin admin, String name, int partitions, String cleanup) throws Exception {
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
        admin.createTopics(List.of(topic.configs(Map.of("cleanup.policy", cleanup))))
                .all()
                .get();
    }

    private static String said(HouseTopics topics, String name) {
        return topics.faults().getOrDefault(name, "");
    }
}
