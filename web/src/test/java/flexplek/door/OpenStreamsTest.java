package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.session.EndedSessions;
import flexplek.session.Session;
import flexplek.session.SessionEnded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATE = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final Clock clock = Clock.systemUTC();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EndedSessions ended = new EndedSessions(clock);
    private final OpenStreams streams = new OpenStreams(ended, clock, meters);
    private final Source source = new Source();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void comesBackByItselfWhenOnlyTheTokenIsOver() {
        List<String> out = open("a", SOON, LATE);

        await().untilAsserted(() -> assertThat(out).containsExactly("\n\nretry: 1000\n\n", "(end)"));

        assertThat(source.cancelled()).isTrue();
    }

    @Test
    void endsForGoodWhenTheSessionIsOverWithItsToken() {
        List<String> out = open("a", SOON, SOON);

        await().untilAsserted(() ->
                assertThat(out).containsExactly("\n\nevent: closed\ndata: {\"reason\":\"expired\"}\n\n", "(end)"));
    }

    @Test
    void endsTheStreamsOfOneSessionAndOfNoOther() {
        List<String> mine = open("a", LATE, LATE);
        List<String> other = open("b", LATE, LATE);

        streams.ended(new SessionEnded("a"));

        await().untilAsserted(() -> assertThat(mine).hasSize(2).endsWith("(end)"));
        assertThat(other).isEmpty();
        assertThat(meters.get("flexplek.door.streams").gauge().value()).isEqualTo(1);
    }

    @Test
    void endsAStreamThatWasStillOpeningWhenItsSessionEnded() {
        ended.add(new SessionEnded("a"));

        List<String> out = open("a", LATE, LATE);

        await().untilAsserted(() ->
                assertThat(out).containsExactly("\n\nevent: closed\ndata: {\"reason\":\"signed-out\"}\n\n", "(end)"));
        assertThat(source.cancelled()).isTrue();
        assertThat(meters.get("flexplek.door.streams").gauge().value()).isZero();
    }

    private List<String> open(String session, Duration token, Duration life) {
        Instant now = clock.instant();
        Session of = new Session(
                session, "person", "Noor", null, List.of(), "nl", now.plus(life), "token", now.plus(token), "refresh");
        return source.readBy(streams.opened(vertx, of, source, source::cancel));
    }
}
