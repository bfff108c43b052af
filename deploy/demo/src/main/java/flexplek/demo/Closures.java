package flexplek.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some spaces of one building are out of service: now, and some weeks from now for a day. */
final class Closures {

    private static final String BUILDING = "KADE";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    record Closure(
            List<UUID> spaceIds,
            @Nullable String start,
            @Nullable String end,
            String reason) {}

    private final Api facility;
    private final LocalDate today;

    Closures(Api booking, SignIn signIn, Clock clock) {
        this.facility = booking.as(signIn.as("facility"));
        this.today = LocalDate.ofInstant(clock.instant(), ZONE);
    }

    void make(Places places, Progress progress) {
        LocalDate later = today.plusDays(16);
        close(places, null, at(today.plusDays(3), 17), "Het plafond wordt hersteld", "4B-007", "4B-008");
        close(places, at(later, 8), at(later, 18), "De vloer wordt gelakt", "1A-001", "1A-002", "1A-003");
        progress.say("Five desks are out of service in " + BUILDING + ", now or in some weeks");
    }

    private void close(Places places, @Nullable String start, String end, String reason, String... spaces) {
        List<UUID> ids =
                Stream.of(spaces).map(space -> places.space(BUILDING, space)).toList();
        var closure = new Closure(ids, start, end, reason);
        facility.post("/v1/buildings/" + places.building(BUILDING) + "/closures", closure, Load.key(closure));
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant().toString();
    }
}
