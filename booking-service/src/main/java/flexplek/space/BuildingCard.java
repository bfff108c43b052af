package flexplek.space;

import flexplek.platform.TimeOfDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask about a building, remembered for a short while.
 *
 * @param version changes with everything that claims rely on here: rules, spaces and where they are
 * @param laterMinutes how long after the start people may say to come, where the building says so for all of them
 * @param managedBy the organisation (inside key) that looks after it
 * @param sharedBy the organisations (inside keys) that book here
 * @param ownDaysAhead how many days ahead, of those for whom the building says otherwise than they do themselves
 */
public record BuildingCard(
        int key,
        UUID id,
        String name,
        ZoneId zone,
        TimeOfDay opens,
        TimeOfDay closes,
        java.util.Set<java.time.DayOfWeek> openDays,
        int graceMinutes,
        @Nullable Integer laterMinutes,
        @Nullable Integer dailyCap,
        int version,
        int managedBy,
        Set<Integer> sharedBy,
        Map<Integer, Integer> ownDaysAhead) {

    public boolean isSharedBy(int organisation) {
        return sharedBy.contains(organisation);
    }

    public Optional<Integer> daysAhead(int organisation) {
        return Optional.ofNullable(ownDaysAhead.get(organisation));
    }
}
