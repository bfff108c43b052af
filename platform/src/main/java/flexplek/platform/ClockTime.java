package flexplek.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time on the clock which can say, by its offset, which of two it is when the clock shows it twice. */
@Schema(
        type = SchemaType.STRING,
        description =
                "A local time by the minute; 24:00 is the midnight that ends the day. When the clocks go back and it"
                        + " comes twice, the first, or the one with the offset behind it, such as 02:15+01:00.",
        examples = "09:00")
public record ClockTime(TimeOfDay time, @Nullable ZoneOffset offset) {

    private static final int LENGTH = "09:00".length();

    /** As in 09:00 or 02:15+01:00. */
    public static ClockTime parse(String text) {
        return text.length() > LENGTH && "+-".indexOf(text.charAt(LENGTH)) >= 0
                ? new ClockTime(TimeOfDay.parse(text.substring(0, LENGTH)), ZoneOffset.of(text.substring(LENGTH)))
                : new ClockTime(TimeOfDay.parse(text), null);
    }

    /** The instant on a day, as {@link TimeOfDay#on}; nothing when the clock does not show it with this offset then. */
    public Optional<Instant> on(LocalDate day, ZoneId zone) {
        Instant first = time.on(day, zone);
        if (offset == null || time.equals(TimeOfDay.END_OF_DAY)) {
            return Optional.of(first);
        }
        ZonedDateTime shown = first.atZone(zone);
        return Stream.of(shown, shown.withLaterOffsetAtOverlap())
                .filter(one ->
                        one.getOffset().equals(offset) && TimeOfDay.at(one).equals(time))
                .map(ZonedDateTime::toInstant)
                .findFirst();
    }

    @Override
    @JsonValue
    public String toString() {
        return offset == null ? time.toString() : time + offset.getId();
    }
}
