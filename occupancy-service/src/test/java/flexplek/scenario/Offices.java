package flexplek.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** People who come in, for tests. */
final class Offices {

    /** Shares of desks in use at the day's peak, Monday to Friday, as Dutch offices see them. */
    static final List<Double> A_WEEK = List.of(0.45, 0.65, 0.45, 0.62, 0.20);

    private Offices() {}

    static Group group(int people, Double... presence) {
        return new Group("Group of " + people, people, List.of(presence));
    }

    static Scenario scenario(Sharing sharing, Group... groups) {
        Map<Input, Stated> inputs = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            Stated standard = input.standard();
            if (standard != null) {
                inputs.put(input, standard);
            }
        }
        return new Scenario("A variant", sharing, List.of(groups), inputs);
    }

    /** 120,000 people in 140 buildings, the larger ones twice the smaller ones. */
    static Scenario portfolio() {
        return scenario(
                Sharing.APART,
                IntStream.range(0, 140)
                        .mapToObj(building -> new Group(
                                "Building " + building,
                                building % 2 == 0 ? 572 : 1142 + (building < 20 ? 2 : 0),
                                A_WEEK))
                        .toArray(Group[]::new));
    }
}
