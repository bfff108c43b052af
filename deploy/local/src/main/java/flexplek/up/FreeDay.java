package flexplek.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** The next working day on which the signed-in person has nothing booked, so that the printed booking succeeds. */
final class FreeDay {
    private static final int LOOK_AHEAD = 12;

    private FreeDay() {}

    static LocalDate of(Answer answers, String booking, ZoneId zone) throws IOException, InterruptedException {
        LocalDate first = LocalDate.ofInstant(Clock.systemUTC().instant(), zone).plusDays(1);
        LocalDate last = first.plusDays(LOOK_AHEAD);
        Set<LocalDate> taken = new HashSet<>();
        for (JsonNode booked : answers.to(booking + "/v1/bookings?from=" + first + "&to=" + last)
                .path("items")) {
            OffsetDateTime start = OffsetDateTime.parse(booked.path("start").asText());
            taken.add(start.atZoneSameInstant(zone).toLocalDate());
        }
        return first.datesUntil(last)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !taken.contains(day))
                .findFirst()
                .orElse(first);
    }
}
