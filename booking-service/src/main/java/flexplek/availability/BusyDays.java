package flexplek.availability;

import flexplek.platform.OneColumn;
import flexplek.space.Building;
import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** How full the days of a building are: one read of the index by building and day. */
@ApplicationScoped
class BusyDays {

    /** {@code desks} can be booked on that day, for some of it at least; {@code booked} is how many desk bookings there are. */
    @Schema(name = "BusyDay", description = "How many desks of a building are booked on a day, by all organisations.")
    record BusyDay(LocalDate date, boolean open, int desks, int booked) {}

    private final Session entities;
    private final ClosedTimes closedTimes;

    BusyDays(Session entities, ClosedTimes closedTimes) {
        this.entities = entities;
        this.closedTimes = closedTimes;
    }

    List<BusyDay> of(Building building, LocalDate from, LocalDate to) {
        int desks = desks(building.key());
        Map<Integer, List<ClosedTime>> closed = closed(building.key());
        Map<LocalDate, Integer> booked = booked(building.key(), from, to);
        return from.datesUntil(to.plusDays(1))
                .map(day -> new BusyDay(
                        day,
                        building.hours().days().contains(day.getDayOfWeek()),
                        desks - closedAllDay(building, day, closed),
                        booked.getOrDefault(day, 0)))
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

    /** The closures of desks that are in service but for these. */
    private Map<Integer, List<ClosedTime>> closed(int building) {
        Map<Integer, List<ClosedTime>> closed = closedTimes.ofBuilding(building);
        if (!closed.isEmpty()) {
            closed.keySet()
                    .retainAll(OneColumn.of(
                                    entities,
                                    "select id from space where id = any(:spaces) and kind = 'DESK' and in_service",
                                    Integer.class)
                            .setParameter("spaces", closed.keySet().toArray(Integer[]::new))
                            .getResultList());
        }
        return closed;
    }

    private static int closedAllDay(Building building, LocalDate day, Map<Integer, List<ClosedTime>> closed) {
        Instant opens = building.hours().opens().on(day, building.zone());
        Instant closes = building.hours().closes().on(day, building.zone());
        return (int) closed.values().stream()
                .filter(times -> ClosedTimes.joined(times).stream().anyMatch(time -> time.holds(opens, closes)))
                .count();
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
