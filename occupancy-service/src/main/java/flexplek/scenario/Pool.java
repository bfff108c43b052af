package flexplek.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People who share the same desks. */
record Pool(List<Member> members) {

    static final int WEEKDAYS = 5;

    /**
     * A group of them.
     *
     * @param presence the chance with which each comes, from Monday to Friday
     */
    record Member(int people, List<Double> presence) {

        Headcount on(int weekday) {
            return Headcount.of(people, presence.get(weekday));
        }
    }

    int people() {
        return members.stream().mapToInt(Member::people).sum();
    }

    /** On one weekday, 0 for Monday; people with the same chance are counted at once. */
    Headcount on(int weekday) {
        Map<Double, Integer> byPresence = members.stream()
                .collect(Collectors.groupingBy(
                        member -> member.presence.get(weekday), TreeMap::new, Collectors.summingInt(Member::people)));
        return Headcount.sum(byPresence.entrySet().stream()
                .map(same -> Headcount.of(same.getValue(), same.getKey()))
                .toList());
    }

    /** On any working day. */
    Headcount onAnyDay() {
        return Headcount.mixed(IntStream.range(0, WEEKDAYS).mapToObj(this::on).toList());
    }
}
