package flexplek.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    private final OpenStreams streams = new OpenStreams(clock, meters);
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
    void losesNoStreamThatOpensWhileTheLastOfItsSessionGoes() throws InterruptedException {
        int sessions = 3_000;
        for (int session = 0; session < sessions; session++) {
            SessionStream going = stream("s" + session);
            Thread other = Thread.startVirtualThread(going::gone);
            stream("s" + session);
            other.join();
        }

        await().untilAsserted(() ->
                assertThat(meters.get("flexplek.door.streams").gauge().value()).isEqualTo(sessions));
        assertThat(streams.sessions()).hasSize(sessions);
    }

    private SessionStream stream(String session) {
        Session of = new Session(
                session,
                "p",
                "Noor",
                null,
                List.of(),
                "nl",
                Instant.MAX,
                "token",
                clock.instant().plus(LATE),
                "r");
        return streams.opened(vertx, of, new Source(), () -> {});
    }

    private List<String> open(String session, Duration token, Duration life) {
        Instant now = clock.instant();
        Session of = new Session(
                session, "person", "Noor", null, List.of(), "nl", now.plus(life), "token", now.plus(token), "refresh");
        return source.readBy(streams.opened(vertx, of, source, source::cancel));
    }
}
