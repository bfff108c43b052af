package flexplek.sensor;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.platform.Problems;
import flexplek.platform.Problems.Violation;
import flexplek.platform.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a request of counts, and names everything that is wrong with it rather than the first thing. */
final class CountsChecked {

    static final int MOST = 1000;
    /** Clocks of sensors run ahead a little. */
    static final Duration AHEAD = Duration.ofMinutes(5);
    /** History of years may be sent in; what is older comes from a sensor that lost its clock. */
    static final Duration OLDEST = Duration.ofDays(20 * 365);

    private static final int HIGHEST = 100_000;

    private final Instant now;
    private final Function<UUID, Optional<UUID>> buildingOf;
    private final List<Violation> malformed = new ArrayList<>();
    private final List<Violation> unknown = new ArrayList<>();
    private final List<SensorCounted> counts = new ArrayList<>();

    CountsChecked(Instant now, Function<UUID, Optional<UUID>> buildingOf) {
        this.now = now;
        this.buildingOf = buildingOf;
    }

    List<SensorCounted> of(@Nullable JsonNode body) {
        JsonNode rows = body == null ? null : body.get("counts");
        if (rows == null || !rows.isArray() || rows.isEmpty() || rows.size() > MOST) {
            throw Problems.badField("counts", "must be a list of 1 to " + MOST + " counts");
        }
        for (int row = 0; row < rows.size(); row++) {
            check("counts[" + row + "]", rows.get(row));
        }
        if (!malformed.isEmpty()) {
            throw Problems.badFields(malformed);
        }
        if (!unknown.isEmpty()) {
            throw Problems.of(
                            422,
                            "unknown-place",
                            "Unknown place",
                            "No building, floor, neighbourhood or space has this id, or it is not yours to see."
                                    + " Nothing was taken in.")
                    .with("violations", unknown)
                    .build();
        }
        return counts;
    }

    private void check(String row, JsonNode count) {
        if (!count.isObject()) {
            malformed.add(new Violation(row, "must be an object"));
            return;
        }
        int before = malformed.size();
        String sensorId = sensorId(row, count.path("sensorId"));
        UUID placeId = placeId(row, count.path("placeId"));
        Instant countedAt = countedAt(row, count.path("countedAt"));
        int people = people(row, count.path("count"));
        if (malformed.size() > before || placeId == null || countedAt == null) {
            return;
        }
        buildingOf
                .apply(placeId)
                .ifPresentOrElse(
                        building -> counts.add(new SensorCounted(sensorId, placeId, building, countedAt, people)),
                        () -> unknown.add(new Violation(row + ".placeId", "there is no place " + placeId)));
    }

    private String sensorId(String row, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : "";
        if (text.isBlank() || text.length() > SensorCounted.LONGEST_ID || !Texts.canBeKept(text)) {
            malformed.add(new Violation(row + ".sensorId", "must be a text of 1 to 200 characters"));
        }
        return text;
    }

    private @Nullable UUID placeId(String row, JsonNode value) {
        try {
            if (value.isTextual() && value.textValue().length() == 36) {
                return UUID.fromString(value.textValue());
            }
        } catch (IllegalArgumentException e) {
            // named below
        }
        malformed.add(new Violation(row + ".placeId", "must be a UUID"));
        return null;
    }

    private @Nullable Instant countedAt(String row, JsonNode value) {
        try {
            if (value.isTextual()) {
                Instant at = OffsetDateTime.parse(value.textValue()).toInstant();
                if (at.isAfter(now.plus(AHEAD))) {
                    malformed.add(new Violation(row + ".countedAt", "lies in the future"));
                } else if (at.isBefore(now.minus(OLDEST))) {
                    malformed.add(new Violation(row + ".countedAt", "lies too far in the past"));
                }
                return at;
            }
        } catch (DateTimeException e) {
            // named below
        }
        malformed.add(new Violation(row + ".countedAt", "must be an instant such as 2026-11-24T09:05:00Z"));
        return null;
    }

    private int people(String row, JsonNode value) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < 0
                || value.intValue() > HIGHEST) {
            malformed.add(new Violation(row + ".count", "must be a whole number from 0 to " + HIGHEST));
        }
        return value.intValue();
    }
}
