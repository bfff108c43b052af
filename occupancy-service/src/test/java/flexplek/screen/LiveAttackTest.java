package flexplek.screen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.OccupancyChanged;
import flexplek.live.OccupancyChanged.Counted;
import flexplek.live.OccupancyChanged.OfKind;
import flexplek.live.OccupancyChanged.Spaces;
import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import flexplek.trial.Differencing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Somebody of one organisation who reads all that is shown live of buildings at random, and wants to know how many are where
 * another organisation has its desks, or who came. What is left out here once for each protection shows that the reader would
 * find it. {@code -Dflexplek.populations=1000} tries as many buildings.
 */
class LiveAttackTest {

    private static final int POPULATIONS = Integer.getInteger("flexplek.populations", 100);
    private static final String MINE = "minbin";
    private static final String THEIRS = "minwater";
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    /** Desks of a neighbourhood: how many there are, are booked, had somebody check in, and what a sensor counts. */
    private record Block(int desks, int booked, int checkedIn, int counted) {}

    /** A building, and what is so in each of its neighbourhoods. */
    private record House(Building building, Map<UUID, Block> blocks) {

        static House atRandom(Random random) {
            Map<UUID, Block> blocks = new HashMap<>();
            List<Building.Floor> floors = new ArrayList<>();
            for (int level = 0; level <= random.nextInt(4); level++) {
                List<Building.Neighbourhood> neighbourhoods = new ArrayList<>();
                for (int n = 0; n <= random.nextInt(4); n++) {
                    UUID id = new UUID(level, n + 1);
                    neighbourhoods.add(new Building.Neighbourhood(id, "N" + n, heldFor(random)));
                    blocks.put(id, block(random));
                }
                floors.add(new Building.Floor(new UUID(level, 0), "F" + level, level, neighbourhoods));
            }
            return new House(
                    new Building(
                            new UUID(99, 0),
                            "House",
                            ZoneId.of("Europe/Amsterdam"),
                            floors,
                            Set.of(MINE, THEIRS),
                            THEIRS,
                            "07:00",
                            "19:00"),
                    blocks);
        }

        private static @Nullable String heldFor(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> THEIRS;
                case 1 -> MINE;
                default -> null;
            };
        }

        private static Block block(Random random) {
            int desks = 1 + random.nextInt(20);
            int booked = random.nextInt(desks + 1);
            return new Block(desks, booked, random.nextInt(booked + 1), random.nextInt(30));
        }

        /** With another morning where it is none of my business, and other people checked in and counted everywhere. */
        House withOtherSecrets(Random random) {
            Set<UUID> held = building.heldForOthersThan(MINE);
            Map<UUID, Block> changed = new HashMap<>();
            blocks.forEach((id, block) -> changed.put(
                    id,
                    held.contains(id)
                            ? block(random)
                            : new Block(
                                    block.desks, block.booked, random.nextInt(block.booked + 1), random.nextInt(30))));
            return new House(building, changed);
        }

        List<OccupancyChanged> places() {
            List<OccupancyChanged> places = new ArrayList<>();
            places.add(place(building.buildingId(), PlaceKind.BUILDING, null, blocks.keySet()));
            for (Building.Floor floor : building.floors()) {
                places.add(place(floor.floorId(), PlaceKind.FLOOR, floor.floorId(), within(floor.floorId())));
                floor.neighbourhoods()
                        .forEach(n -> places.add(place(
                                n.neighbourhoodId(),
                                PlaceKind.NEIGHBOURHOOD,
                                floor.floorId(),
                                Set.of(n.neighbourhoodId()))));
            }
            return places;
        }

        /** The neighbourhoods of which a place is made. */
        Set<UUID> within(UUID placeId) {
            if (placeId.equals(building.buildingId())) {
                return blocks.keySet();
            }
            return building.floors().stream()
                    .filter(floor -> floor.floorId().equals(placeId))
                    .findFirst()
                    .map(floor -> floor.neighbourhoods().stream()
                            .map(Building.Neighbourhood::neighbourhoodId)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of(placeId));
        }

        int booked(Set<UUID> within) {
            return within.stream().mapToInt(id -> block(id).booked).sum();
        }

        int desks(Set<UUID> within) {
            return within.stream().mapToInt(id -> block(id).desks).sum();
        }

        private Block block(UUID id) {
            return requireNonNull(blocks.get(id));
        }

