package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import flexplek.demo.plan.Building;
import flexplek.demo.plan.Neighbourhood;
import flexplek.demo.plan.Organisation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody of the three ministries, in teams that each have a neighbourhood of their own liking. */
public record Population(List<Team> teams, List<Person> people) {
    /** 70 desks for 100 people: the norm of the Dutch state (NUMBERS, section 1, quality M). */
    private static final double DESKS_PER_PERSON = 0.7;

    private static final List<DayOfWeek> FAVOURITES =
            List.of(DayOfWeek.TUESDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);

    /** Which part of a building's people each ministry has there; an assumption. */
    private static final Map<String, Map<Organisation, Double>> SHARES = Map.of(
            "KADE", shares(0.75, 0.13, 0.12),
            "SLUIS", shares(0.25, 0.75, 0),
            "LENS", shares(0, 0.22, 0.78));

    /** The groups of the local realm, and where they are at home. */
    private static final Map<String, List<String>> KNOWN_TEAMS = Map.of(
            "KADE/minbin", List.of("kade", "facility"),
            "SLUIS/minwater", List.of("sluis"),
            "LENS/minlab", List.of("proef"));

    /** People for these buildings; newcomers are new at {@code date}. */
    public static Population of(List<Building> buildings, LocalDate date, Dice dice) {
        var teams = teams(buildings, dice.of("teams"));
        var names = new Names(dice.of("names"));
        var people = new ArrayList<Person>();
        for (var team : teams) {
            people.addAll(new Hiring(team, date, names, dice.of(team.path())).members());
        }
        return new Population(teams, List.copyOf(people));
    }

    private static List<Team> teams(List<Building> buildings, Dice dice) {
        var invented = new EnumMap<Organisation, Deque<String>>(Organisation.class);
        for (var organisation : Organisation.values()) {
            invented.put(organisation, Names.teams(dice.of("teams of " + organisation)));
        }
        var teams = new ArrayList<Team>();
        for (var building : buildings) {
            var room = roomFor(building);
            for (var organisation : building.organisations()) {
                var known = new ArrayDeque<>(
                        KNOWN_TEAMS.getOrDefault(building.code() + "/" + organisation.key(), List.of()));
                double share = SHARES.getOrDefault(building.code(), Map.of()).getOrDefault(organisation, 0.0);
                long left = Math.round(building.desks().size() / DESKS_PER_PERSON * share);
                while (left > 0) {
                    int size = size(left, dice);
                    var name = known.isEmpty()
                            ? invented.getOrDefault(organisation, known).pop()
                            : known.pop();
                    var place = place(name, organisation, building, room);
                    room.merge(place.code(), -DESKS_PER_PERSON * size, Double::sum);
                    var path = "/" + organisation.key() + "/" + name;
                    var favourite = dice.oneOf(FAVOURITES);
                    teams.add(new Team(path, organisation, building.code(), place.code(), favourite, size));
                    left -= size;
                }
            }
        }
        return teams;
    }

    private static int size(long left, Dice dice) {
        return left <= 14 ? (int) left : dice.between(6, (int) Math.min(14, left - 6));
    }

    private static Map<String, Double> roomFor(Building building) {
        return building.desks().stream()
                .collect(Collectors.groupingBy(
                        desk -> desk.neighbourhood(), HashMap::new, Collectors.summingDouble(desk -> 1)));
    }

    private static Neighbourhood place(
            String team, Organisation organisation, Building building, Map<String, Double> room) {
        // Team Kade sits at the water's edge: the tour of the demo starts there.
        var wish = building.code().equals("KADE") && team.equals("kade") ? "3A" : "";
        return building.neighbourhoods().stream()
                .filter(place -> place.opensTo(organisation.key()) && room.containsKey(place.code()))
                .max(Comparator.comparingDouble((Neighbourhood place) ->
                                place.code().equals(wish) ? Double.MAX_VALUE : room.getOrDefault(place.code(), 0.0))
                        .thenComparing(Neighbourhood::code))
                .orElseThrow();
    }

    private static Map<Organisation, Double> shares(double minbin, double minwater, double minlab) {
        return Map.of(Organisation.MINBIN, minbin, Organisation.MINWATER, minwater, Organisation.MINLAB, minlab);
    }
}
