package flexplek.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import flexplek.claim.Meeting;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise, as a JSON merge patch (RFC 7396): what is absent stays, and null takes nothing away but the title. */
@Schema(
        name = "BookingChange",
        description =
                "What is to be otherwise, at least one of these; what is absent stays as it is. A later end extends"
                        + " a booking, an earlier one shortens it. The title of a room's booking goes by null, and with"
                        + " it that it was private.",
        examples = """
            {"end": "2026-11-24T17:30:00Z"}""")
@NullUnmarked // no record: its parts could not tell null from absent
final class BookingChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private UUID spaceId;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private Instant start;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private Instant end;

    /** Null takes it away. */
    @JsonProperty
    @Schema(nullable = true)
    @Size(max = Meeting.LONGEST)
    private String title;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private Boolean titlePrivate;

    @Schema(hidden = true)
    private boolean titled;

    @JsonSetter("title")
    void title(@Nullable String given) {
        title = given;
        titled = true;
    }

    static BookingChange to(TimeSlot slot) {
        BookingChange change = new BookingChange();
        change.start = slot.start();
        change.end = slot.end();
        return change;
    }

    /** Refuses what changes nothing, and a title without letters. */
    void check() {
        if (spaceId() == null && start() == null && end() == null && !titled && titlePrivate == null) {
            Wording oneOf = say(BookingWords::oneOfFive);
            throw Problems.badFields(Stream.of("spaceId", "start", "end", "title", "titlePrivate")
                    .map(field -> new Problems.Violation(field, oneOf))
                    .toList());
        }
        if (title != null) {
            checkedTitle(title);
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

    /** What the room is for then. */
    @Nullable
    Meeting of(@Nullable Meeting had) {
        if (!titled && titlePrivate == null) {
            return had;
        }
        String is = titled ? title : had == null ? null : had.title();
        if (is == null) {
            if (titlePrivate != null) {
                throw Problems.badField("titlePrivate", say(BookingWords::needsTitle));
            }
            return null;
        }
        boolean wasPrivate = had != null && had.isPrivate();
        return new Meeting(checkedTitle(is), titlePrivate == null ? wasPrivate : titlePrivate);
    }

    static String checkedTitle(String title) {
        String said = title.strip();
        if (said.isEmpty()) {
            throw Problems.badField("title", say(BookingWords::titleOrNone));
        }
        return said;
    }

    private static Instant or(@Nullable Instant wanted, Instant was) {
        return wanted == null ? was : wanted;
    }

    private static Wording say(Function<BookingWords, String> message) {
        return Wording.of(BookingWords.class, message);
    }
}
