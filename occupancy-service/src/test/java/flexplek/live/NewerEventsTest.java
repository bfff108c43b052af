package flexplek.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.topic.Contracts;
import flexplek.topic.Topic;
import flexplek.trial.NewerEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service newer than this one may tell is counted as far as it is understood, and never put aside. */
class NewerEventsTest {

    private static final UUID PLACE = id(5);

    /** In the order in which the examples make one story: a building, its space, a booking of it, a change of that, a count. */
    private static final List<String> STORY = List.of(
            "building.changed.v1",
            "space.changed.v1",
            "booking.made.v1",
            "booking.changed.v1",
            "booking.checked-in.v1",
            "sensor.counted.v1");

    private static final List<String> ENDS = List.of("booking.cancelled.v1", "booking.released.v1");

    static List<NewerEvent> newer() {
        return NewerEvent.all().stream()
                .filter(event -> STORY.contains(event.type()) || ENDS.contains(event.type()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("newer")
    void countsWhatItCanOfAnEventNewerThanItself(NewerEvent newer) {
        try (TestStream stream = new TestStream("2026-11-24T09:05:00Z")) {
            for (String type : STORY) {
                tell(stream, type, type.equals(newer.type()) ? bytes(newer) : Contracts.example(type));
            }
            if (ENDS.contains(newer.type())) {
                tell(stream, newer.type(), bytes(newer));
            }
            stream.tick();

            assertThat(stream.deadLetters()).isEmpty();
            OccupancyChanged told = stream.at(PLACE);
            assertThat(told.byKind()).singleElement().satisfies(of -> {
                boolean taken = !ENDS.contains(newer.type());
                assertThat(of.capacity()).isEqualTo(1);
                assertThat(of.booked()).isEqualTo(taken ? 1 : 0);
                assertThat(of.checkedIn()).isEqualTo(taken ? 1 : 0);
                assertThat(of.kind().name()).isEqualTo(kindOfItsSpace(newer));
            });
            assertThat(told.counted()).isNotNull();
        }
    }

    /** A space is what was told of it, whatever its bookings say. */
    private static String kindOfItsSpace(NewerEvent newer) {
        return newer.type().equals("space.changed.v1")
                ? newer.event().path("kind").asText()
                : "DESK";
    }

    private static void tell(TestStream stream, String type, byte[] json) {
        Topic topic = type.startsWith("booking.")
                ? Topic.BOOKINGS
                : type.startsWith("sensor.") ? Topic.SENSOR_COUNTS : Topic.SPACES;
        UUID key = type.equals("space.changed.v1") ? id(2) : id(3);
        stream.pipe(topic, key.toString(), type, json);
    }

    private static byte[] bytes(NewerEvent newer) {
        return newer.event().toString().getBytes(UTF_8);
    }

    private static UUID id(int number) {
        return UUID.fromString("0199f3a0-1111-7000-8000-00000000000" + number);
    }
}
