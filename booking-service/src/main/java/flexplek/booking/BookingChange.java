package flexplek.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise, as a JSON merge patch (RFC 7396): what is absent stays, and nothing can be taken away by null. */
@Schema(
        name = "BookingChange",
        description =
                "What is to be otherwise, at least one of the three; what is absent stays as it is. A later end extends"
                        + " a booking, an earlier one shortens it.",
        examples = """
            {"end": "2026-11-24T17:30:00Z"}""")
@NullUnmarked // no record: its parts could not tell null from absent
final class BookingChange {

    /** JSON merge patch. */
    static final String MERGE_PATCH = "application/merge-patch+json";

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private UUID spaceId;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private Instant start;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private Instant end;

    static BookingChange to(TimeSlot slot) {
        BookingChange change = new BookingChange();
        change.start = slot.start();
        change.end = slot.end();
        return change;
    }

    void checkNotEmpty() {
        if (spaceId() == null && start() == null && end() == null) {
            Wording oneOf = say(BookingWords::oneOfThree);
            throw Problems.badFields(Stream.of("spaceId", "start", "end")
                    .map(field -> new Problems.Violation(field, oneOf))
                    .toList());
        }
    }

    @Nullable
    UUID spaceId() {
        return spaceId;
    }

    private @Nullable Instant start() {
        return start;
    }

    private @Nullable Instant end() {
        return end;
    }

    /** The slot that comes of it. */
    TimeSlot of(TimeSlot slot) {
        Instant from = or(start(), slot.start());
        Instant to = or(end(), slot.end());
        if (!from.isBefore(to)) {
            throw end() == null
                    ? Problems.badField("start", say(BookingWords::earlierThanEnd))
                    : Problems.badField("end", say(BookingWords::laterThanStart));
        }
        return new TimeSlot(from, to);
    }

    private static Instant or(@Nullable Instant wanted, Instant was) {
        return wanted == null ? was : wanted;
    }

    private static Wording say(Function<BookingWords, String> message) {
        return Wording.of(BookingWords.class, message);
    }
}
