package flexplek.bench.truth;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All bookings of a run, to hold refusals against. */
public final class Holdings {
    private record Place(boolean isSpace, int key, long day) {}

    private final Map<Place, List<Held>> byPlace = new HashMap<>();

    public Holdings(Collection<Held> all) {
        for (Held held : all) {
            days(held.start(), held.end())
                    .boxed()
                    .flatMap(day -> Stream.of(new Place(true, held.space(), day), new Place(false, held.person(), day)))
                    .forEach(place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>())
                            .add(held));
        }
    }

    /** True when somebody really held what the refusal says. */
    public boolean bearOut(Refusal refusal) {
        boolean isSpace = refusal.kind() == Refusal.Kind.SPACE_TAKEN;
        int key = isSpace ? refusal.space() : refusal.person();
        return days(refusal.start(), refusal.end())
                .mapToObj(day -> byPlace.getOrDefault(new Place(isSpace, key, day), List.of()))
                .flatMap(List::stream)
                .anyMatch(refusal::isBecauseOf);
    }

    private static LongStream days(Instant start, Instant end) {
        long first = Math.floorDiv(
                start.getEpochSecond(), ChronoUnit.DAYS.getDuration().toSeconds());
        long last = Math.floorDiv(
                end.getEpochSecond() - 1, ChronoUnit.DAYS.getDuration().toSeconds());
        return LongStream.rangeClosed(first, last);
    }
}
