package flexplek.live;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw.Event;
import flexplek.topic.Topic;
import flexplek.trial.Logged;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoisonTest {

    private static final Event GOOD = made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");

    private static final String MAIL = "jan.jansen@minbin.example";

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

    /** Whoever reads the log or the list of dead letters need not know what a broken sender wrote. */
    @Test
    void saysWhereItCouldNotBeReadAndNothingOfWhatItSays() {
        try (TestStream stream = TestStream.ofKadegebouw("2026-11-24T06:00:00Z");
                Logged logged = new Logged("flexplek")) {
            stream.tell(
                    GOOD.with("start", MAIL),
                    GOOD.with("zone", MAIL).with("spaceId", MAIL),
                    Kadegebouw.building().with("zone", MAIL),
                    Kadegebouw.counted("door", BUILDING, "2026-11-24T05:55:00Z", 3)
                            .with("count", MAIL));
            stream.pipe(Topic.BOOKINGS, BUILDING.toString(), GOOD.type(), MAIL.getBytes(UTF_8));

            assertThat(stream.deadLetters())
                    .extracting(dead -> header(dead, "dead-letter-reason"))
                    .hasSize(5)
                    .noneMatch(reason -> reason.contains("jan"))
                    .contains(
                            "the message cannot be read: InvalidFormatException at start",
                            "the message cannot be read: InvalidFormatException at spaceId",
                            "the message cannot be read: JsonParseException");
            assertThat(logged.lines()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(line -> {
                assertThat(Logged.text(line)).doesNotContain("jan");
                assertThat(line.getThrown()).isNull();
            });
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
