package flexplek.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time on the clock by the minute, from 00:00 to 24:00, which is the midnight that ends the day. */
@Schema(
        type = SchemaType.STRING,
        description = "A local time by the minute; 24:00 is the midnight that ends the day.",
        examples = "09:00")
public record TimeOfDay(int minute) implements Comparable<TimeOfDay> {

    public static final TimeOfDay MIDNIGHT = new TimeOfDay(0);
    public static final TimeOfDay END_OF_DAY = new TimeOfDay(24 * 60);

    public TimeOfDay {
        if (minute < 0 || minute > 24 * 60) {
            throw new DateTimeException("no time of a day");
        }
    }

    public static TimeOfDay of(int hour, int minute) {
        return new TimeOfDay(60 * hour + minute);
    }

    /** As in 09:00, 09:00:00 or 24:00. */
    public static TimeOfDay parse(String text) {
        if (text.equals("24:00") || text.equals("24:00:00")) {
            return END_OF_DAY;
        }
        LocalTime time = LocalTime.parse(text);
        TimeOfDay whole = of(time.getHour(), time.getMinute());
        if (!time.equals(LocalTime.of(time.getHour(), time.getMinute()))) {
            throw new DateTimeException("parts of a minute");
        }
        return whole;
    }

    /** What the clock shows at an instant; parts of a minute are left off. */
    public static TimeOfDay at(ZonedDateTime instant) {
        return of(instant.getHour(), instant.getMinute());
    }

    /** The instant on a day; a time that daylight saving skips moves on by the length of the gap. */
    public Instant on(LocalDate day, ZoneId zone) {
        return equals(END_OF_DAY)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : ZonedDateTime.of(day, LocalTime.of(minute / 60, minute % 60), zone)
                        .toInstant();
    }

    public boolean isBefore(TimeOfDay other) {
        return minute < other.minute;
    }

    @Override
    public int compareTo(TimeOfDay other) {
        return Integer.compare(minute, other.minute);
    }

    @Override
    @JsonValue
    public String toString() {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
