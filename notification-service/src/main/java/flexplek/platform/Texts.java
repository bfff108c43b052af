package flexplek.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What callers write as text, in bodies, paths and queries alike: read strictly, or refused by saying what is right. */
public final class Texts {

    static final String UUID_FORM = "must be a UUID";
    static final String DATE_FORM = "must be a date between the years 1900 and 2100, such as 2026-11-24";
    static final String TIME_FORM = "must be a time of day such as 09:00";
    static final String INSTANT_FORM =
            "must be an instant between the years 1900 and 2100, such as 2026-11-24T08:00:00Z";

    private Texts() {}

    /** In full: Java also takes shortened ones. */
    static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not in full");
        }
        return id;
    }

    static LocalDate date(String text) {
        return within(LocalDate.parse(text));
    }

    static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        within(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /** Opening hours and slots go by the minute. */
    static LocalTime time(String text) {
        LocalTime time = LocalTime.parse(text);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new DateTimeException("parts of a minute");
        }
        return time;
    }

    static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    /** Beyond, Java and PostgreSQL stop agreeing, and no rule has a meaning. */
    private static LocalDate within(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2100) {
            throw new DateTimeException("far from now");
        }
        return date;
    }

    /** PostgreSQL keeps no NUL, and half a surrogate pair is no character in UTF-8. */
    public static boolean canBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
