package flexplek.sensor;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Problems.Violation;
import flexplek.platform.Texts;
import flexplek.platform.Wording;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> FIELDS = Set.of("sensorId", "placeId", "countedAt", "count");

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
        if (body != null) {
            nameUnknown("", body, Set.of("counts"));
        }
        if (!malformed.isEmpty()) {
            throw Problems.badFields(malformed);
        }
        JsonNode rows = body == null ? null : body.get("counts");
        if (rows == null || !rows.isArray() || rows.isEmpty() || rows.size() > MOST) {
            throw Problems.badField("counts", say(words -> words.counts(MOST)));
        }
        for (int row = 0; row < rows.size(); row++) {
            check("counts[" + row + "]", rows.get(row));
        }
        if (!malformed.isEmpty()) {
            throw Problems.badFields(malformed);
        }
        if (!unknown.isEmpty()) {
            throw Problems.naming(
                            unknown,
                            Problems.of(
                                    422,
                                    "unknown-place",
                                    say(SensorWords::unknownPlace),
                                    say(SensorWords::nothingTaken)))
                    .build();
        }
        return counts;
    }

    private void check(String row, JsonNode count) {
        if (!count.isObject()) {
            malformed.add(new Violation(row, say(SensorWords::object)));
            return;
        }
        int before = malformed.size();
        nameUnknown(row + ".", count, FIELDS);
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
                        () -> unknown.add(
                                new Violation(row + ".placeId", say(words -> words.noPlace(placeId.toString())))));
    }

    /** Nothing is taken that would be dropped unsaid; who was counted above all. The first alone: there may be any number. */
    private void nameUnknown(String within, JsonNode object, Set<String> known) {
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> malformed.add(
                        new Violation(within + name, Wording.of(GeneralWords.class, GeneralWords::unknown))));
    }

    private String sensorId(String row, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : "";
        if (text.isBlank() || text.length() > SensorCounted.LONGEST_ID || !Texts.isOneLine(text)) {
            malformed.add(new Violation(row + ".sensorId", say(words -> words.sensorId(SensorCounted.LONGEST_ID))));
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
        malformed.add(new Violation(row + ".placeId", Wording.of(GeneralWords.class, GeneralWords::uuid)));
        return null;
    }

    private @Nullable Instant countedAt(String row, JsonNode value) {
        try {
            if (value.isTextual()) {
                Instant at = OffsetDateTime.parse(value.textValue()).toInstant();
                if (at.isAfter(now.plus(AHEAD))) {
                    malformed.add(new Violation(row + ".countedAt", say(SensorWords::future)));
                } else if (at.isBefore(now.minus(OLDEST))) {
                    malformed.add(new Violation(row + ".countedAt", say(SensorWords::past)));
                }
                return at;
            }
        } catch (DateTimeException e) {
            // named below
        }
        malformed.add(new Violation(row + ".countedAt", say(SensorWords::countedAt)));
        return null;
    }

    private int people(String row, JsonNode value) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < 0
                || value.intValue() > HIGHEST) {
            malformed.add(new Violation(row + ".count", say(words -> words.people(HIGHEST))));
        }
        return value.intValue();
    }

    private static Wording say(Function<SensorWords, String> message) {
        return Wording.of(SensorWords.class, message);
    }
}
