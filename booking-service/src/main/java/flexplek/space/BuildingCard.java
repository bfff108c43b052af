package flexplek.space;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the rules ask about a building, remembered for a short while.
 *
 * @param daysAhead how many days ahead an organisation (inside key) may book here; an absent one may not
 */
public record BuildingCard(
        int key,
        UUID id,
        String name,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        java.util.Set<java.time.DayOfWeek> openDays,
        int graceMinutes,
        Map<Integer, Integer> daysAhead) {

    public boolean isSharedBy(int organisation) {
        return daysAhead.containsKey(organisation);
    }

    public Optional<Integer> daysAhead(int organisation) {
        return Optional.ofNullable(daysAhead.get(organisation));
    }
}
