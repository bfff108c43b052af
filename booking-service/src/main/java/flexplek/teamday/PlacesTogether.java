package flexplek.teamday;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses desks near each other: in the wanted neighbourhood; else in one with room, the nearest to it; else over the
 * neighbourhoods of one floor; else over floors. Within those, the desks with the smallest spread.
 */
final class PlacesTogether {

    /** Where the team would rather sit: a neighbourhood (inside key), its level, and a point there in metres. */
    record Wish(int neighbourhood, int level, double x, double y) {}

    /** {@code spread}: metres from one of the desks to all others. */
    private record Cluster(List<Spot> spots, double spread) {}

    private PlacesTogether() {}

    /** So {@code many} of the free desks; empty when there are too few. */
    static List<Spot> choose(Collection<Spot> free, int many, @Nullable Wish wish) {
        if (many == 0 || free.size() < many) {
            return List.of();
        }
        return within(free, Spot::neighbourhood, many, wish)
                .or(() -> within(free, Spot::floor, many, wish))
                .orElseGet(() -> overFloors(free, many, wish));
    }

    private static Optional<List<Spot>> within(
            Collection<Spot> free, Function<Spot, Integer> block, int many, @Nullable Wish wish) {
        return free.stream().collect(Collectors.groupingBy(block, TreeMap::new, Collectors.toList())).values().stream()
                .filter(spots -> spots.size() >= many)
                .map(spots -> closest(spots, many, wish))
                .min(nearest(wish).thenComparingDouble(Cluster::spread))
                .map(Cluster::spots);
    }

    private static Comparator<Cluster> nearest(@Nullable Wish wish) {
        if (wish == null) {
            return (one, other) -> 0;
        }
        return Comparator.<Cluster>comparingInt(
                        c -> c.spots.stream().anyMatch(s -> s.neighbourhood() == wish.neighbourhood) ? 0 : 1)
                .thenComparingInt(c -> Math.abs(c.spots.getFirst().level() - wish.level))
                .thenComparingDouble(c -> c.spots.stream()
                        .mapToDouble(s -> s.distanceTo(wish.x, wish.y))
                        .average()
                        .orElse(0));
    }

    /** Each desk in turn with its nearest ones; the smallest spread wins, then the nearest to the wish. */
    private static Cluster closest(List<Spot> spots, int many, @Nullable Wish wish) {
        return spots.stream()
                .map(seed -> around(seed, spots, many))
                .min(Comparator.comparingDouble(Cluster::spread)
                        .thenComparing(nearest(wish))
                        .thenComparingInt(c -> c.spots.getFirst().space()))
                .orElseThrow();
    }

    private static Cluster around(Spot seed, List<Spot> spots, int many) {
        List<Spot> nearest = spots.stream()
                .sorted(Comparator.<Spot>comparingDouble(s -> s.distanceTo(seed.x(), seed.y()))
                        .thenComparingInt(Spot::space))
                .limit(many)
                .toList();
        double spread = nearest.stream()
                .mapToDouble(s -> s.distanceTo(seed.x(), seed.y()))
                .sum();
        return new Cluster(nearest, spread);
    }

    /** Fills whole floors, from the wished one (or the one with most room) to those above and below. */
    private static List<Spot> overFloors(Collection<Spot> free, int many, @Nullable Wish wish) {
        Collection<List<Spot>> floors = free.stream()
                .collect(Collectors.groupingBy(Spot::floor, TreeMap::new, Collectors.toList()))
                .values();
        int level = wish != null
                ? wish.level
                : floors.stream()
                        .max(Comparator.comparingInt(List::size))
                        .orElseThrow()
                        .getFirst()
                        .level();
        List<List<Spot>> nearestFirst = floors.stream()
                .sorted(Comparator.<List<Spot>>comparingInt(
                                f -> Math.abs(f.getFirst().level() - level))
                        .thenComparingInt(f -> -f.size()))
                .toList();
        List<Spot> chosen = new ArrayList<>(many);
        for (List<Spot> floor : nearestFirst) {
            int left = many - chosen.size();
            chosen.addAll(left < floor.size() ? left == 0 ? List.of() : closest(floor, left, wish).spots : floor);
        }
        return chosen;
    }
}
