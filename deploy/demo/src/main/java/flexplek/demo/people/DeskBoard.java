package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import flexplek.demo.plan.Building;
import flexplek.demo.plan.Neighbourhood;
import flexplek.demo.plan.Space;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desks of a building on one day, and who sits where. A team gets desks near each other. */
final class DeskBoard {
    /** How often somebody prefers a quiet corner of the neighbourhood to the next desk of the team's bench. */
    private static final double LONERS = 0.25;

    private final Building building;
    private final Map<String, List<Space>> desks = new HashMap<>();
    private final Map<String, BitSet> taken = new HashMap<>();

    DeskBoard(Building building) {
        this.building = building;
        for (var desk : building.desks()) {
            desks.computeIfAbsent(desk.neighbourhood(), place -> new ArrayList<>())
                    .add(desk);
            taken.put(desk.code(), new BitSet(Quarters.DAY));
        }
    }

    void clear() {
        taken.values().forEach(BitSet::clear);
    }

    Optional<Space> findFree(Team team, Quarters slot, Dice dice) {
        for (var place : near(team)) {
            var free = rotated(team, place).stream()
                    .filter(desk -> slot.isFree(taken(desk)))
                    .toList();
            if (!free.isEmpty()) {
                return Optional.of(dice.chance(LONERS) ? dice.oneOf(free) : free.getFirst());
            }
        }
        return Optional.empty();
    }

    void take(Space desk, Quarters slot) {
        slot.take(taken(desk));
    }

    private BitSet taken(Space desk) {
        return taken.computeIfAbsent(desk.code(), code -> new BitSet(Quarters.DAY));
    }

    /** The team's own neighbourhood, then its floor, then the floors nearest to it. */
    private List<Neighbourhood> near(Team team) {
        int level = team.building().equals(building.code()) ? level(team.neighbourhood()) : 1;
        return building.neighbourhoods().stream()
                .filter(place -> place.opensTo(team.organisation().key()) && desks.containsKey(place.code()))
                .sorted(Comparator.<Neighbourhood>comparingInt(place -> distance(team, place, level))
                        .thenComparing(Neighbourhood::code))
                .toList();
    }

    private int distance(Team team, Neighbourhood place, int level) {
        if (team.building().equals(building.code()) && place.code().equals(team.neighbourhood())) {
            return 0;
        }
        return 1 + Math.abs(level(place.code()) - level);
    }

    private static int level(String neighbourhood) {
        return neighbourhood.charAt(0) - '0';
    }

    /** The desks of a neighbourhood, from the one where this team usually starts. */
    private List<Space> rotated(Team team, Neighbourhood place) {
        var all = desks.getOrDefault(place.code(), List.of());
        int start = Math.floorMod(team.path().hashCode(), all.size());
        var rotated = new ArrayList<>(all.subList(start, all.size()));
        rotated.addAll(all.subList(0, start));
        return rotated;
    }
}
