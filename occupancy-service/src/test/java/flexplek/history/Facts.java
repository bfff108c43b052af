package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.place.Building;
import flexplek.sensor.SensorCounted;
import flexplek.topic.CloudEvents;
import flexplek.topic.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;

/** What was told of Kadegebouw, kept without a database: merged as the tables merge it. */
final class Facts {

    static final String LONG_AGO = "2026-01-05T06:00:00Z";

    private final List<KeptBooking> bookings = new ArrayList<>();
    private final List<KeptSpace> spaces = new ArrayList<>();
    private final List<SensorCounted> readings = new ArrayList<>();
    private Instant keptSince = Instant.EPOCH;

    /** With the spaces of Kadegebouw, told long ago. */
    static Facts ofKadegebouw() {
        Facts facts = new Facts();
        Kadegebouw.spaces().forEach(space -> facts.tellAt(LONG_AGO, space));
        return facts;
    }

    static Building kadegebouw() {
        return read(Building.class, Kadegebouw.building());
    }

    /** As where history began later than it did for the rest of these facts. */
    Facts keptSince(String time) {
        keptSince = Instant.parse(time);
        return this;
    }

    Facts tell(Event... events) {
        return tell(List.of(events));
    }

    Facts tell(Collection<Event> events) {
        events.forEach(event -> tellAt(LONG_AGO, event));
        return this;
    }

    Facts tellAt(String time, Event event) {
        if (event.type().equals(SensorCounted.TYPE)) {
            readings.add(read(SensorCounted.class, event));
            return this;
        }
        Heard heard = Heard.of(List.of(message(event, Instant.parse(time))));
        heard.bookings().forEach(this::merge);
        spaces.addAll(heard.spaces());
        return this;
    }

    List<QuarterHour> count(String day) {
        return count(kadegebouw(), day);
    }

    List<QuarterHour> count(Building building, String day) {
        List<SensorCounted> inOrder = new ArrayList<>(readings);
        inOrder.sort(Comparator.comparing(SensorCounted::countedAt));
        return CountDay.of(
                building, LocalDate.parse(day), new DayFacts(List.copyOf(bookings), spaces, inOrder, keptSince));
    }

    Map<CountNow.PlaceOfKind, CountNow.Taken> countAt(String moment) {
        return CountNow.of(
                kadegebouw(), new DayFacts(List.copyOf(bookings), spaces, List.of(), keptSince), Instant.parse(moment));
    }

    /** The desks of the whole building at a moment. */
    static Optional<QuarterHour> desksAt(List<QuarterHour> rows, String moment) {
        return at(rows, BUILDING, "DESK", moment);
    }

    static Optional<QuarterHour> at(List<QuarterHour> rows, UUID place, String kind, String moment) {
        return rows.stream()
                .filter(row -> row.placeId().equals(place)
                        && row.kind().name().equals(kind)
                        && row.start().equals(Instant.parse(moment)))
                .findFirst();
    }

    static ConsumerRecord<String, byte[]> message(Event event, Instant time) {
        return new ConsumerRecord<>(
                "told",
                0,
                0,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                event.key().toString(),
                event.json(),
                CloudEvents.headers(event.type(), time),
                Optional.empty());
    }

    private void merge(KeptBooking news) {
        for (int i = 0; i < bookings.size(); i++) {
            if (bookings.get(i).bookingId().equals(news.bookingId())) {
                bookings.set(i, bookings.get(i).and(news));
                return;
            }
        }
        bookings.add(news);
    }

    private static <T> T read(Class<T> type, Event event) {
        return Json.readOwn(type, event.json());
    }
}
