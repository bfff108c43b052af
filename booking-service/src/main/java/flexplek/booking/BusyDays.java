package flexplek.booking;

import flexplek.space.Building;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** How full a building's days are, read from the counters of its daily cap: however many bookings, a few rows a day. */
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
        return entities.createNativeQuery(
                        "select count(*) from space where building_id = :building and kind = 'DESK' and in_service",
                        Long.class)
                .setParameter("building", building)
                .getSingleResult()
                .intValue();
    }

    private Map<LocalDate, Integer> booked(int building, LocalDate from, LocalDate to) {
        return entities.createNativeQuery("""
                        select d.day, cast(coalesce(b.daily_cap, :noCap) - sum(d.free) as int)
                        from building_day d join building b on b.id = d.building_id
                        where d.building_id = :building and d.day between :from and :to
                        group by d.day, b.daily_cap""", Object[].class)
                .setParameter("noCap", DailyCap.NO_CAP)
                .setParameter("building", building)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(Collectors.toMap(row -> (LocalDate) row[0], row -> (Integer) row[1]));
    }
}