        private OccupancyChanged place(UUID id, PlaceKind kind, @Nullable UUID floor, Set<UUID> within) {
            List<Block> parts = within.stream().map(this::block).toList();
            int desks = desks(within);
            int booked = booked(within);
            int checkedIn = parts.stream().mapToInt(Block::checkedIn).sum();
            int counted = parts.stream().mapToInt(Block::counted).sum();
            return new OccupancyChanged(
                    id,
                    kind,
                    "Place " + id,
                    building.buildingId(),
                    floor,
                    NINE,
                    new Spaces(desks, booked, checkedIn, desks - booked),
                    new Spaces(0, 0, 0, 0),
                    List.of(new OfKind(SpaceKind.DESK, desks, booked, checkedIn, desks - booked)),
                    booked,
                    new Counted(counted, NINE, 1));
        }
    }

    private static List<OccupancyChanged> shown(House house) {
        return OpenPlaces.of(house.building, house.places(), MINE);
    }

    @Test
    void showsTheSameWhateverHappensInWhatIsHeldForOthersAndWhoeverCame() {
        houses().forEach(random -> {
            House house = House.atRandom(random);

            assertThat(shown(house.withOtherSecrets(random))).isEqualTo(shown(house));
        });
    }

    /** Each open place is there and right: a protection that shows nothing would pass all else. */
    @Test
    void showsOfEveryOpenPlaceWhatCouldBeCountedThere() {
        houses().forEach(random -> {
            House house = House.atRandom(random);
            Set<UUID> held = house.building.heldForOthersThan(MINE);

            assertThat(shown(house)).allSatisfy(place -> {
                Set<UUID> open = new HashSet<>(house.within(place.placeId()));
                open.removeAll(held);
                assertThat(place.desks().booked()).isEqualTo(house.booked(open));
            });
            assertThat(shown(house).stream().map(OccupancyChanged::placeId))
                    .containsAll(house.blocks.keySet().stream()
                            .filter(Predicate.not(held::contains))
                            .toList());
        });
    }

    @Test
    void tellsOfNoMomentAtWhichSomethingElseHappened() {
        houses().forEach(random -> {
            House house = House.atRandom(random);
            OthersView view = new OthersView(MINE);
            view.follow(() -> house.building, told(house), NINE);
            List<Change> changes = new ArrayList<>();
            view.shown().watch(() -> {}, changes::add);

            view.follow(() -> house.building, told(house.withOtherSecrets(random)), NINE.plusSeconds(60));

            assertThat(changes).isEmpty();
            assertThat(view.shown().now()).allMatch(place -> place.at().equals(NINE));
        });
    }

    private static Watched told(House house) {
        Watched watched = new Watched();
        house.places().forEach(place -> watched.apply(new Change(place.placeId(), 1, place)));
        return watched;
    }

    @Test
    void findsNothingBySubtracting() {
        houses().forEach(random -> {
            House house = House.atRandom(random);

            assertThat(found(house, shown(house))).isEmpty();
        });
    }

    @Test
    void wouldFindThemIfOnlyTheHeldPlacesThemselvesWereLeftOut() {
        assertThat(houses().filter(random -> {
                    House house = House.atRandom(random);
                    Set<UUID> held = house.building.heldForOthersThan(MINE);
                    List<OccupancyChanged> whole = house.places().stream()
                            .filter(place -> !held.contains(place.placeId()))
                            .toList();
                    return !found(house, whole).isEmpty();
                }))
                .hasSizeGreaterThan(POPULATIONS / 4);
    }

    @Test
    void wouldFindThemIfBuildingsWereWholeAndFloorsNot() {
        assertThat(houses().filter(random -> {
                    House house = House.atRandom(random);
                    List<OccupancyChanged> shown = new ArrayList<>(shown(house));
                    shown.set(0, house.places().getFirst());
                    return !found(house, shown).isEmpty();
                }))
                .hasSizeGreaterThan(POPULATIONS / 4);
    }

    @Test
    void wouldFindThemIfHeldPlacesWereShown() {
        assertThat(houses().filter(random -> {
                    House house = House.atRandom(random);
                    return !found(house, house.places()).isEmpty();
                }))
                .hasSizeGreaterThan(POPULATIONS / 4);
    }

    /** Where one desk is booked, who knows whose it is would read when that one came. */
    @Test
    void wouldFindWhoCameIfCheckInsWereShown() {
        assertThat(houses().filter(random -> {
                    House house = House.atRandom(random);
                    Set<UUID> open =
                            shown(house).stream().map(OccupancyChanged::placeId).collect(Collectors.toSet());
                    return house.places().stream()
                            .anyMatch(place -> open.contains(place.placeId())
                                    && place.desks().booked() == 1
                                    && place.desks().checkedIn() != null);
                }))
                .isNotEmpty();
        assertThat(houses())
                .allSatisfy(random -> assertThat(shown(House.atRandom(random))).allSatisfy(place -> {
                    assertThat(place.desks().checkedIn()).isNull();
                    assertThat(place.rooms().checkedIn()).isNull();
                    assertThat(place.byKind()).allMatch(of -> of.checkedIn() == null);
                    assertThat(place.counted()).isNull();
                }));
    }

    /**
     * Groups of neighbourhoods held for others whose number comes out right. By the desks of a place its reader knows whether
     * it is told whole, or without what is held.
     */
    private static Map<Set<UUID>, Integer> found(House house, List<OccupancyChanged> shown) {
        Set<UUID> held = house.building.heldForOthersThan(MINE);
        Differencing<UUID> reader = new Differencing<>();
        shown.forEach(place -> {
            Set<UUID> within = house.within(place.placeId());
            Set<UUID> open =
                    within.stream().filter(Predicate.not(held::contains)).collect(Collectors.toSet());
            boolean whole = place.desks().capacity() == house.desks(within);
            reader.read(whole ? within : open, place.desks().booked());
        });
        return reader.known().entrySet().stream()
                .filter(known -> held.containsAll(known.getKey()))
                .filter(known -> house.booked(known.getKey()) == known.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Random> houses() {
        return Stream.iterate(0, seed -> seed + 1).limit(POPULATIONS).map(Random::new);
    }
}
