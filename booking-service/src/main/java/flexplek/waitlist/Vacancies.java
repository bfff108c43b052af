package flexplek.waitlist;

import flexplek.rule.TimeSlot;
import flexplek.space.SpaceKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is free in a building, as it was at one moment: so that what becomes free while the queue is gone through goes to nobody
 * behind one who could have had it.
 */
final class Vacancies {

    /** A space in service, by inside keys. */
    record Vacancy(
            int space,
            int floor,
            int neighbourhood,
            @Nullable Integer heldFor,
            SpaceKind kind,
            int capacity,
            List<String> amenities) {

        boolean fits(Wish wish, int organisation) {
            return kind == wish.kind()
                    && (wish.space() == null || wish.space() == space)
                    && (wish.floor() == null || wish.floor() == floor)
                    && (wish.neighbourhood() == null || wish.neighbourhood() == neighbourhood)
                    && (heldFor == null || heldFor == organisation)
                    && capacity >= wish.people()
                    && amenities.containsAll(wish.amenities());
        }
    }

    private final List<Vacancy> spaces;
    private final ZoneId zone;
    private final Map<Integer, List<TimeSlot>> taken = new HashMap<>();
    private final Map<SpaceKind, Set<LocalDate>> closed = new EnumMap<>(SpaceKind.class);

    /** {@code spaces} in the order in which they are given out. */
    Vacancies(Collection<Vacancy> spaces, ZoneId zone) {
        this.spaces = List.copyOf(spaces);
        this.zone = zone;
    }

    void take(int space, TimeSlot slot) {
        taken.computeIfAbsent(space, s -> new ArrayList<>()).add(slot);
    }

    /** There is nothing of a kind for anybody on a day, whatever is free. */
    void close(SpaceKind kind, LocalDate day) {
        closed.computeIfAbsent(kind, k -> new HashSet<>()).add(day);
    }

    /** The first space (inside key) that fits, where the rules let the person be. */
    Optional<Integer> first(Waiting waiting, IntPredicate admitted) {
        if (closed.getOrDefault(waiting.wish().kind(), Set.of())
                .contains(waiting.slot().day(zone))) {
            return Optional.empty();
        }
        return spaces.stream()
                .filter(one -> one.fits(waiting.wish(), waiting.organisation()))
                .filter(one -> admitted.test(one.neighbourhood()))
                .map(Vacancy::space)
                .filter(space -> isFree(space, waiting.slot()))
                .findFirst();
    }

    private boolean isFree(int space, TimeSlot slot) {
        return taken.getOrDefault(space, List.of()).stream()
                .noneMatch(other ->
                        other.start().isBefore(slot.end()) && slot.start().isBefore(other.end()));
    }
}
