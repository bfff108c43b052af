package flexplek.forecast;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The door of the CalIt2 building; {@code calit2/README.md} says whose counts these are. */
final class MainDoor {

    static final LocalDate LAST_THREE_WEEKS = LocalDate.of(2005, 9, 18);
    private static final Set<LocalDate> LABOR_DAY = Set.of(LocalDate.of(2005, 9, 5));

    private MainDoor() {}

    static List<DoorCount> counts() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                requireNonNull(MainDoor.class.getResourceAsStream("/calit2/main-door.csv")), StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(MainDoor::count).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DoorCount count(String line) {
        List<String> fields = List.of(line.split(",", -1));
        return new DoorCount(
                LocalDateTime.parse(fields.get(0)), Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2)));
    }

    /** Of each day, midnight to midnight, how many came in. */
    static History arrivals() {
        Map<LocalDate, Double> days = counts().stream()
                .collect(Collectors.groupingBy(
                        count -> count.from().toLocalDate(), Collectors.summingDouble(DoorCount::in)));
        return new History(days, LABOR_DAY);
    }

    /** Of each day, night to night, the most who were inside at once. */
    static History peaks() {
        Map<LocalDate, Double> days = PresenceDay.of(counts()).stream()
                .filter(day -> day.inside().size() >= 40)
                .collect(Collectors.toMap(PresenceDay::date, PresenceDay::peak));
        return new History(days, LABOR_DAY);
    }
}
