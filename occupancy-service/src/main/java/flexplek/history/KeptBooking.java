package flexplek.history;

import flexplek.place.SpaceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a booking, but whose it is: it takes its space from {@code start} until {@code freeFrom}. Life cycle:
 * STANDS → RELEASED or CANCELLED.
 */
record KeptBooking(
        UUID bookingId,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        UUID spaceId,
        SpaceKind kind,
        Instant start,
        Instant end,
        int version,
        Stage stage,
        Instant freeFrom,
        @Nullable Instant checkedInAt) {

    /** A slot lies within one local day. */
    static final Duration LONGEST = Duration.ofHours(26);

    private static final Comparator<KeptBooking> LATEST =
            Comparator.comparingInt(KeptBooking::version).thenComparing(KeptBooking::stage);

    KeptBooking {
        start = asStored(start);
        end = asStored(end);
        if (!start.isBefore(end) || start.plus(LONGEST).isBefore(end)) {
            throw new IllegalArgumentException("a booking starts before it ends, within a day");
        }
        freeFrom = asStored(freeFrom.isAfter(end) ? end : freeFrom.isBefore(start) ? start : freeFrom);
        checkedInAt = checkedInAt == null ? null : asStored(checkedInAt);
    }

    /** PostgreSQL keeps microseconds. */
    private static Instant asStored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Both tellings together. Their order and number do not matter: the highest version wins, and presence once proved stays
     * proved.
     */
    KeptBooking and(KeptBooking other) {
        KeptBooking later = LATEST.compare(this, other) >= 0 ? this : other;
        return later.checkedInAt(earliest(checkedInAt, other.checkedInAt));
    }

    boolean takesItsSpaceAt(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(freeFrom);
    }

    /** Whether its space is free then because it was given back. */
    boolean isGivenBackAt(Instant moment) {
        return stage == Stage.RELEASED && !moment.isBefore(freeFrom) && moment.isBefore(end);
    }

    boolean isCheckedInAt(Instant moment) {
        return checkedInAt != null && !moment.isBefore(checkedInAt);
    }

    private KeptBooking checkedInAt(@Nullable Instant at) {
        return new KeptBooking(
                bookingId,
                buildingId,
                floorId,
                neighbourhoodId,
                spaceId,
                kind,
                start,
                end,
                version,
                stage,
                freeFrom,
                at);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
