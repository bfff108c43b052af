package flexplek.telling;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import flexplek.platform.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in Kafka's binary mode; types that concern nobody are passed over unread. */
final class EventReading {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, Class<? extends TellingEvent>> TYPES = Map.ofEntries(
            Map.entry("booking.made.v1", BookingMade.class),
            Map.entry("booking.changed.v1", BookingChanged.class),
            Map.entry("booking.released.v1", BookingReleased.class),
            Map.entry("booking.cancelled.v1", BookingCancelled.class),
            Map.entry("booking.affected.v1", BookingAffected.class),
            Map.entry("meeting.changed.v1", MeetingChanged.class),
            Map.entry("booking-series.dates-refused.v1", SeriesDatesRefused.class),
            Map.entry("booking-series.to-confirm.v1", SeriesToConfirm.class),
            Map.entry("booking-series.changed.v1", SeriesChanged.class),
            Map.entry("booking-series.ended.v1", SeriesEnded.class),
            Map.entry("booking.offered.v1", BookingOffered.class),
            Map.entry("booking.offer-lapsed.v1", BookingOfferLapsed.class),
            Map.entry("booking.waited-for.v1", BookingWaitedFor.class),
            Map.entry("exchange.offered.v1", ExchangeOffered.class),
            Map.entry("exchange.agreed.v1", ExchangeAgreed.class),
            Map.entry("fault.solved.v1", FaultSolved.class),
            Map.entry("fault.declined.v1", FaultDeclined.class),
            Map.entry("visit.guest-arrived.v1", VisitGuestArrived.class),
            Map.entry("visit.arrival-taken-back.v1", VisitArrivalTakenBack.class),
            Map.entry("team-day.proposed.v1", TeamDayProposed.class),
            Map.entry("team-day.agreed.v1", TeamDayAgreed.class),
            Map.entry("team-day.cancelled.v1", TeamDayCancelled.class));

    private EventReading() {}

    /** What this record tells people; nothing to tell is an empty list. */
    static Telling read(ConsumerRecord<String, byte[]> message) throws Poison {
        UUID id = id(message);
        String type = header(message, "ce_type");
        if (type == null) {
            throw new Poison("no ce_type");
        }
        Class<? extends TellingEvent> known = TYPES.get(type);
        if (known == null) {
            return new Telling(id, time(message), List.of());
        }
        if (message.value() == null) {
            throw new Poison("no value");
        }
        try {
            return new Telling(
                    id, time(message), JSON.readValue(message.value(), known).tells());
        } catch (IOException | RuntimeException e) {
            throw new Poison("not a " + type + ": " + Unreadable.why(e));
        }
    }

    private static UUID id(ConsumerRecord<String, byte[]> message) throws Poison {
        String id = header(message, "ce_id");
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new Poison("ce_id is not a UUID");
        }
    }

    /** When it happened, as far as its sender says so; else when Kafka got it. */
    private static Instant time(ConsumerRecord<String, byte[]> message) {
        try {
            return Instant.parse(String.valueOf(header(message, "ce_time")));
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
