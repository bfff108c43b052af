package flexplek.history;

import flexplek.place.Building;
import flexplek.place.Space;
import flexplek.topic.CloudEvents;
import flexplek.topic.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** What a batch of messages tells: each booking once, with all that was told of it, and as it was at each time. */
final class Heard {

    private static final Logger LOG = Logger.getLogger(Heard.class);

    /** A space has one state at a moment, and the last word counts. */
    private record SpaceThen(UUID spaceId, Instant since) {}

    private final Map<UUID, KeptBooking> bookings = new LinkedHashMap<>();
    private final Set<KeptBooking> passed = new LinkedHashSet<>();
    private final Map<SpaceThen, KeptSpace> spaces = new LinkedHashMap<>();
    private final Set<UUID> buildings = new LinkedHashSet<>();

    static Heard of(Iterable<ConsumerRecord<String, byte[]>> messages) {
        Heard heard = new Heard();
        messages.forEach(heard::take);
        return heard;
    }

    List<KeptBooking> bookings() {
        return List.copyOf(bookings.values());
    }

    /** As bookings were at each time, also those that are otherwise now. */
    Set<KeptBooking> passed() {
        return passed;
    }

    List<KeptSpace> spaces() {
        return new ArrayList<>(spaces.values());
    }

    /** Those whose outline or hours may have changed. */
    Set<UUID> buildings() {
        return buildings;
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            if (message.value() != null) {
                read(message);
            }
        } catch (IOException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            // The stream reads the same topics and buries it as a dead letter.
            LOG.debugf("passed-over topic=%s offset=%d", message.topic(), message.offset());
        }
    }

    private void read(ConsumerRecord<String, byte[]> message) throws IOException {
        String type = CloudEvents.type(message.headers());
        switch (type) {
            case "building.changed.v1" ->
                buildings.add(Json.read(Building.class, message.value()).buildingId());
            case "space.changed.v1" -> {
                KeptSpace space = KeptSpace.told(Json.read(Space.class, message.value()), CloudEvents.time(message));
                spaces.put(new SpaceThen(space.spaceId(), space.since()), space);
            }
            default ->
                BookingTold.read(type, message.value()).ifPresent(booking -> {
                    passed.add(booking);
                    bookings.merge(booking.bookingId(), booking, KeptBooking::and);
                });
        }
    }
}
