package flexplek.platform;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The language of who reads, and how days and times are said in it: those of the place that they are about, not of UTC. */
public record Tongue(Locale language) {

    public static final Tongue DUTCH = new Tongue(Locale.of("nl"));
    public static final Tongue ENGLISH = new Tongue(Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** As {@code Tuesday 24 November 2026}. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language).format(date);
    }

    public String days(List<LocalDate> dates) {
        return dates.stream().map(this::day).collect(Collectors.joining(", "));
    }

    /** As {@code Mon, Tue, Fri}. */
    public String weekdays(Collection<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, language))
                .collect(Collectors.joining(", "));
    }

    public String time(TimeOfDay time) {
        return time.toString();
    }

    /** As {@code 09:15}; of a time that the clock shows twice on its day, which: {@code 02:15 (summer time)}. */
    public String time(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String shown = TIME.format(local);
        return zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1 ? whichOfTwo(local, shown) : shown;
    }

    private String whichOfTwo(ZonedDateTime local, String shown) {
        int[] ofYear = IntStream.of(1, 7)
                .map(month ->
                        local.withDayOfYear(1).withMonth(month).getOffset().getTotalSeconds())
                .sorted()
                .toArray();
        int offset = local.getOffset().getTotalSeconds();
        if (ofYear[0] != ofYear[1] && offset == ofYear[1]) {
            return say(Wording.of(ClockWords.class, words -> words.summerTime(shown)));
        }
        if (ofYear[0] != ofYear[1] && offset == ofYear[0]) {
            return say(Wording.of(ClockWords.class, words -> words.winterTime(shown)));
        }
        return shown + " (" + utc(local.getOffset()) + ")";
    }

    /** As {@link #time(Instant, ZoneId)} of an end: midnight is the 24:00 of the day that it ends. */
    public String end(Instant end, ZoneId zone) {
        ZonedDateTime local = end.atZone(zone);
        return local.equals(local.toLocalDate().atStartOfDay(zone)) ? time(TimeOfDay.END_OF_DAY) : time(end, zone);
    }

    /** As {@code 09:00–17:00}; where the clocks change in between, and say another length than passes, with that. */
    public String span(Instant start, Instant end, ZoneId zone) {
        String span = time(start, zone) + "–" + end(end, zone);
        Duration passes = Duration.between(start, end);
        Duration said = Duration.between(
                start.atZone(zone).toLocalDateTime(), end.atZone(zone).toLocalDateTime());
        return passes.equals(said)
                ? span
                : say(Wording.of(
                        ClockWords.class,
                        words -> words.lasting(span, (int) passes.toHours(), passes.toMinutesPart())));
    }

    /** Names whose clock it is by that a time was said. */
    public String inPlace(String time, Instant at, ZoneId zone) {
        String id = zone.getId();
        String place = id.startsWith("Etc/") || !id.contains("/")
                ? utc(zone.getRules().getOffset(at))
                : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return say(Wording.of(ClockWords.class, words -> words.inPlace(time, place)));
    }

    private static String utc(ZoneOffset offset) {
        return "UTC" + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    /** With its day. */
    public String moment(Instant instant, ZoneId zone) {
        return day(LocalDate.ofInstant(instant, zone)) + ", " + time(instant, zone);
    }

    /** What stands within another sentence. */
    public String say(Wording wording) {
        return wording.in(this);
    }
}
