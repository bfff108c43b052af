package flexplek.demo;

import flexplek.demo.plan.Building;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/** One colleague comes every Friday: a series that begins in three weeks, so that coming days stay free to try things on. */
final class Series {

    record Request(AnyDesk anyOf, Instant start, Instant end, String recurrence, String mode) {}

    record AnyDesk(UUID buildingId) {}

    private final Api employee;

    Series(Api employee) {
        this.employee = employee;
    }

    void make(Places places, LocalDate date, Progress progress) {
        var friday = date.plusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        var request = new Request(
                new AnyDesk(places.building("KADE")),
                at(friday, 9),
                at(friday, 17),
                "FREQ=WEEKLY;BYDAY=FR;COUNT=10",
                "EACH");
        employee.post("/v1/booking-series", request, Load.key(request));
        progress.say("One colleague has a series of bookings, every Friday from %s on".formatted(friday));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Building.ZONE).toInstant();
    }
}
