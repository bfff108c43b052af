package flexplek.booking;

import flexplek.space.SpaceCard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking about to be claimed; {@code organisation} is the inside key of the person's, {@code weeklyQuota} {@link
 * Integer#MAX_VALUE} where there is none.
 */
public record NewBooking(
        UUID id,
        SpaceCard space,
        Sitter person,
        Sitter madeBy,
        int organisation,
        TimeSlot slot,
        Instant now,
        @Nullable UUID teamDayId,
        int weeklyQuota) {

    /** A person by inside key and Keycloak subject. */
    public record Sitter(int key, UUID personId) {}

    public LocalDate day() {
        return slot.day(space.building().zone());
    }

    public LocalDate week() {
        return day().with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    }

    /** The grace counts from the start, or from now for a slot that has begun; it never outlasts the slot. */
    Instant releaseAt() {
        Instant from = now.isAfter(slot.start()) ? now : slot.start();
        Instant graceEnds = from.plus(Duration.ofMinutes(space.building().graceMinutes()));
        return graceEnds.isBefore(slot.end()) ? graceEnds : slot.end();
    }

    BookingEvent.BookingMade made() {
        return new BookingEvent.BookingMade(Claim.of(id, space, person.personId(), slot), madeBy.personId(), teamDayId);
    }
}
