package flexplek.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import flexplek.platform.Problems;
import flexplek.platform.TimeOfDay;
import flexplek.platform.Wording;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise, as a JSON merge patch (RFC 7396): what is absent stays, and nothing can be taken away by null. */
@Schema(
        name = "BookingSeriesChange",
        description =
                "What is to be otherwise, at least one of the three; what is absent stays as it is, also of a date"
                        + " that was moved or changed by itself.",
        examples = """
            {"startTime": "10:00", "endTime": "16:00"}""")
@NullUnmarked // no record: its parts could not tell null from absent
final class SeriesChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Schema(description = "When each is to start by the building's clock; absent for when it does.")
    private TimeOfDay startTime;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Schema(description = "When each is to end by the building's clock; absent for when it does.")
    private TimeOfDay endTime;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Schema(description = "The space of the same building that they are to have; absent for those they have.")
    private UUID spaceId;

    void checkNotEmpty() {
        if (startTime == null && endTime == null && spaceId == null) {
            Wording oneOf = Wording.of(SeriesWords.class, SeriesWords::oneOfThree);
            throw Problems.badFields(Stream.of("startTime", "endTime", "spaceId")
                    .map(field -> new Problems.Violation(field, oneOf))
                    .toList());
        }
    }

    @Nullable
    UUID spaceId() {
        return spaceId;
    }

    /**
     * The slot that comes of one date's, which may have a day and times of its own: of these only what is asked for changes. All of
     * the series' {@code times} where it would end before it starts; empty where the clock skips one of them.
     */
    Optional<TimeSlot> of(TimeSlot slot, Times times, ZoneId zone) {
        Optional<Times> own = Times.of(slot, zone);
        if ((startTime == null && endTime == null) || own.isEmpty()) {
            return Optional.of(slot);
        }
        TimeOfDay start = startTime == null ? own.get().start() : startTime;
        TimeOfDay end = endTime == null ? own.get().end() : endTime;
        return (start.isBefore(end) ? new Times(start, end) : times).on(slot.day(zone), zone);
    }

    /** The times that come of it. */
    Times of(Times times) {
        TimeOfDay start = startTime == null ? times.start() : startTime;
        TimeOfDay end = endTime == null ? times.end() : endTime;
        if (!start.isBefore(end)) {
            throw Problems.badField(
                    endTime == null ? "startTime" : "endTime",
                    Wording.of(SeriesWords.class, SeriesWords::startBeforeEnd));
        }
        if (start.minute() % 15 != 0 || end.minute() % 15 != 0) {
            throw new Refused(new Refusal.NotQuarterHours());
        }
        return new Times(start, end);
    }
}
