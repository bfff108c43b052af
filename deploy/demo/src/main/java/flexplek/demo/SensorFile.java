package flexplek.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The counts of one real room (ROBOD, Room 3, Singapore 2021), day by day in its own local time. */
record SensorFile(Map<LocalDate, List<Reading>> days) {
    /** People counted at a time of day. */
    record Reading(LocalTime time, int people) {}

    static SensorFile read(Path file) {
        var days = new TreeMap<LocalDate, List<Reading>>();
        try (var lines = Files.lines(file)) {
            lines.skip(1).map(line -> line.split(",")).forEach(columns -> {
                var time = OffsetDateTime.parse(columns[0]);
                days.computeIfAbsent(time.toLocalDate(), date -> new ArrayList<>())
                        .add(new Reading(time.toLocalTime(), Integer.parseInt(columns[2])));
            });
        } catch (IOException gone) {
            throw new Settings.Wrong("The sensor file " + file + " cannot be read: " + gone.getMessage());
        }
        return new SensorFile(days);
    }

    /** The busiest day of this weekday; none at weekends, which the file does not hold. */
    Optional<Map.Entry<LocalDate, List<Reading>>> busiest(DayOfWeek weekday) {
        return days.entrySet().stream()
                .filter(day -> day.getKey().getDayOfWeek() == weekday)
                .max(Comparator.comparingInt(
                        day -> day.getValue().stream().mapToInt(Reading::people).sum()));
    }

    /** The last count of the day at or before a time. */
    static int at(List<Reading> day, LocalTime time) {
        int people = 0;
        for (var reading : day) {
            if (reading.time().isAfter(time)) {
                break;
            }
            people = reading.people();
        }
        return people;
    }
}
