package flexplek.delivery;

import static flexplek.trial.ExampleEvents.ORGANISER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.news.ArrivedGuest;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes first when one act tells hundreds of people. */
@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class UrgentMailTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int BACKLOG = 200;

    @Inject
    QueuedNews queued;

    @Inject
    Clock clock;

    /** Nobody knows the person: what is looked at is when it is its turn. */
    @Test
    void passesWhatWaitsForNextMonthAndThenWhatIsOfToday() {
        News guest = new News.GuestArrived(
                new ArrivedGuest(UUID.randomUUID(), UUID.randomUUID(), "Kadegebouw", AMSTERDAM, clock.instant()));
        List<News> news = new ArrayList<>(Collections.nCopies(BACKLOG, affected(Duration.ofDays(30))));
        news.add(affected(Duration.ofHours(1)));
        news.add(guest);

        List<UUID> messages = queued.all(UUID.randomUUID(), news);
        messages.forEach(message -> queued.awaitEnded(message, DeliveryState.SKIPPED));

        Instant ofToday = ended(messages.get(BACKLOG));
        assertThat(ended(messages.getLast())).isBefore(ofToday);
        assertThat(messages.subList(0, BACKLOG))
                .allSatisfy(message -> assertThat(ended(message)).isAfter(ofToday));
    }

    private Instant ended(UUID message) {
        return requireNonNull(queued.find(message).endedAt());
    }

    private News affected(Duration ahead) {
        Instant start = clock.instant().plus(ahead);
        BookedPlace booking = new BookedPlace(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "DESK",
                "3A-012",
                UUID.randomUUID(),
                "Kadegebouw",
                start,
                start.plus(Duration.ofHours(2)),
                AMSTERDAM);
        return new News.Affected(booking, "OUT_OF_SERVICE", List.of(), ORGANISER);
    }
}
