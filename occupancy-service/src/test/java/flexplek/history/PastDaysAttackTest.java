package flexplek.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.place.Building;
import flexplek.place.SpaceKind;
import flexplek.trial.Differencing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Somebody who reads what everybody is told of past days, knows where they were themselves and where one colleague was, and
 * wants to know of a few others: by subtracting floors from buildings and one day from another, by reading again what became
 * of a day, by watching a place that is held from beside it, and on the day when somebody joins a team of k. Populations are
 * at random, and small, as in a large one nobody has to hide. What is left out here once for each protection shows that the
 * reader would find it. {@code -Dflexplek.populations=1000} tries as many.
 */
class PastDaysAttackTest {

    private static final int POPULATIONS = Integer.getInteger("flexplek.populations", 100);
    private static final int K = 5;
    private static final SmallCounts SMALL = new SmallCounts(K);
    private static final int DAYS = 10;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final UUID HOUSE = new UUID(99, 0);

    /** Where a person sits, and on which days, from one quarter hour of the morning to another. */
    private record Person(UUID neighbourhood, Map<Integer, Stay> stays) {}

    private record Stay(int from, int until) {
        boolean at(int quarter) {
            return from <= quarter && quarter < until;
        }
    }

    /** The first two are the reader and a colleague, of whom the reader knows all. */
    private record Population(Building building, List<Person> people) {

        static Population atRandom(Random random) {
            Building building = building(random);
            List<UUID> neighbourhoods = neighbourhoods(building);
            List<Person> people = new ArrayList<>();
            people.add(new Person(neighbourhoods.getFirst(), stays(random)));
            people.add(new Person(neighbourhoods.getLast(), stays(random)));
            for (UUID neighbourhood : neighbourhoods) {
                // About k, so that the threshold is crossed on many days.
                int team = random.nextInt(2 * K + 3);
                for (int i = 0; i < team; i++) {
                    people.add(new Person(neighbourhood, stays(random)));
                }
            }
            return new Population(building, people);
        }

        private static Building building(Random random) {
            List<Building.Floor> floors = new ArrayList<>();
            int levels = 1 + random.nextInt(4);
            for (int level = 0; level < levels; level++) {
                List<Building.Neighbourhood> neighbourhoods = new ArrayList<>();
                int many = 1 + random.nextInt(2);
                for (int n = 0; n < many; n++) {
                    @Nullable String heldFor = level > 0 && random.nextInt(3) == 0 ? "minwater" : null;
                    neighbourhoods.add(new Building.Neighbourhood(new UUID(level, n + 1), "N" + n, heldFor));
                }
                floors.add(new Building.Floor(new UUID(level, 0), "F" + level, level, neighbourhoods));
            }
            return of(floors);
        }

        private static Building of(List<Building.Floor> floors) {
            return new Building(HOUSE, "House", ZONE, floors, Set.of("minbin"), "minbin", "07:00", "19:00");
        }

        private static Map<Integer, Stay> stays(Random random) {
            Map<Integer, Stay> stays = new HashMap<>();
            for (int day = 0; day < DAYS; day++) {
                if (random.nextInt(10) < 7) {
                    int from = random.nextInt(3);
                    stays.put(day, new Stay(from, from + 1 + random.nextInt(4)));
                }
            }
            return stays;
        }

        Population with(List<Person> others) {
            return new Population(building, others);
        }

        /** As if nothing was held: what is told by who takes no notice of it. */
        Population unheld() {
            return new Population(
                    of(building.floors().stream()
                            .map(floor -> new Building.Floor(
                                    floor.floorId(),
                                    floor.name(),
                                    floor.level(),
                                    floor.neighbourhoods().stream()
                                            .map(n -> new Building.Neighbourhood(n.neighbourhoodId(), n.name(), null))
                                            .toList()))
                            .toList()),
                    people);
        }

        List<QuarterHour> rows(int day) {
            Instant nine = FIRST.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
            List<QuarterHour> rows = new ArrayList<>();
            for (UUID neighbourhood : neighbourhoods(building)) {
                for (int quarter = 0; quarter < 8; quarter++) {
                    Instant start = nine.plus(QuarterHour.LENGTH.multipliedBy(quarter));
                    int booked = in(day, quarter, neighbourhood).size();
                    rows.add(new QuarterHour(neighbourhood, SpaceKind.DESK, start, 40, booked, 0, 0, null));
                }
            }
            return rows;
        }

