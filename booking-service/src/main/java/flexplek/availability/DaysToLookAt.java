package flexplek.availability;

import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.BuildingCard;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The days of which it may be seen what is taken. Whoever knows where a colleague sits would read from the past when that one
 * was in, so it is for those who look after the building.
 */
@ApplicationScoped
class DaysToLookAt {

    private final Clock clock;

    DaysToLookAt(Clock clock) {
        this.clock = clock;
    }

    /** Refuses what is before yesterday by the building's clock; a device's own clock may be a little behind. */
    void refusePast(String field, LocalDate day, Caller caller, BuildingCard building) {
        LocalDate yesterday =
                clock.instant().atZone(building.zone()).toLocalDate().minusDays(1);
        if (day.isBefore(yesterday) && !Visible.looksAfter(caller, building.managedBy())) {
            throw Problems.badField(field, Wording.of(AvailabilityWords.class, AvailabilityWords::notPast));
        }
    }
}
