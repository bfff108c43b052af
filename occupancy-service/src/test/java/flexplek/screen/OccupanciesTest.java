package flexplek.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw;
import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.place.Places;
import flexplek.place.SpaceKind;
import flexplek.topic.CloudEvents;
import flexplek.topic.Json;
import flexplek.topic.Topic;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the places of a building are looked at for others: the clock is asked once each time. */
@QuarkusTest
@OnRealStack
class OccupanciesTest {

    private static final int EVENTS = 100;
    private static final List<String> ORGANISATIONS =
            IntStream.range(0, 10).mapToObj(i -> "minbin" + i).toList();

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    Places places;

    private final AtomicInteger looks = new AtomicInteger();
    private final List<Occupancies.Told> told = new ArrayList<>();
    private final Consumer<Occupancies.Told> watcher = told::add;
    private Occupancies occupancies;
    private Site site;
    private int offset;

    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.building().with("organisations", ORGANISATIONS).with("managedBy", "minwater"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> places.findBuilding(site.building()).isPresent());
        InstantSource counting = () -> {
            looks.incrementAndGet();
            return Instant.parse("2026-11-24T09:00:00Z");
        };
        occupancies = new Occupancies(broker, places, counting.withZone(ZoneOffset.UTC));
    }

    @Test
    void looksAtNothingForOthersWhereNobodyWatches() {
        tellEvents();

        assertThat(looks).hasValue(0);
        assertThat(shownTo("minbin3")).isEqualTo(EVENTS);
        assertThat(looks).as("who asks is shown it as it is by then").hasValue(1);
        tellEvents();
        assertThat(looks).hasValue(1);
    }

    @Test
    void looksOnceAtEachEventForTheOneOrganisationThatWatches() {
        occupancies.watchBuildings("minbin3", () -> {}, watcher);

        tellEvents();

        assertThat(looks).hasValue(EVENTS);
        assertThat(told).extracting(Occupancies.Told::toOthersOf).containsOnly(null, "minbin3");
        assertThat(told).hasSize(2 * EVENTS);

        occupancies.leave(watcher);
        tellEvents();
        assertThat(looks).hasValue(EVENTS);
    }

    @Test
    void looksForWhoeverWatchesTheBuildingAlone() {
        tellEvents();
        Watched shown = occupancies.asOthersSee(building(), "minbin3");
        List<Change> changes = new ArrayList<>();
        shown.watch(() -> {}, changes::add);

        tellEvents();

        assertThat(changes).hasSize(EVENTS);
    }

    /** What it is shown first has it already. */
    @Test
    void tellsOneWhoBeginsNothingBeforeTheStateOfNow() {
        tellEvents();

        occupancies.watchBuildings("minbin3", () -> shownTo("minbin3"), watcher);

        assertThat(told).isEmpty();
        tellEvents();
        assertThat(told).hasSize(2 * EVENTS);
    }

    @Test
    void writesNothingOfARecordThatItCannotReadToTheLog() {
        byte[] broken = "{\"placeId\": \"jan.jansen@minbin.example\"}".getBytes(UTF_8);

        try (Logged logged = new Logged(Occupancies.class.getName())) {
            occupancies.hear(record(site.building(), broken));

            assertThat(logged.lines()).singleElement().satisfies(line -> {
                assertThat(Logged.text(line))
                        .contains("InvalidFormatException at placeId")
                        .doesNotContain("jan");
                assertThat(line.getThrown()).hasNoCause();
                assertThat(line.getThrown().getMessage()).doesNotContain("jan");
            });
        }
    }

    private int shownTo(String organisation) {
        return occupancies
                .asOthersSee(building(), organisation)
                .find(site.building())
                .orElseThrow()
                .desks()
                .booked();
    }

    private Building building() {
        return places.findBuilding(site.building()).orElseThrow();
    }

    private void tellEvents() {
        for (int i = 0; i < EVENTS; i++) {
            offset++;
            occupancies.hear(record(new OccupancyChanged(
                    site.building(),
                    PlaceKind.BUILDING,
                    "Kadegebouw",
                    site.building(),
                    null,
                    Instant.parse("2026-11-24T08:00:00Z"),
                    new OccupancyChanged.Spaces(1000, offset, 0, 1000 - offset),
                    new OccupancyChanged.Spaces(0, 0, 0, 0),
                    List.of(new OccupancyChanged.OfKind(SpaceKind.DESK, 1000, offset, 0, 1000 - offset)),
                    offset,
                    null)));
        }
    }

    private ConsumerRecord<String, byte[]> record(OccupancyChanged state) {
        return record(state.placeId(), Json.write(state));
    }

    private ConsumerRecord<String, byte[]> record(UUID placeId, byte[] value) {
        return new ConsumerRecord<>(
                Topic.OCCUPANCY.topicName(),
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                value.length,
                placeId.toString(),
                value,
                CloudEvents.headers(OccupancyChanged.TYPE, Instant.parse("2026-11-24T08:00:00Z")),
                Optional.empty());
    }
}
