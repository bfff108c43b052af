package flexplek.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Days and times as a person reads them: in full, in their language, in the building's zone. */
record Days(Language language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String day(LocalDate date) {
        return format(language).format(date);
    }

    List<String> days(List<LocalDate> dates) {
        return dates.stream().sorted().map(this::day).toList();
    }

    /** As {@code dinsdag 24 november 2026, 08:00–17:30}; the end names its day when it is another one. */
    String slot(Instant start, Instant end, ZoneId zone) {
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        String until = from.toLocalDate().equals(to.toLocalDate())
                ? TIME.format(to)
                : day(to.toLocalDate()) + ", " + TIME.format(to);
        return day(from.toLocalDate()) + ", " + TIME.format(from) + "–" + until;
    }

    static String oneLine(List<String> days) {
        return days.stream().collect(Collectors.joining("; "));
    }

    private static DateTimeFormatter format(Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale());
    }
}
