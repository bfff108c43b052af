package flexplek.live;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw.Event;
import flexplek.topic.Topic;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoisonTest {

    private static final Event GOOD = made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");

    static Stream<Arguments> poison() {
        String key = BUILDING.toString();
        return Stream.of(
                Arguments.of(key, null, GOOD.json(), "the message has no ce_type"),
                Arguments.of(key, GOOD.type(), null, "the message has no value"),
                Arguments.of(null, GOOD.type(), GOOD.json(), "the key is not the id of the building"),
                Arguments.of(desk(1).toString(), GOOD.type(), GOOD.json(), "the key is not the id of the building"),
                Arguments.of(key, GOOD.type(), "{nonsense".getBytes(UTF_8), "cannot be read"),
                Arguments.of(key, GOOD.type(), "[]".getBytes(UTF_8), "cannot be read"),
                Arguments.of(key, GOOD.type(), "null".getBytes(UTF_8), "cannot be read"),
                Arguments.of(key, GOOD.type(), "{}".getBytes(UTF_8), "cannot be read"),
                Arguments.of(key, GOOD.type(), GOOD.with("start", "tomorrow").json(), "cannot be read"),
                Arguments.of(
                        key,
                        GOOD.type(),
                        GOOD.with("end", "2026-11-24T05:00:00Z").json(),
                        "cannot be read"),
                Arguments.of(key, GOOD.type(), GOOD.with("kind", "").json(), "cannot be read"),
                Arguments.of(
                        key,
                        "building.changed.v1",
                        Kadegebouw.building().with("zone", "Europe/Atlantis").json(),
                        "cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void buriesWhatCannotBeUsedAndGoesOn(
            @Nullable String key, @Nullable String type, byte @Nullable [] value, String reason) {
        try (TestStream stream = TestStream.ofKadegebouw("2026-11-24T06:00:00Z")) {
            stream.pipe(Topic.BOOKINGS, key, type, value);
            stream.tell(GOOD);
            stream.tick();

            assertThat(stream.deadLetters()).singleElement().satisfies(dead -> {
                assertThat(header(dead, "dead-letter-reason")).contains(reason);
                assertThat(header(dead, "dead-letter-topic")).isEqualTo("flexplek.bookings");
                assertThat(dead.value()).isEqualTo(value);
            });
            assertThat(stream.at(BUILDING).desks().booked()).isEqualTo(1);
        }
    }

    @Test
    void passesOverTypesThatAreNoneOfItsOwn() {
        try (TestStream stream = TestStream.ofKadegebouw("2026-11-24T06:00:00Z")) {
            stream.pipe(Topic.BOOKINGS, BUILDING.toString(), "booking.admired.v1", "{}".getBytes(UTF_8));

            assertThat(stream.deadLetters()).isEmpty();
        }
    }

    private static String header(TestRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
