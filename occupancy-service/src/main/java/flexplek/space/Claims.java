package flexplek.space;

import flexplek.live.Booking;
import flexplek.live.BookingLog;
import flexplek.place.Places;
import flexplek.platform.Unreadable;
import flexplek.topic.TopicCopy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** All claims of today and later, held in memory by every replica; read from the log of the stream's bookings. */
@Singleton
public class Claims {

    private static final Logger LOG = Logger.getLogger(Claims.class);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final Map<UUID, BuildingClaims> buildings = new ConcurrentHashMap<>();
    private final BookingLog log;
    private final Places places;
    private final Clock clock;
    private final Vertx vertx;
    private final TopicCopy copy;

    Claims(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            BookingLog log,
            Places places,
            Clock clock,
            Vertx vertx) {
        this.log = log;
        this.places = places;
        this.clock = clock;
        this.vertx = vertx;
        copy = new TopicCopy(log.topicName(), log.partitions(), broker, clock, this::hear);
    }

    public BuildingClaims ofBuilding(UUID buildingId) {
        return buildings.computeIfAbsent(buildingId, id -> new BuildingClaims());
    }

    public boolean areKnown() {
        return copy.isCaughtUp();
    }

    public boolean areStale() {
        return copy.isStale();
    }

    void starts(@Observes StartupEvent event) {
        copy.start();
        vertx.setPeriodic(FORGET_EVERY.toMillis(), timer -> forgetPastDays(clock.instant()));
    }

    void stops(@Observes ShutdownEvent event) {
        copy.close();
    }

    void hear(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            // The stream forgot it because its day is past; here the clock says so too.
            return;
        }
        try {
            Booking booking = log.read(message.value());
            Instant at = Instant.ofEpochMilli(message.timestamp());
            ofBuilding(booking.buildingId()).apply(Claim.of(booking, at));
        } catch (RuntimeException e) {
            LOG.warnf(
                    Unreadable.unworded(e),
                    "passed-over topic=%s offset=%d reason=%s",
                    message.topic(),
                    message.offset(),
                    Unreadable.why(e));
        }
    }

    void forgetPastDays(Instant now) {
        buildings.forEach((id, claims) -> places.findBuilding(id).ifPresent(building -> {
            Instant today = building.startOf(building.dayOf(now));
            claims.forget(claim -> !claim.end().isAfter(today));
        }));
    }
}
