package flexplek.availability;

import flexplek.platform.OneColumn;
import flexplek.space.Building;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** How full the days of a building are: one read of the index by building and day. */
@ApplicationScoped
class BusyDays {

    /** {@code desks} can be booked on that day; {@code booked} is how many desk bookings there are. */
    @Schema(name = "BusyDay", description = "How many desks of a building are booked on a day, by all organisations.")
    record BusyDay(LocalDate date, boolean open, int desks, int booked) {}

    private final Session entities;

    BusyDays(Session entities) {
        this.entities = entities;
    }

    List<BusyDay> of(Building building, LocalDate from, LocalDate to) {
        int desks = desks(building.key());
        Map<LocalDate, Integer> booked = booked(building.key(), from, to);
        return from.datesUntil(to.plusDays(1))
                .map(day -> new BusyDay(
                        day, building.hours().days().contains(day.getDayOfWeek()), desks, booked.getOrDefault(day, 0)))
                .toList();
    }

    private int desks(int building) {
        return OneColumn.of(
                        entities,
                        "select count(*) from space where building_id = :building and kind = 'DESK' and in_service",
                        Long.class)
                .setParameter("building", building)
                .getSingleResult()
                .intValue();
    }

    private Map<LocalDate, Integer> booked(int building, LocalDate from, LocalDate to) {
        return entities.createNativeQuery("""
            select day, cast(count(*) as int) from booking
            where building_id = :building and day between :from and :to and kind = 'DESK'
              and (live or status = 'RELEASED' and checked_in_at is not null)
            group by day""", Object[].class)
                .setParameter("building", building)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(Collectors.toMap(row -> (LocalDate) row[0], row -> (Integer) row[1]));
    }
}