        private Set<Integer> in(int day, int quarter, UUID neighbourhood) {
            return IntStream.range(0, people.size())
                    .filter(i -> people.get(i).neighbourhood.equals(neighbourhood) && isIn(i, day, quarter))
                    .boxed()
                    .collect(Collectors.toSet());
        }

        private boolean isIn(int person, int day, int quarter) {
            Stay stay = people.get(person).stays.get(day);
            return stay != null && stay.at(quarter);
        }

        /** Who was in a place at the busiest moment of what is open of the building, as that is what is counted. */
        Set<Integer> counted(int day, Predicate<UUID> neighbourhood) {
            int busiest = busiest(day);
            return neighbourhoods(building).stream()
                    .filter(neighbourhood)
                    .flatMap(n -> in(day, busiest, n).stream())
                    .collect(Collectors.toSet());
        }

        private int busiest(int day) {
            List<UUID> open = open(building);
            int busiest = 0;
            for (int quarter = 1; quarter < 8; quarter++) {
                if (all(day, quarter, open) > all(day, busiest, open)) {
                    busiest = quarter;
                }
            }
            return busiest;
        }

        private int all(int day, int quarter, List<UUID> in) {
            return in.stream().mapToInt(n -> in(day, quarter, n).size()).sum();
        }
    }

    private static List<UUID> neighbourhoods(Building building) {
        return building.floors().stream()
                .flatMap(floor -> floor.neighbourhoods().stream())
                .map(Building.Neighbourhood::neighbourhoodId)
                .toList();
    }

    private static List<UUID> open(Building building) {
        return neighbourhoods(building).stream()
                .filter(n -> !building.held().contains(n))
                .toList();
    }

    /** How a day is told. */
    private interface Telling {
        List<ToldPlace> of(Population population, int day);
    }

    private static final Telling AS_IT_IS =
            (population, day) -> ToldPlace.of(population.building, population.rows(day), SMALL);

    @Test
    void neverLearnsAGroupBelowK() {
        populations().forEach(random -> {
            Population population = Population.atRandom(random);

            assertThat(learnt(population, AS_IT_IS)).isEmpty();
        });
    }

    /** Stronger than any one attack: whoever is in a small group might have been elsewhere, and nothing would read otherwise. */
    @Test
    void leavesAnotherPopulationPossibleForEverySmallGroup() {
        populations().forEach(random -> {
            Population population = Population.atRandom(random);
            for (int day = 0; day < DAYS; day++) {
                for (Building.Floor floor : population.building.floors()) {
                    assertThat(isSmallAndCertain(population, day, floor))
                            .as("day %d floor %d", day, floor.level())
                            .isFalse();
                }
            }
        });
    }

    /** Whether on this floor there are fewer than k others, and any one more or fewer would show somewhere. */
    private static boolean isSmallAndCertain(Population population, int day, Building.Floor floor) {
        Set<UUID> here = here(population, floor.floorId());
        if (here.isEmpty() || others(population.counted(day, here::contains)).size() >= K) {
            return false;
        }
        List<ToldPlace> told = AS_IT_IS.of(population, day);
        return Stream.concat(withOneElsewhere(population, day, here), withOneMore(population, day, here))
                .noneMatch(other -> AS_IT_IS.of(other, day).equals(told));
    }

    /** Each of the others who count, to or from here: they could as well have been on the other side. */
    private static Stream<Population> withOneElsewhere(Population population, int day, Set<UUID> here) {
        List<UUID> to = open(population.building);
        return others(population.counted(day, to::contains)).stream()
                .flatMap(i -> to.stream()
                        .filter(n -> here.contains(n) != here.contains(population.people.get(i).neighbourhood))
                        .map(n -> {
                            List<Person> people = new ArrayList<>(population.people);
                            people.set(i, new Person(n, people.get(i).stays));
                            return population.with(people);
                        }));
    }

