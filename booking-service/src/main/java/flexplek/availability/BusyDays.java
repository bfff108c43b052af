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
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** How full the days of a building are: one read of the index by building and day. */
@ApplicationScoped
class BusyDays {

    /** {@code desks} can be booked on that day, for some of it at least; {@code booked} is how many desk bookings there are. */
    @Schema(
            name = "BusyDay",
            description =
                    "How many desks of a building are booked on a day, by all organisations, of those that I am told of.")
    record BusyDay(LocalDate date, boolean open, int desks, int booked) {}

    private static final String BOOKED = "live";
    private static final String BOOKED_OR_USED = "(live or status = 'RELEASED' and checked_in_at is not null)";
    private static final Integer[] OF_ALL = {};

    private final Session entities;
    private final ClosedTimes closedTimes;

    BusyDays(Session entities, ClosedTimes closedTimes) {
        this.entities = entities;
        this.closedTimes = closedTimes;
    }

    List<BusyDay> of(Building building, LocalDate from, LocalDate to) {
        Map<LocalDate, Integer> booked = booked(building.key(), from, to, BOOKED_OR_USED, OF_ALL);
        return of(building, from, to, booked, OF_ALL);
    }

    /**
     * As people of an organisation (inside key) could count it, desk by desk: without what is held for others, and without who
     * left early, so that what is told here and there leaves nothing to subtract.
     */
    List<BusyDay> toOthers(Building building, LocalDate from, LocalDate to, int organisation) {
        Integer[] held = heldForOthers(building.key(), organisation);
        return of(building, from, to, booked(building.key(), from, to, BOOKED, held), held);
    }

    private List<BusyDay> of(
            Building building, LocalDate from, LocalDate to, Map<LocalDate, Integer> booked, Integer[] without) {
        int desks = desks(building.key(), without);
        Map<Integer, List<ClosedTime>> closed = closed(building.key(), without);
        return from.datesUntil(to.plusDays(1))
                .map(day -> new BusyDay(
                        day,
                        building.hours().days().contains(day.getDayOfWeek()),
                        desks - closedAllDay(building, day, closed),
                        booked.getOrDefault(day, 0)))
                .toList();
    }

    private Integer[] heldForOthers(int building, int organisation) {
        return OneColumn.of(entities, """
                        select s.id from neighbourhood n join space s on s.neighbourhood_id = n.id
                        where s.building_id = :building and s.kind = 'DESK' and n.organisation_id <> :organisation""", Integer.class)
                .setParameter("building", building)
                .setParameter("organisation", organisation)
                .getResultStream()
                .toArray(Integer[]::new);
    }

    private int desks(int building, Integer[] without) {
        return OneColumn.of(entities, """
                        select count(*) from space where building_id = :building and kind = 'DESK' and in_service
                          and id <> all(:without)""", Long.class)
                .setParameter("building", building)
                .setParameter("without", without)
                .getSingleResult()
                .intValue();
    }

    /** The closures of desks that are in service but for these. */
    private Map<Integer, List<ClosedTime>> closed(int building, Integer[] without) {
        Map<Integer, List<ClosedTime>> closed = closedTimes.ofBuilding(building);
        closed.keySet().removeAll(Set.of(without));
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

    private Map<LocalDate, Integer> booked(
            int building, LocalDate from, LocalDate to, String counted, Integer[] without) {
        return entities.createNativeQuery("""
            select day, cast(count(*) as int) from booking
            where building_id = :building and day between :from and :to and kind = 'DESK'
              and {counted} and space_id <> all(:without)
            group by day""".replace("{counted}", counted), Object[].class)
                .setParameter("building", building)
                .setParameter("without", without)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(Collectors.toMap(row -> (LocalDate) row[0], row -> (Integer) row[1]));
    }
}
