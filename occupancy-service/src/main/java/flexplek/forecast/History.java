package flexplek.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A number for each day that has passed, such as how many people came, and which days are holidays, also those to come. */
final class History {

    private final NavigableMap<LocalDate, Double> days;
    private final Set<LocalDate> holidays;

    History(Map<LocalDate, Double> days, Set<LocalDate> holidays) {
        this(Collections.unmodifiableNavigableMap(new TreeMap<>(days)), Set.copyOf(holidays));
    }

    private History(NavigableMap<LocalDate, Double> days, Set<LocalDate> holidays) {
        this.days = days;
        this.holidays = holidays;
    }

    /** What was known when this day had ended. */
    History until(LocalDate last) {
        return new History(days.headMap(last, true), holidays);
    }

    Map<LocalDate, Double> days() {
        return days;
    }

    /** The newest first. */
    Map<LocalDate, Double> newestFirst() {
        return days.descendingMap();
    }

    LocalDate first() {
        return days.firstKey();
    }

    LocalDate last() {
        return days.lastKey();
    }

    boolean isHoliday(LocalDate day) {
        return holidays.contains(day);
    }

    /** On a holiday a house is as on a Sunday. */
    DayOfWeek likeWhichDay(LocalDate day) {
        return isHoliday(day) ? DayOfWeek.SUNDAY : day.getDayOfWeek();
    }
}