    private static Stream<Population> withOneMore(Population population, int day, Set<UUID> here) {
        return here.stream().map(n -> {
            List<Person> people = new ArrayList<>(population.people);
            people.add(new Person(n, Map.of(day, new Stay(0, 8))));
            return population.with(people);
        });
    }

    @Test
    void onTheFirstDayOfSomebodyWhoJoinsATeamOfKReadsNothingOfTheTeam() {
        for (int team = 1; team <= 3 * K; team++) {
            List<Person> people = new ArrayList<>();
            UUID floor = new UUID(0, 1);
            for (int i = 0; i < team; i++) {
                people.add(new Person(floor, Map.of(0, new Stay(0, 8), 1, new Stay(0, 8))));
            }
            people.add(new Person(floor, Map.of(1, new Stay(0, 8)))); // the newcomer
            for (int i = 0; i < 20; i++) {
                people.add(new Person(new UUID(1, 1), Map.of(0, new Stay(0, 8), 1, new Stay(0, 8))));
            }
            Building building = Population.of(List.of(
                    new Building.Floor(
                            new UUID(0, 0), "F0", 0, List.of(new Building.Neighbourhood(floor, "Team", null))),
                    new Building.Floor(
                            new UUID(1, 0),
                            "F1",
                            1,
                            List.of(new Building.Neighbourhood(new UUID(1, 1), "Others", null)))));

            assertThat(learnt(new Population(building, people), AS_IT_IS))
                    .as("%d", team)
                    .isEmpty();
        }
    }

    @Test
    void wouldLearnItWithoutAThreshold() {
        assertFound((population, day) -> each(population, day, n -> true));
    }

    @Test
    void wouldLearnItIfTheTwoWhomTheReaderKnowsCountedAsK() {
        SmallCounts withTwoOfThem = new SmallCounts(K - 2);

        assertFound((population, day) -> ToldPlace.of(population.building, population.rows(day), withTwoOfThem));
    }

    @Test
    void wouldLearnItIfEachFloorWasToldThatMayBe() {
        assertFound((population, day) -> each(population, day, SMALL::mayBeTold));
    }

    @Test
    void wouldLearnItIfWhatIsHeldCountedInTheBuilding() {
        assertThat(populations().filter(random -> {
                    Population population = Population.atRandom(random);
                    return !learntOfHeld(population, population.unheld()).isEmpty();
                }))
                .hasSizeGreaterThan(POPULATIONS / 10);
    }

    @Test
    void neverLearnsOfWhatIsHeldBesideWhatCanBeWatched() {
        populations().forEach(random -> {
            Population population = Population.atRandom(random);

            assertThat(learntOfHeld(population, population)).isEmpty();
        });
    }

    /** What was told of a day is not told anew when somebody's booking turns out otherwise: ToldDays keeps the first. */
    @Test
    void wouldLearnOfOnePersonIfADayWasToldAgain() {
        assertThat(populations().filter(random -> {
                    Population before = Population.atRandom(random);
                    List<Person> corrected = new ArrayList<>(before.people);
                    int late = 2 + random.nextInt(corrected.size() - 2);
                    corrected.set(late, new Person(corrected.get(late).neighbourhood, Map.of()));
                    Integer first = AS_IT_IS.of(before, 0).getFirst().booked();
                    Integer again =
                            AS_IT_IS.of(before.with(corrected), 0).getFirst().booked();
                    return first != null && again != null && first - again == 1;
                }))
                .hasSizeGreaterThan(POPULATIONS / 10);
    }

