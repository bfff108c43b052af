package flexplek.alert;

import flexplek.platform.TimeOfDay;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says: of which place, above what it is told, and down to what it has to come, for how long, before that ends.
 *
 * @param quietFrom minute of the day on the building's clock from which on nothing new is told, {@code quietUntil} that from
 *     which on it is told again, maybe on the next day; both or neither
 * @param sensorId the one sensor whose silence is told; null for the place as a whole
 */
@Embeddable
record Terms(
        UUID placeId,
        @Enumerated(EnumType.STRING) Measure measure,
        int above,
        int downTo,
        int endAfterMinutes,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil,
        @Nullable String sensorId) {

    boolean isOver(int measured) {
        return measured > above;
    }

    boolean isDown(int measured) {
        return measured <= downTo;
    }

    Duration endAfter() {
        return Duration.ofMinutes(endAfterMinutes);
    }

    /** By what the clock shows: an hour that comes twice is quiet twice, and one that is skipped is not missed. */
    boolean isQuiet(Instant now, ZoneId zone) {
        if (quietFrom == null || quietUntil == null) {
            return false;
        }
        int minute = TimeOfDay.at(now.atZone(zone)).minute();
        return quietFrom < quietUntil
                ? minute >= quietFrom && minute < quietUntil
                : minute >= quietFrom || minute < quietUntil;
    }

    /** Whether another rule would tell the same, whatever else it says. */
    boolean tellsTheSameAs(Terms other) {
        return placeId.equals(other.placeId)
                && measure == other.measure
                && above == other.above
                && Objects.equals(sensorId, other.sensorId);
    }
}
