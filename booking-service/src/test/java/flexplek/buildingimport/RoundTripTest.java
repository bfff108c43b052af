package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.TimeOfDay;
import flexplek.platform.Tongue;
import flexplek.space.Amenity;
import flexplek.space.Building;
import flexplek.space.Floor;
import flexplek.space.Floors;
import flexplek.space.Neighbourhood;
import flexplek.space.Neighbourhoods;
import flexplek.space.Space;
import flexplek.space.SpaceKind;
import flexplek.space.Spaces;
import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a building is made of, and whatever becomes of it: what is given out and taken in again changes nothing. */
class RoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("=1+1", "+31 70", "@hal", "-1 kelder", "'s-Hertogenbosch", "Reënie", "a;b,\"c\"");

    /** A building as the database keeps it, in memory. */
    private static final class House {
        private final Building building = kept(new Building(
                "HUIS",
                "Huis",
                ZoneId.of("Europe/Amsterdam"),
                new Building.Address("Kade 1", "Den Haag", 52, 4),
                new Building.Hours(TimeOfDay.parse("07:00"), TimeOfDay.parse("19:00"), Set.of(DayOfWeek.MONDAY)),
                1));
        private final Map<String, Floor> floors = new LinkedHashMap<>();
        private final Map<String, Neighbourhood> neighbourhoods = new LinkedHashMap<>();
        private final Map<String, Space> spaces = new LinkedHashMap<>();
        private final Floors floorsKept = new Floors() {
            @Override
            public List<Floor> of(Building any) {
                return List.copyOf(floors.values());
            }
        };
        private final Neighbourhoods neighbourhoodsKept = new Neighbourhoods() {
            @Override
            public List<Neighbourhood> of(Building any) {
                return List.copyOf(neighbourhoods.values());
            }
        };
        private final Spaces spacesKept = new Spaces() {
            @Override
            public List<Space> of(Building any) {
                return List.copyOf(spaces.values());
            }
        };
        private final ReadPresent readPresent = new ReadPresent(floorsKept, neighbourhoodsKept, spacesKept, JSON);

        @SuppressWarnings("NullAway") // no neighbourhood is held here, so nobody asks for organisations
        private final CompareSpaces compareSpaces = new CompareSpaces(floorsKept, neighbourhoodsKept, spacesKept, null);

        CompareSpaces.Compared imported(String plan, byte[] csv) {
            return imported(plan, csv, true);
        }

        CompareSpaces.Compared imported(String planFile, byte[] csv, boolean stored) {
            Findings findings = new Findings();
            PresentPlan presentPlan = compareSpaces.plan(building);
            SpacesFile rows =
                    SpacesFile.read(FileText.decoded("spaces", csv, true), compareSpaces.known(building), findings);
            Notes notes = new Notes();
            PlanFile plan = planFile.isEmpty()
                    ? DrawFromRows.plan(rows, readPresent.of(building, presentPlan), presentPlan, JSON, findings, notes)
                    : PlanFile.read(planFile, presentPlan, JSON, findings);
            CheckTogether.check(Set.of(), plan, rows, findings);
            assertThat(findings.named()).isEmpty();
            CompareSpaces.Compared compared = compareSpaces.compare(building, plan, rows);
            if (stored) {
                store(plan, rows);
            } else {
                assertThat(presentPlan.changes(plan)).isEmpty();
                assertThat(notes.in(Tongue.ENGLISH)).isEmpty();
            }
            return compared;
        }

        private void store(PlanFile plan, SpacesFile rows) {
            for (PlanFile.FloorShape shape : plan.floors().values()) {
                floors.computeIfAbsent(shape.code(), c -> kept(new Floor(1, c, shape.name(), shape.level())))
                        .describe(shape.name(), shape.level());
            }
            for (PlanFile.NeighbourhoodShape shape : plan.neighbourhoods()) {
                neighbourhoods
                        .computeIfAbsent(
                                shape.floor() + "/" + shape.code(),
                                c -> kept(new Neighbourhood(
                                        requireNonNull(floors.get(shape.floor()))
                                                .key(),
                                        shape.code(),
                                        shape.name())))
                        .describe(shape.name(), null);
            }
            Set<String> named = rows.rows().stream().map(SpacesFile.Row::code).collect(Collectors.toSet());
            spaces.values().stream()
                    .filter(s -> !named.contains(s.code()) && s.inService())
                    .forEach(s -> s.takeOutOfService(Space.GONE, Instant.EPOCH));
            for (SpacesFile.Row row : rows.rows()) {
                Space space = spaces.computeIfAbsent(
                        row.code(),
                        c -> kept(new Space(1, c, row.name(), row.kind(), row.capacity(), row.amenities())));
                PlanFile.SpaceShape shape = requireNonNull(plan.spaces().get(row.code()));
                space.place(
                        requireNonNull(floors.get(row.floor())),
                        requireNonNull(neighbourhoods.get(row.floor() + "/" + row.neighbourhood())),
                        shape.x(),
                        shape.y());
                space.describe(row.name(), row.kind(), row.capacity(), row.amenities());
                if (Space.GONE.equals(space.outReason())) {
                    space.returnToService();
                }
            }
            Map<String, UUID> ids = spaces.values().stream().collect(Collectors.toMap(Space::code, Space::id));
            plan.floors()
                    .keySet()
                    .forEach(code -> requireNonNull(floors.get(code)).draw(plan.of(code, ids, Map.of(), JSON)));
        }

        private PresentFiles present() {
            return readPresent.of(building, compareSpaces.plan(building));
        }

        void changesNothing(String what) {
            PresentFiles files = present();
            Tongue tongue = files.rows().size() % 2 == 0 ? Tongue.DUTCH : Tongue.ENGLISH;
            byte[] csv = SpacesSheet.of(files.rows(), tongue).csv();
            for (String plan : List.of(ExportBuilding.plan(files), "")) {
                assertThat(imported(plan, csv, false))
                        .as("%s %s %s", what, tongue, plan.isEmpty() ? "without plan" : "with plan")
                        .isEqualTo(new CompareSpaces.Compared(0, 0, files.rows().size(), 0));
            }
        }
    }

    @Test
    void changesNothingOfThreeHundredRandomBuildingsNorAfterTheyWereChanged() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            House house = new House();
            List<SpacesFile.Row> rows = random(random, 1 + random.nextInt(30), 0);
            house.imported("", csv(rows));
            house.changesNothing("made " + seed);

            rows = edited(rows, random);
            house.imported("", csv(rows));
            house.changesNothing("edited " + seed);

            String plan = ExportBuilding.plan(house.present());
            house.imported(
                    plan.replace("\"level\":1", "\"level\":2"),
                    csv(house.present().rows()));
            house.changesNothing("with its plan " + seed);

            Space space = house.spaces.values().stream()
                    .skip(random.nextInt(house.spaces.size()))
                    .findFirst()
                    .orElseThrow();
            if (space.inService()) {
                space.takeOutOfService("Stuk", Instant.EPOCH);
            }
            house.changesNothing("out of service " + seed);
        }
    }

    @Test
    void keepsAPlanThatSomebodyDrewAndItsNewSpaces() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            House house = new House();
            List<SpacesFile.Row> rows = random(random, 1 + random.nextInt(20), 0);
            house.imported("", csv(rows));
            String plan = ExportBuilding.plan(house.present());
            assertThat(enlarged(plan)).isNotEqualTo(plan);
            house.imported(enlarged(plan), csv(rows));
            Map<String, String> drawn = places(house);

            List<SpacesFile.Row> more = new ArrayList<>(rows);
            SpacesFile.Row first = rows.getFirst();
            more.add(new SpacesFile.Row(
                    0, "NEW", "@new", SpaceKind.DESK, first.floor(), first.neighbourhood(), 1, List.of()));
            house.imported("", csv(more));

            assertThat(places(house)).containsAllEntriesOf(drawn).hasSize(drawn.size() + 1);
            house.changesNothing("grown " + seed);
        }
    }

    private static Map<String, String> places(House house) {
        return house.spaces.values().stream().collect(Collectors.toMap(Space::code, s -> s.x() + " " + s.y()));
    }

    /** Floors and neighbourhoods reach forty metres further down, so that there is room for more. */
    private static String enlarged(String plan) {
        return plan.lines()
                .map(line -> line.contains("\"feature\":\"space\"")
                        ? line
                        : line.replaceAll(
                                "\\[\\[\\[(.+?),.+?],\\[(.+?),.+?],\\[(.+?),(.+?)],.*]]]",
                                "[[[$1,-40.0],[$2,-40.0],[$3,$4],[$1,$4],[$1,-40.0]]]"))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] csv(List<SpacesFile.Row> rows) {
        return SpacesSheet.of(rows, Tongue.DUTCH).csv();
    }

    private static List<SpacesFile.Row> edited(List<SpacesFile.Row> rows, Random random) {
        List<SpacesFile.Row> edited = new ArrayList<>();
        for (SpacesFile.Row row : rows) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    // is left out
                }
                case 1 -> edited.add(moved(row, "9"));
                case 2 ->
                    edited.add(new SpacesFile.Row(
                            0,
                            row.code(),
                            NAMES.get(random.nextInt(NAMES.size())),
                            row.kind(),
                            row.floor(),
                            row.neighbourhood(),
                            row.capacity(),
                            List.of("quiet", "monitor")));
                default -> edited.add(row);
            }
        }
        edited.addAll(random(random, 1 + random.nextInt(5), 1000));
        return edited;
    }

    private static SpacesFile.Row moved(SpacesFile.Row row, String floor) {
        return new SpacesFile.Row(
                0, row.code(), row.name(), row.kind(), floor, row.neighbourhood(), row.capacity(), row.amenities());
    }

    private static List<SpacesFile.Row> random(Random random, int size, int from) {
        List<String> amenities =
                List.of(Amenity.values()).stream().map(Amenity::toString).toList();
        List<SpacesFile.Row> rows = new ArrayList<>();
        for (int i = from; i < from + size; i++) {
            boolean room = random.nextInt(6) == 0;
            rows.add(new SpacesFile.Row(
                    0,
                    (random.nextInt(5) == 0 ? "=A" : "A-") + i,
                    random.nextBoolean() ? "Plek " + i : NAMES.get(random.nextInt(NAMES.size())),
                    room ? SpaceKind.ROOM : SpaceKind.DESK,
                    List.of("-1", "0", "1", "Zolder", "@dak").get(random.nextInt(5)),
                    List.of("N", "Z", "+Z").get(random.nextInt(3)),
                    room ? 1 + random.nextInt(40) : 1,
                    amenities.subList(0, random.nextInt(amenities.size()))));
        }
        return rows;
    }

    private static int keys;

    /** With the inside key that the database would give it. */
    private static <T> T kept(T thing) {
        try {
            Field id = thing.getClass().getDeclaredField("id");
            id.setAccessible(true);
            id.set(thing, ++keys);
            return thing;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