    @Test
    void aThresholdBelowThreeIsNone() {
        assertThatThrownBy(() -> new SmallCounts(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("flexplek.counts.threshold")
                .hasMessageContaining("3");
    }

    /** Something is told on most days of a house that is not small: a protection that tells nothing would pass all else. */
    @Test
    void tellsWhatMayBeTold() {
        Population full = Population.atRandom(new Random(1));
        List<Person> people = new ArrayList<>(full.people);
        for (UUID n : open(full.building)) {
            for (int i = 0; i < SMALL.least(); i++) {
                people.add(new Person(n, Map.of(0, new Stay(0, 8))));
            }
        }
        Population population = full.with(people);

        List<ToldPlace> told = AS_IT_IS.of(population, 0);

        assertThat(told.getFirst().placeId()).isEqualTo(HOUSE);
        assertThat(told.getFirst().booked())
                .isEqualTo(population
                        .counted(0, open(population.building)::contains)
                        .size());
        assertThat(told).allMatch(place -> place.booked() != null && place.booked() >= SMALL.least());
    }

    private static void assertFound(Telling telling) {
        assertThat(populations()
                        .filter(random ->
                                !learnt(Population.atRandom(random), telling).isEmpty()))
                .hasSizeGreaterThan(POPULATIONS / 10);
    }

    /** The building, and each floor by itself that may be told. */
    private static List<ToldPlace> each(Population population, int day, IntPredicate told) {
        Set<UUID> open = Set.copyOf(open(population.building));
        List<ToldPlace> places = new ArrayList<>();
        places.add(
                new ToldPlace(HOUSE, 40, population.counted(day, open::contains).size()));
        for (Building.Floor floor : population.building.floors()) {
            Set<UUID> here = here(population, floor.floorId());
            if (!here.isEmpty()) {
                places.add(new ToldPlace(
                        floor.floorId(),
                        40,
                        population.counted(day, here::contains).size()));
            }
        }
        return places.stream()
                .filter(place -> place.booked() != null && told.test(place.booked()))
                .toList();
    }

    private static Set<Integer> others(Set<Integer> people) {
        return people.stream().filter(person -> person > 1).collect(Collectors.toSet());
    }

    /** Groups of fewer than k others of which the reader knows how many there were, as "day: how many of which places". */
    private static Set<String> learnt(Population population, Telling telling) {
        Set<String> learnt = new TreeSet<>();
        Set<UUID> open = Set.copyOf(open(population.building));
        for (int day = 0; day < DAYS; day++) {
            Differencing<UUID> reader = new Differencing<>();
            for (ToldPlace place : telling.of(population, day)) {
                Set<UUID> within = place.placeId().equals(HOUSE) ? open : here(population, place.placeId());
                read(reader, place, knownIn(population, day, within), within);
            }
            learnt.addAll(small(population, day, reader, group -> true));
        }
        return learnt;
    }

    /**
     * The same of what is held, by somebody who also looked at the availability of all that is open, moment by moment.
     *
     * @param told the population as it is told
     */
    private static Set<String> learntOfHeld(Population population, Population told) {
        Set<String> learnt = new TreeSet<>();
        for (int day = 0; day < DAYS; day++) {
            Differencing<UUID> reader = new Differencing<>();
            Set<UUID> within = Set.copyOf(open(told.building));
            read(reader, AS_IT_IS.of(told, day).getFirst(), knownIn(told, day, within), within);
            for (UUID n : open(population.building)) {
                reader.read(Set.of(n), others(told.counted(day, n::equals)).size());
            }
            learnt.addAll(small(told, day, reader, population.building.held()::containsAll));
        }
        return learnt;
    }

    private static void read(Differencing<UUID> reader, ToldPlace place, int known, Set<UUID> within) {
        if (place.booked() != null) {
            reader.read(within, place.booked() - known);
        }
    }

    private static Set<String> small(
            Population population, int day, Differencing<UUID> reader, Predicate<Set<UUID>> hidden) {
        return reader.known().entrySet().stream()
                .filter(group -> hidden.test(group.getKey()) && group.getValue() < K)
                .filter(group -> group.getValue()
                        == others(population.counted(day, group.getKey()::contains))
                                .size())
                .map(group -> day + ": " + group.getValue() + " of " + group.getKey())
                .collect(Collectors.toSet());
    }

    private static int knownIn(Population population, int day, Set<UUID> within) {
        Set<Integer> there = population.counted(day, within::contains);
        return there.size() - others(there).size();
    }

    private static Set<UUID> here(Population population, UUID floorId) {
        return population.building.floors().stream()
                .filter(floor -> floor.floorId().equals(floorId))
                .flatMap(floor -> floor.neighbourhoods().stream())
                .map(Building.Neighbourhood::neighbourhoodId)
                .filter(n -> !population.building.held().contains(n))
                .collect(Collectors.toSet());
    }

    private static Stream<Random> populations() {
        return IntStream.range(0, POPULATIONS).mapToObj(Random::new);
    }
}
