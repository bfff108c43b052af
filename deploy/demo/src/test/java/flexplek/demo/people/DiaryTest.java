package flexplek.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flexplek.demo.plan.Building;
import flexplek.demo.plan.Neighbourhood;
import flexplek.demo.plan.SpaceKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiaryTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final World WORLD = World.of(World.SEED, DATE);
    private static final Map<UUID, Person> PEOPLE =
            WORLD.population().people().stream().collect(Collectors.toMap(Person::id, Function.identity()));

    @Test
    void fillsTheWeekAsTheNumbersSay() {
        int desks = WORLD.buildings().stream().mapToInt(b -> b.desks().size()).sum();
        var peaks = new TreeMap<DayOfWeek, List<Double>>();
        desksByDate(true)
                .forEach((date, bookings) -> peaks.computeIfAbsent(date.getDayOfWeek(), day -> new ArrayList<>())
                        .add(100.0 * peak(bookings) / desks));

        assertThat(peaks).hasSize(5).allSatisfy((day, all) -> {
            double mean = all.stream().mapToDouble(p -> p).average().orElseThrow();
            assertThat(mean).as(day + " " + all).isCloseTo(100 * WeekShape.peak(day), within(3.0));
        });
    }

    /** A forecast wants seven weeks behind it, whatever weekday today is. */
    @Test
    void goesBackFarEnoughForAForecast() {
        for (int days = 0; days < 7; days++) {
            var today = DATE.plusDays(days);
            var past = daysBefore(today);

            assertThat(ChronoUnit.DAYS.between(past.getFirst(), past.getLast()))
                    .as("seen on %s", today)
                    .isGreaterThanOrEqualTo(7 * 7 - 1);
        }
    }

    private static List<LocalDate> daysBefore(LocalDate today) {
        return World.of(World.SEED, today).diary().bookings().stream()
                .map(DiaryTest::date)
                .filter(date -> date.isBefore(today))
                .distinct()
                .toList();
    }

    @Test
    void losesAFifthOfTheBookingsToNoShowsAndATwelfthToCancellation() {
        var past = WORLD.diary().bookings().stream().filter(DiaryTest::isPast).toList();
        double noShows =
                past.stream().filter(b -> b.outcome() == Outcome.NO_SHOW).count();
        double cancelled =
                past.stream().filter(b -> b.outcome() == Outcome.CANCELLED).count();

        assertThat(noShows / past.size()).isBetween(0.15, 0.29);
        assertThat(noShows / (past.size() - cancelled)).isBetween(0.15, 0.29);
        assertThat(cancelled / past.size()).isCloseTo(0.08, within(0.01));
    }

    @Test
    void bookFewerPlacesTheFurtherAway() {
        var ahead = desksByDate(false);

        for (int day = 1; day <= 7; day++) {
            var one = DATE.plusDays(day);
            if (ahead.containsKey(one)) {
                assertThat(ahead.getOrDefault(one.plusDays(7), List.of()).size())
                        .isLessThan(ahead.getOrDefault(one, List.of()).size());
            }
        }
        assertThat(WORLD.diary().bookings())
                .filteredOn(b -> date(b).isAfter(DATE))
                .allMatch(b -> b.outcome() == Outcome.BOOKED)
                .noneMatch(b -> SignInPerson.find(b.personId()).isPresent());
    }

    @Test
    void neverBooksASpaceTwiceAtOnceNorAPersonAtTwoDesks() {
        var live = WORLD.diary().bookings().stream()
                .filter(b -> b.outcome() != Outcome.CANCELLED)
                .toList();

        assertApart(live.stream()
                .collect(Collectors.groupingBy(b -> b.building() + b.space().code())));
        assertApart(live.stream()
                .collect(Collectors.groupingBy(
                        b -> b.personId() + " " + b.space().kind())));
    }

    @Test
    void seatsPeopleOnlyWhereTheirOrganisationMay() {
        var places = new HashMap<String, Neighbourhood>();
        WORLD.buildings().forEach(b -> b.neighbourhoods().forEach(n -> places.put(b.code() + n.code(), n)));

        assertThat(WORLD.diary().bookings())
                .allMatch(b -> Objects.requireNonNull(
                                places.get(b.building() + b.space().neighbourhood()))
                        .opensTo(person(b.personId()).team().organisation().key()));
    }

    @Test
    void seatsMostPeopleInTheirTeamsNeighbourhood() {
        var desks = WORLD.diary().bookings().stream()
                .filter(b -> b.space().kind() == SpaceKind.DESK)
                .toList();
        double near = desks.stream()
                .filter(b -> b.space()
                        .neighbourhood()
                        .equals(person(b.personId()).team().neighbourhood()))
                .count();

        assertThat(near / desks.size()).isGreaterThan(0.6);
    }

    @Test
    void checksInWithinTheWindowAndLeavesBeforeTheEnd() {
        assertThat(WORLD.diary().bookings())
                .filteredOn(b -> b.outcome() == Outcome.CHECKED_IN)
                .allSatisfy(b -> assertThat(b.checkedInAt())
                        .isBetween(
                                b.start().minus(Duration.ofMinutes(15)),
                                b.start().plus(Duration.ofMinutes(30))))
                .allSatisfy(b -> assertThat(Optional.ofNullable(b.releasedAt()).orElse(b.end()))
                        .isAfter(b.checkedInAt())
                        .isBeforeOrEqualTo(b.end()));
    }

    private static void assertApart(Map<String, List<Booking>> groups) {
        for (var group : groups.values()) {
            var inOrder =
                    group.stream().sorted(Comparator.comparing(Booking::start)).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(inOrder.get(i).start())
                        .isAfterOrEqualTo(inOrder.get(i - 1).end());
            }
        }
    }

    private static Map<LocalDate, List<Booking>> desksByDate(boolean past) {
        return WORLD.diary().bookings().stream()
                .filter(b -> b.space().kind() == SpaceKind.DESK && isPast(b) == past)
                .collect(Collectors.groupingBy(DiaryTest::date));
    }

    private static boolean isPast(Booking booking) {
        return date(booking).isBefore(DATE);
    }

    private static LocalDate date(Booking booking) {
        return booking.start().atZone(Building.ZONE).toLocalDate();
    }

    /** Desks in use at the busiest moment, counted anew from what the import will say. */
    private static int peak(List<Booking> bookings) {
        var changes = new TreeMap<Instant, Integer>();
        bookings.stream().filter(b -> b.outcome() == Outcome.CHECKED_IN).forEach(b -> {
            changes.merge(b.start(), 1, Integer::sum);
            changes.merge(b.releasedAt() == null ? b.end() : b.releasedAt(), -1, Integer::sum);
        });
        int now = 0;
        int peak = 0;
        for (int change : changes.values()) {
            now += change;
            peak = Math.max(peak, now);
        }
        return peak;
    }

    private static Person person(@Nullable UUID id) {
        return Objects.requireNonNull(PEOPLE.get(Objects.requireNonNull(id)));
    }
}
