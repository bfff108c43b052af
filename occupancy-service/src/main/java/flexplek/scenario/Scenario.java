package flexplek.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One variant: who comes in when, who shares desks with whom, and every number that goes with it. */
record Scenario(String name, Sharing sharing, List<Group> groups, Map<Input, Stated> inputs) {

    private static final double GRAMS_IN_A_TONNE = 1e6;

    @Nullable
    Double find(Input input) {
        Stated stated = inputs.get(input);
        return stated == null ? null : Double.valueOf(stated.value());
    }

    /** Of an input that has a value in every scenario. */
    private double value(Input input) {
        Stated stated = inputs.get(input);
        if (stated == null) {
            throw new IllegalStateException("no " + input);
        }
        return stated.value();
    }

    /** The same but for one input. */
    Scenario with(Input input, double value) {
        Map<Input, Stated> others = new EnumMap<>(inputs);
        others.computeIfPresent(input, (same, stated) -> stated.as(value));
        return new Scenario(name, sharing, groups, others);
    }

    List<Pool> pools() {
        List<Pool.Member> members = groups.stream().map(this::member).toList();
        return switch (sharing) {
            case APART ->
                members.stream().map(alone -> new Pool(List.of(alone))).toList();
            case TOGETHER -> List.of(new Pool(members));
        };
    }

    /** Grown, then spread over the week around its own mean, then without those who do not come. */
    private Pool.Member member(Group group) {
        double[] planned = IntStream.range(0, Pool.WEEKDAYS)
                .mapToDouble(weekday -> Math.min(1, group.presenceOn(weekday) * value(Input.PRESENCE_FACTOR)))
                .toArray();
        double mean = IntStream.range(0, Pool.WEEKDAYS)
                .mapToDouble(weekday -> planned[weekday])
                .average()
                .orElseThrow();
        double spread = value(Input.SPREAD);
        double come = 1 - value(Input.NO_SHOW_SHARE);
        return new Pool.Member(
                (int) Math.round(group.people() * (1 + value(Input.GROWTH))),
                IntStream.range(0, Pool.WEEKDAYS)
                        .mapToObj(weekday -> come * (planned[weekday] + spread * (mean - planned[weekday])))
                        .toList());
    }

    /** On any working day. */
    int desks(ServiceLevel level) {
        return pools().stream()
                .mapToInt(pool -> pool.onAnyDay().enoughFor(level))
                .sum();
    }

    long costOf(int desks) {
        return Math.round(desks * value(Input.COST_PER_DESK));
    }

    Outcome outcome(ServiceLevel level) {
        int desks = desks(level);
        Double area = find(Input.AREA_PER_DESK);
        return new Outcome(desks, costOf(desks), area == null ? null : tenths(desks * area), tonnesCo2());
    }

    private @Nullable Double tonnesCo2() {
        Double gramsPerKm = find(Input.COMMUTE_CO2);
        if (gramsPerKm == null) {
            return null;
        }
        double journeys = 2
                * Simulation.WEEKS
                * IntStream.range(0, Pool.WEEKDAYS).mapToDouble(this::expected).sum();
        return tenths(journeys * value(Input.COMMUTE_DISTANCE) * gramsPerKm / GRAMS_IN_A_TONNE);
    }

    /** How many come on a weekday, on average; 0 for Monday. */
    double expected(int weekday) {
        return pools().stream()
                .flatMap(pool -> pool.members().stream())
                .mapToDouble(member -> member.people() * member.presence().get(weekday))
                .sum();
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
