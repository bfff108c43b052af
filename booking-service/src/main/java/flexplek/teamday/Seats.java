package flexplek.teamday;

import flexplek.people.Teams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives people of one or more organisations desks near each other. Together on desks that all of them may use, if these
 * suffice; otherwise by organisation, first on the desks held for it, so that nobody is left out while a desk would do.
 */
final class Seats {

    private final Map<Integer, List<Teams.Member>> people;
    private final List<Spot> open;
    private final Map<Integer, List<Spot>> held;

    Seats(Collection<Teams.Member> people, Collection<Spot> free) {
        this.people = people.stream()
                .collect(Collectors.groupingBy(Teams.Member::organisationKey, TreeMap::new, Collectors.toList()));
        this.open = free.stream().filter(s -> s.heldFor() == null).toList();
        this.held = free.stream()
                .filter(s -> s.heldFor() != null)
                .collect(Collectors.groupingBy(s -> Objects.requireNonNull(s.heldFor())));
    }

    int wanted() {
        return people.values().stream().mapToInt(List::size).sum();
    }

    /** How many of the free desks can be of use. */
    int free() {
        if (people.size() == 1) {
            return usableBy(people.keySet().iterator().next()).size();
        }
        return open.size()
                + people.entrySet().stream()
                        .mapToInt(e -> Math.min(
                                e.getValue().size(), heldFor(e.getKey()).size()))
                        .sum();
    }

    boolean suffice() {
        return wanted() <= free();
    }

    /** Who sits where; must {@link #suffice}. */
    Map<Spot, Teams.Member> assign(PlacesTogether.@Nullable Wish wish) {
        Map<Spot, Teams.Member> seats = new LinkedHashMap<>();
        if (people.size() == 1) {
            people.forEach((organisation, all) -> seat(all, usableBy(organisation), wish, seats));
        } else if (open.size() >= wanted()) {
            seat(people.values().stream().flatMap(List::stream).toList(), open, wish, seats);
        } else {
            people.forEach((organisation, all) -> {
                List<Spot> own = heldFor(organisation);
                int onOwn = Math.min(all.size(), own.size());
                seat(all.subList(0, onOwn), own, wish, seats);
                List<Spot> rest =
                        open.stream().filter(s -> !seats.containsKey(s)).toList();
                seat(all.subList(onOwn, all.size()), rest, wish, seats);
            });
        }
        return seats;
    }

    private static void seat(
            List<Teams.Member> some,
            List<Spot> free,
            PlacesTogether.@Nullable Wish wish,
            Map<Spot, Teams.Member> seats) {
        List<Spot> chosen = PlacesTogether.choose(free, some.size(), wish);
        for (int i = 0; i < some.size(); i++) {
            seats.put(chosen.get(i), some.get(i));
        }
    }

    private List<Spot> heldFor(int organisation) {
        return held.getOrDefault(organisation, List.of());
    }

    private List<Spot> usableBy(int organisation) {
        List<Spot> usable = new ArrayList<>(open);
        usable.addAll(heldFor(organisation));
        return usable;
    }
}
