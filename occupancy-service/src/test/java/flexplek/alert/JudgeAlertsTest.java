package flexplek.alert;

import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.FLOOR_4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw;
import flexplek.place.Places;
import flexplek.platform.TimeOfDay;
import flexplek.sensor.SensorCounts;
import flexplek.topic.CloudEvents;
import flexplek.topic.Topic;
import flexplek.topic.TopicCopy;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas that hear what the test says, on the real database and the real Kafka. */
@QuarkusTest
@OnRealStack
class JudgeAlertsTest {

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    Places places;

    @Inject
    SensorCounts sensorCounts;

    @Inject
    AlertRules rules;

    @Inject
    Alerts alerts;

    @Inject
    MoveAlerts moveAlerts;

    @Inject
    SetAlertRules setAlertRules;

    @Inject
    TellAlerts tellAlerts;

    @Inject
    AlertOutbox outbox;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    private Site site;
    private UUID building;
    private UUID floor;
    private Hearing hearing;
    private DueBuildings dueBuildings;
    private JudgeAlerts replica;
    private Instant now;

    @BeforeEach
    void tellTheBuilding() {
        site = Site.told(producer);
        building = site.building();
        floor = site.id(FLOOR_3);
        hearing = new Hearing();
        dueBuildings = new DueBuildings(hearing, rules);
        replica = replicaThatHears(hearing, dueBuildings);
        now = clock.instant();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> places.areKnown() && places.findBuilding(building).isPresent());
    }

    @Test
    void raisesAnAlertOnceHoweverManyReplicasJudgeAtTheSameMoment() throws Exception {
        set(people(90, 5));
        hearing.hear(building, floor, 92, now);
        int replicas = 8;
        CyclicBarrier together = new CyclicBarrier(replicas);
        try (ExecutorService pool = Executors.newFixedThreadPool(replicas)) {
            List<Callable<Integer>> judges = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                JudgeAlerts judge = replicaThatHears(hearing);
                judges.add(() -> {
                    together.await();
                    return judge.judge(now);
                });
            }
            for (Future<Integer> looked : pool.invokeAll(judges)) {
                assertThat(looked.get()).isPositive();
            }
        }

        assertThat(all()).singleElement().satisfies(alert -> {
            assertThat(alert.isOpen()).isTrue();
            assertThat(alert.measured()).isEqualTo(92);
            assertThat(alert.people()).isEqualTo(92);
            assertThat(alert.capacity()).isEqualTo(100);
            assertThat(alert.name()).isEqualTo("Verdieping 3");
        });
        assertThat(toTell()).containsExactly("alert.raised.v1");
    }

    @Test
    void endsWhenItStayedDownAlsoAfterARestartAndRaisesAgain() {
        set(people(90, 5));
        hear(92, 0);
        hear(86, 60);
        hear(85, 120);
        hear(91, 240);
        hear(85, 300);
        assertThat(all()).hasSize(1).allMatch(Alert::isOpen);

        replica = replicaThatHears(hearing);
        judge(599);
        assertThat(all()).allMatch(Alert::isOpen);
        judge(660);

        assertThat(all()).singleElement().satisfies(alert -> {
            assertThat(alert.endReason()).isEqualTo(EndReason.DOWN);
            assertThat(alert.endedAt()).isEqualTo(now.plusSeconds(660));
        });
        hear(93, 700);
        assertThat(all()).hasSize(2);
        assertThat(toTell()).containsExactly("alert.raised.v1", "alert.ended.v1", "alert.raised.v1");
    }

    @Test
    void neitherRaisesNorEndsFromWhatMayBeOld() {
        set(people(90, 0));
        hearing.setStale(true);
        hear(92, 0);
        assertThat(all()).isEmpty();

        hearing.setStale(false);
        judge(1);
        assertThat(all()).hasSize(1);

        hearing.setStale(true);
        hear(10, 60);
        assertThat(all()).allMatch(Alert::isOpen);

        hearing.setStale(false);
        judge(120);
        assertThat(all()).noneMatch(Alert::isOpen);
    }

    /** One of two doors does not count any more, then neither does: the sum is smaller, and nobody has left. */
    @Test
    void endsNothingBecauseASensorFellSilent() {
        set(people(90, 0));
        hear(new Hearing.Numbers(100, 30, 0, 92, 2), 0);
        hear(new Hearing.Numbers(100, 30, 0, 46, 1), 60);
        assertThat(all()).allMatch(Alert::isOpen);
        hear(new Hearing.Numbers(100, 30, 0, null), 120);
        assertThat(all()).singleElement().satisfies(alert -> {
            assertThat(alert.isOpen()).isTrue();
            assertThat(alert.sensors()).isEqualTo(2);
        });

        hear(new Hearing.Numbers(100, 30, 0, 60, 2), 180);
        assertThat(all()).extracting(Alert::endReason).containsExactly(EndReason.DOWN);
    }

    @Test
    void endsWhenThoseWhoCheckedInLeftWhateverSensorsFewerPeopleHave() {
        set(people(90, 0));
        hear(new Hearing.Numbers(100, 92, 0, 10, 2), 0);
        hear(new Hearing.Numbers(100, 30, 0, null), 60);

        assertThat(all()).extracting(Alert::endReason).containsExactly(EndReason.DOWN);
    }

    /** While others are: what became of it is seen as soon as it is counted again. */
    @Test
    void neitherRaisesNorEndsOfABuildingThatIsNotCounted() {
        set(people(90, 0));
        hearing.setUncounted(building, true);
        hear(92, 0);
        assertThat(all()).isEmpty();

        hearing.setUncounted(building, false);
        judge(2);
        assertThat(all()).hasSize(1);
    }

    @Test
    void letsAReplicaThatIsBehindNeitherRaiseAgainNorEnd() {
        set(people(90, 0));
        Hearing late = new Hearing();
        JudgeAlerts behind = replicaThatHears(late);
        late.hear(building, floor, 92, now);
        hear(92, 0);
        hear(10, 60);
        assertThat(all()).noneMatch(Alert::isOpen);

        behind.judge(now.plusSeconds(61));
        assertThat(all()).hasSize(1);

        hear(95, 120);
        late.hear(building, floor, 10, now.plusSeconds(60));
        behind.judge(now.plusSeconds(122));
        assertThat(all()).hasSize(2).anyMatch(Alert::isOpen);
    }

    @Test
    void looksAtABuildingAsSoonAsItsFirstRuleIsSet() {
        judge(0);
        set(people(90, 0));
        dueBuildings.ask(List.of(building));
        hear(80, 2);
        hear(92, 4);

        assertThat(all()).hasSize(1);
    }

    @Test
    void waitsForTheEndOfQuietHours() {
        ZoneId zone = ZoneId.of("Europe/Amsterdam");
        TimeOfDay begin = TimeOfDay.at(now.minusSeconds(3600).atZone(zone));
        TimeOfDay end = TimeOfDay.at(now.plusSeconds(3600).atZone(zone));
        set(new Terms(floor, Measure.SHARE, 85, 80, 0, begin.minute(), end.minute(), null));

        hear(92, 0);
        assertThat(all()).isEmpty();

        judge(3600);
        assertThat(all())
                .singleElement()
                .satisfies(alert -> assertThat(alert.measured()).isEqualTo(92));
    }

    @Test
    void endsWithItsRuleAndIsRaisedAnewByWhatTheRuleSaysThen() {
        AlertRule rule = set(people(90, 5));
        hear(92, 0);

        rule = setAlertRules.change(rule, people(80, 5), "*");
        hear(92, 1);
        assertThat(all()).extracting(Alert::endReason).containsExactly(null, EndReason.RULE_CHANGED);

        setAlertRules.remove(rule, "*");
        hear(92, 2);
        assertThat(all()).extracting(Alert::endReason).containsExactly(EndReason.RULE_REMOVED, EndReason.RULE_CHANGED);
        assertThat(moveAlerts.raise(rule, measured(), now.plusSeconds(3))).isFalse();
    }

    @Test
    void endsWhenTheBuildingHasNoSuchPlaceAnyMore() {
        UUID upper = site.id(FLOOR_4);
        set(new Terms(upper, Measure.PEOPLE, 90, 85, 0, null, null, null));
        hearing.hear(building, upper, 92, now);
        replica.judge(now);
        assertThat(all()).hasSize(1);

        site.tell(Kadegebouw.building().with("floors", List.of()));
        await().until(() -> places.findBuilding(building).orElseThrow().floors().isEmpty());
        judge(60);

        assertThat(all()).extracting(Alert::endReason).containsExactly(EndReason.PLACE_GONE);
    }

    @Test
    void tellsOfTheSilenceOfASensorThatSomebodyCouldHaveHeard() {
        AlertRule rule = set(new Terms(floor, Measure.SILENCE, 30, 30, 0, null, null, "door"));
        replica.judge(now);
        count("door", now.plusSeconds(600));
        count("other", now.plusSeconds(6000));
        judge(600 + 30 * 60);
        assertThat(all()).isEmpty();

        hearing.setStale(true);
        judge(2460);
        hearing.setStale(false);
        judge(2461);
        judge(2461 + 30 * 60);
        assertThat(all()).as("nobody could hear it for a second").isEmpty();

        judge(2461 + 31 * 60);
        assertThat(all()).singleElement().satisfies(alert -> {
            assertThat(alert.ruleId()).isEqualTo(rule.id());
            assertThat(alert.sensorId()).isEqualTo("door");
            assertThat(alert.people()).isNull();
        });

        replicaThatHears(hearing).judge(now.plusSeconds(5000));
        assertThat(all()).as("a restart is no count").allMatch(Alert::isOpen);

        count("door", now.plusSeconds(5000));
        judge(5100);
        assertThat(all()).extracting(Alert::endReason).containsExactly(EndReason.DOWN);
    }

    @Test
    void tellsKafkaUntilItHasEachEventAndTellsTheSameAgain() {
        set(people(90, 0));
        hear(92, 0);
        moveAlerts.acknowledge(all().getFirst().id(), "somebody", now);
        hear(10, 60);
        MockProducer<String, byte[]> away =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        away.sendException = new TimeoutException("Kafka is away");
        new TellAlerts(outbox, away).tell();
        assertThat(toTell()).hasSize(3);

        List<String> heard = new CopyOnWriteArrayList<>();
        try (TopicCopy copy = new TopicCopy(Topic.ALERTS, broker, clock, message -> {
            if (building.toString().equals(message.key())) {
                heard.add(CloudEvents.type(message.headers()));
            }
        })) {
            copy.start();
            tellAlerts.tell();
            await().atMost(Duration.ofSeconds(30)).until(() -> heard.size() >= 3);
        }

        assertThat(heard).containsExactly("alert.raised.v1", "alert.acknowledged.v1", "alert.ended.v1");
        assertThat(toTell()).isEmpty();
    }

    @Test
    void forgetsAlertsOfLongAgoAndBeforeThatWhoAcknowledgedThem() {
        set(people(90, 0));
        hear(92, 0);
        UUID id = all().getFirst().id();
        moveAlerts.acknowledge(id, "somebody", now);
        hear(10, 60);

        forget(now.minusSeconds(1), now.plusSeconds(61));
        assertThat(all()).singleElement().satisfies(alert -> {
            assertThat(alert.acknowledgedAt()).isEqualTo(now);
            assertThat(alert.isAcknowledgedBy("somebody")).isFalse();
        });

        forget(now.plusSeconds(61), now);
        assertThat(all()).isEmpty();
    }

    private void forget(Instant endedBefore, Instant acknowledgedBefore) {
        QuarkusTransaction.requiringNew().run(() -> alerts.forget(endedBefore, acknowledgedBefore));
    }

    private JudgeAlerts replicaThatHears(Hearing what) {
        return replicaThatHears(what, new DueBuildings(what, rules));
    }

    private JudgeAlerts replicaThatHears(Hearing what, DueBuildings due) {
        due.starts(new StartupEvent());
        return new JudgeAlerts(due, new Measurements(what, places, sensorCounts), rules, alerts, moveAlerts, clock);
    }

    private void hear(int people, int secondsLater) {
        hearing.hear(building, floor, people, now.plusSeconds(secondsLater));
        judge(secondsLater);
    }

    private void hear(Hearing.Numbers numbers, int secondsLater) {
        hearing.hear(building, floor, numbers, now.plusSeconds(secondsLater));
        judge(secondsLater);
    }

    private void judge(int secondsLater) {
        replica.judge(now.plusSeconds(secondsLater));
    }

    private AlertRule set(Terms terms) {
        return setAlertRules.add(building, terms).rule();
    }

    private Terms people(int above, int endAfterMinutes) {
        return new Terms(floor, Measure.PEOPLE, above, above - 5, endAfterMinutes, null, null, null);
    }

    private Measured measured() {
        return Measured.of(
                        Measure.PEOPLE,
                        new Hearing.Numbers(100, 0, 0, 99).of(building, floor, now.plusSeconds(3)),
                        places.findBuilding(building)
                                .orElseThrow()
                                .findPlace(floor)
                                .orElseThrow(),
                        false)
                .orElseThrow();
    }

    private void count(String sensor, Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                        insert into sensor_count (sensor_id, place_id, counted_at, building_id, count)
                        values (:sensor, :place, :at, :building, 3)""")
                        .setParameter("sensor", sensor)
                        .setParameter("place", floor)
                        .setParameter("at", at)
                        .setParameter("building", building)
                        .executeUpdate());
    }

    /** The alerts of the building, the last one raised first. */
    private List<Alert> all() {
        return QuarkusTransaction.requiringNew().call(() -> alerts.list("buildingId = ?1 order by id desc", building));
    }

    /** The types of the events of the building that Kafka has not got yet. */
    private List<String> toTell() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select type from alert_event where building_id = :building order by position",
                                String.class)
                        .setParameter("building", building)
                        .getResultList());
    }
}
