package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;

import flexplek.people.Organisations;
import flexplek.space.Building;
import flexplek.space.Floor;
import flexplek.space.Floors;
import flexplek.space.Neighbourhood;
import flexplek.space.Neighbourhoods;
import flexplek.space.Space;
import flexplek.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what an import makes of the spaces of a building, before it does so. */
@ApplicationScoped
class CompareSpaces {

    /** Numbers of spaces: new, other than before, the same, and no longer in the files, which puts them out of service. */
    @Schema(name = "SpacesCompared", examples = """
                    {"created": 12, "changed": 3, "unchanged": 360, "gone": 1}""")
    record Compared(int created, int changed, int unchanged, int gone) {}

    private final Floors floors;
    private final Neighbourhoods neighbourhoods;
    private final Spaces spaces;
    private final Organisations organisations;

    CompareSpaces(Floors floors, Neighbourhoods neighbourhoods, Spaces spaces, Organisations organisations) {
        this.floors = floors;
        this.neighbourhoods = neighbourhoods;
        this.spaces = spaces;
        this.organisations = organisations;
    }

    /** The spaces of a building by code. */
    Map<String, Space> known(Building building) {
        return spaces.of(building).stream().collect(Collectors.toMap(Space::code, space -> space));
    }

    /** Its floors and neighbourhoods. */
    PresentPlan plan(Building building) {
        Map<Integer, String> places = places(building);
        return new PresentPlan(
                floors.of(building).stream()
                        .collect(Collectors.toMap(Floor::code, f -> new PresentPlan.OfFloor(f.name(), f.level()))),
                neighbourhoods.of(building).stream()
                        .collect(Collectors.toMap(
                                n -> requireNonNull(places.get(n.key())),
                                n -> new PresentPlan.OfNeighbourhood(n.name(), heldFor(n)))));
    }

    Compared compare(@Nullable Building building, PlanFile plan, SpacesFile rows) {
        if (building == null) {
            return new Compared(rows.rows().size(), 0, 0, 0);
        }
        Map<Integer, String> places = places(building);
        Map<String, Space> known = known(building);
        int changed = 0;
        int unchanged = 0;
        Set<String> named = new HashSet<>();
        for (SpacesFile.Row row : rows.rows()) {
            named.add(row.code());
            Space before = known.get(row.code());
            if (before != null && isAsBefore(before, row, plan, places)) {
                unchanged++;
            } else if (before != null) {
                changed++;
            }
        }
        int gone = (int) known.values().stream()
                .filter(space -> space.inService() && !named.contains(space.code()))
                .count();
        return new Compared(rows.rows().size() - changed - unchanged, changed, unchanged, gone);
    }

    private static boolean isAsBefore(Space before, SpacesFile.Row row, PlanFile plan, Map<Integer, String> places) {
        PlanFile.SpaceShape shape = requireNonNull(plan.spaces().get(row.code()));
        return before.name().equals(row.name())
                && before.kind() == row.kind()
                && before.capacity() == row.capacity()
                && before.amenities().equals(row.amenities())
                && before.isAt(shape.x(), shape.y())
                && !ImportBuilding.GONE.equals(before.outReason())
                && (row.floor() + "/" + row.neighbourhood()).equals(places.get(before.neighbourhood()));
    }

    /** The neighbourhoods in which the files put known spaces that were held for another organisation, or for none. */
    List<PlanFile.NeighbourhoodShape> heldOtherwise(Building building, PlanFile plan, SpacesFile rows) {
        Map<Integer, Neighbourhood> before =
                neighbourhoods.of(building).stream().collect(Collectors.toMap(Neighbourhood::key, n -> n));
        Map<String, PlanFile.NeighbourhoodShape> after =
                plan.neighbourhoods().stream().collect(Collectors.toMap(n -> n.floor() + "/" + n.code(), n -> n));
        Map<String, Space> known = known(building);
        Set<PlanFile.NeighbourhoodShape> otherwise = new LinkedHashSet<>();
        for (SpacesFile.Row row : rows.rows()) {
            Space space = known.get(row.code());
            PlanFile.NeighbourhoodShape shape = requireNonNull(after.get(row.floor() + "/" + row.neighbourhood()));
            if (space != null && !Objects.equals(heldFor(before.get(space.neighbourhood())), shape.organisation())) {
                otherwise.add(shape);
            }
        }
        return List.copyOf(otherwise);
    }

    private @Nullable String heldFor(@Nullable Neighbourhood neighbourhood) {
        Integer organisation = requireNonNull(neighbourhood).heldFor();
        return organisation == null ? null : organisations.key(organisation);
    }

    private Map<Integer, String> places(Building building) {
        Map<Integer, String> floorCodes =
                floors.of(building).stream().collect(Collectors.toMap(Floor::key, Floor::code));
        Map<Integer, String> places = new HashMap<>();
        for (Neighbourhood n : neighbourhoods.of(building)) {
            places.put(n.key(), floorCodes.get(n.floor()) + "/" + n.code());
        }
        return places;
    }
}
