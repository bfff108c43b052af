package flexplek.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** A local day of a building: what is counted at once. */
record BuildingDay(UUID buildingId, LocalDate day) implements Comparable<BuildingDay> {

    private static final Comparator<BuildingDay> ORDER =
            Comparator.comparing(BuildingDay::buildingId).thenComparing(BuildingDay::day);

    @Override
    public int compareTo(BuildingDay other) {
        return ORDER.compare(this, other);
    }
}
