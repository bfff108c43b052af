package flexplek.series;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * By which rule a booking repeats: an RRULE value (RFC 5545) that speaks of whole days and gives some of them within a year.
 * {@code until} is the last day it may give.
 */
record Recurrence(
        String rule,
        LocalDate first,
        LocalDate until,
        @Nullable Integer count) {

    static final int MOST_DATES = 366;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY");
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST", "UNTIL", "COUNT");

    /** Refuses with 400 what is no such rule; {@code first} is the day of the first date. */
    static Recurrence of(String rule, LocalDate first) {
        Map<String, String> parts = parts(rule);
        if (!FREQUENCIES.contains(parts.getOrDefault("FREQ", ""))) {
            throw bad(SeriesWords::frequency);
        }
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            throw bad(SeriesWords::countOrUntil);
        }
        LocalDate aYearLater = first.plusYears(1);
        String until = parts.remove("UNTIL");
        String count = parts.remove("COUNT");
        LocalDate last = until == null ? aYearLater : date(until);
        if (last.isAfter(aYearLater)) {
            throw bad(SeriesWords::withinAYear);
        }
        if (until == null && count == null) {
            last = aYearLater.minusDays(1);
        }
        return new Recurrence(written(parts), first, last, count == null ? null : number(count));
    }

    /** Every day up to the last date, and those of them on which there is what is to be repeated. */
    record Days(List<LocalDate> all, Set<LocalDate> existing) {}

    /** In their order. What does not exist is not counted. */
    Days days(Predicate<LocalDate> exists) {
        List<LocalDate> all = new ArrayList<>();
        Set<LocalDate> existing = new TreeSet<>();
        for (LocalDate day : all()) {
            if (existing.size() == (count == null ? MOST_DATES + 1 : count)) {
                break;
            }
            all.add(day);
            if (exists.test(day)) {
                existing.add(day);
            }
        }
        if (existing.size() > MOST_DATES || (count != null && existing.size() < count)) {
            throw bad(SeriesWords::tooMany);
        }
        return new Days(all, existing);
    }

    /** At most one a day for a year and a day. */
    private List<LocalDate> all() {
        List<LocalDate> all = new ArrayList<>();
        try {
            RecurrenceRule parsed = new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
            parsed.setUntil(day(until));
            RecurrenceRuleIterator each = parsed.iterator(day(first));
            while (each.hasNext()) {
                DateTime next = each.nextDateTime();
                all.add(LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth()));
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw bad(SeriesWords::notARule);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // It was searched for long enough: the rule gives no date.
        }
        if (all.isEmpty()) {
            throw bad(SeriesWords::noDate);
        }
        if (!all.getFirst().equals(first)) {
            throw bad(SeriesWords::notTheFirst);
        }
        return all;
    }

    private static DateTime day(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static Map<String, String> parts(String rule) {
        Map<String, String> parts = new TreeMap<>();
        for (String part : rule.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            String[] named = part.split("=", 2);
            if (named.length < 2 || parts.put(named[0], named[1]) != null) {
                throw bad(SeriesWords::notARule);
            }
            if (!PARTS.contains(named[0])) {
                throw bad(SeriesWords::onlyDays);
            }
            checkNumbers(named[0], named[1]);
        }
        return parts;
    }

    /** What is larger than a year overflows in the library, which then looks for the next date for ever. */
    private static void checkNumbers(String part, String value) {
        if (part.equals("UNTIL") || part.equals("COUNT")) {
            return;
        }
        boolean bad = NUMBER.matcher(value)
                .results()
                .anyMatch(found -> found.group().length() > 3
                        || Integer.parseInt(found.group()) == 0
                        || Integer.parseInt(found.group()) > MOST_DATES);
        if (bad || (part.equals("INTERVAL") && !value.matches("[0-9]+"))) {
            throw bad(SeriesWords::numbers);
        }
    }

    private static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private static LocalDate date(String until) {
        try {
            return LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw bad(SeriesWords::untilADate);
        }
    }

    private static int number(String count) {
        if (!count.matches("[1-9][0-9]{0,2}") || Integer.parseInt(count) > MOST_DATES) {
            throw bad(SeriesWords::tooMany);
        }
        return Integer.parseInt(count);
    }

    private static HttpProblem bad(Function<SeriesWords, String> message) {
        return Problems.badField("recurrence", Wording.of(SeriesWords.class, message));
    }
}
