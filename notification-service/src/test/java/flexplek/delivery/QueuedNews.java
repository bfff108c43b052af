package flexplek.delivery;

import static flexplek.trial.ExampleEvents.ORGANISER;
import static org.awaitility.Awaitility.await;

import flexplek.message.Message;
import flexplek.message.Messages;
import flexplek.news.News;
import flexplek.news.TeamDay;
import flexplek.trial.StandIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** News of a cancelled team day, queued for somebody; known by its message. */
@Singleton
class QueuedNews {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Deliveries deliveries;
    private final Messages messages;
    private final Event<DeliveryWaiting> waiting;
    private final Clock clock;

    QueuedNews(Deliveries deliveries, Messages messages, Event<DeliveryWaiting> waiting, Clock clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.waiting = waiting;
        this.clock = clock;
    }

    void awaitEnded(UUID message, DeliveryState last) {
        await().atMost(PATIENCE).until(() -> isEnded(message, last));
    }

    void awaitThat(UUID message, Predicate<Delivery> such) {
        await().atMost(PATIENCE).until(() -> such.test(find(message)));
    }

    private boolean isEnded(UUID message, DeliveryState last) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> deliveries.count(
                                "message.id = ?1 and state = ?2 and endedAt is not null", message, last))
                == 1;
    }

    Delivery find(UUID message) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.find("message.id", message).firstResult());
    }

    /** As {@link #news(UUID, String)}, with other news in its place. */
    UUID news(UUID person, String team, String news) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID id = persist(person, team);
            messages.flush();
            messages.getEntityManager()
                    .createNativeQuery("update message set news = cast(:news as jsonb) where id = :id")
                    .setParameter("news", news)
                    .setParameter("id", id)
                    .executeUpdate();
            return id;
        });
    }

    UUID news(UUID person, String team) {
        return QuarkusTransaction.requiringNew().call(() -> {
            waiting.fire(new DeliveryWaiting());
            return persist(person, team);
        });
    }

    /** All of it at once, in this order; the ids of the messages. */
    List<UUID> all(UUID person, List<News> news) {
        return QuarkusTransaction.requiringNew()
                .call(() -> news.stream().map(one -> persist(person, one)).toList());
    }

    /** As {@link #news(UUID, String)}, and its delivery changed before anybody sees it. */
    UUID changed(UUID person, String team, String update, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID id = persist(person, team);
            deliveries.flush();
            Object[] withId = Arrays.copyOf(values, values.length + 1);
            withId[values.length] = id;
            deliveries.update(update + " where message.id = ?" + withId.length, withId);
            return id;
        });
    }

    private UUID persist(UUID person, String team) {
        TeamDay day =
                new TeamDay(UUID.randomUUID(), team, UUID.randomUUID(), "Kadegebouw", ZoneId.of("Europe/Amsterdam"));
        StandIn.teamDay(day.teamDayId(), "CANCELLED", "2026-12-01", "Why " + team);
        return persist(person, new News.DayCancelled(day, ORGANISER, LocalDate.of(2026, 12, 1)));
    }

    private UUID persist(UUID person, News news) {
        Message message = new Message(UUID.randomUUID(), person, news, clock.instant());
        messages.persist(message);
        deliveries.queue(message, clock.instant());
        return message.id();
    }

    static String aTeam() {
        return "Team " + UUID.randomUUID().toString().substring(0, 8);
    }
}
