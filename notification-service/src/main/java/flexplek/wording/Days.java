package flexplek.wording;

import flexplek.news.News;
import flexplek.platform.Tongue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days and times as a person reads them: in full, in their language, by the building's clock, which is named when it does
 * not show what the reader's does.
 */
record Days(Language language, ZoneId readersZone) {

    String day(LocalDate date) {
        return tongue().day(date);
    }

    List<String> days(List<LocalDate> dates) {
        return dates.stream().sorted().map(this::day).toList();
    }

    /** As {@code dinsdag 24 november 2026, 08:00–17:30}; the end names its day when it is another one. */
    String slot(Instant start, Instant end, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(start, zone);
        LocalDate last = LocalDate.ofInstant(end.minusNanos(1), zone);
        String slot = day(first) + ", "
                + (first.equals(last)
                        ? tongue().span(start, end, zone)
                        : tongue().time(start, zone) + "–" + day(last) + ", " + tongue().end(end, zone));
        return onItsClock(slot, start, zone);
    }

    /** Times of one day, as {@code 09:00–10:00, 15:00–16:00}. */
    String spans(List<News.Time> times, ZoneId zone) {
        return times.stream()
                .map(time -> tongue().span(time.start(), time.end(), zone))
                .collect(Collectors.joining(", "));
    }

    /** A day and a time, as {@code dinsdag 24 november 2026, 10:00}. */
    String moment(Instant at, ZoneId zone) {
        return onItsClock(tongue().moment(at, zone), at, zone);
    }

    /** Names the building's clock where it does not show then what the reader's does. */
    private String onItsClock(String said, Instant at, ZoneId zone) {
        return readersZone.getRules().getOffset(at).equals(zone.getRules().getOffset(at))
                ? said
                : tongue().inPlace(said, at, zone);
    }

    static String oneLine(List<String> days) {
        return String.join("; ", days);
    }

    private Tongue tongue() {
        return language == Language.NL ? Tongue.DUTCH : Tongue.ENGLISH;
    }
}
