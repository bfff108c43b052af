package flexplek.screen;

import flexplek.screen.ExpectedPlace.Peak;
import flexplek.space.Steps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left of the day of every building within reach, together and one by one. */
@Schema(description = "How many spaces of all buildings within reach are booked in what is left of their days.")
record ExpectedBuildings(
        @Schema(description = "Of which moment this is.", examples = "2026-11-24T09:05:01Z")
        Instant at,

        boolean stale,
        @Nullable Instant heardUntil,

        @Schema(
                description =
                        "The moment from now on at which most desks of all of them together are booked; null where none"
                                + " is booked any more.")
        @Nullable
        Peak peakAhead,

        @Schema(description = "All of them together, by full hours of UTC, until the last of their days is over.")
        List<Hour> hours,

        @Schema(description = "The buildings, by name.") List<OfBuilding> buildings) {

    @Schema(name = "ExpectedHourOfAll", description = "An hour, and what is booked in it in all buildings together.")
    record Hour(
            @Schema(description = "When it begins.", examples = "2026-11-24T10:00:00Z")
            Instant start,

            @Schema(description = "When it ends, not included.", examples = "2026-11-24T11:00:00Z")
            Instant end,

            @Schema(
                    description =
                            "How many desks are booked at that moment of it at which most are; of the hour that runs, in"
                                    + " what is left of it.",
                    examples = "310")
            int desks,

            @Schema(description = "The same of rooms.", examples = "24")
            int rooms) {}

    @Schema(name = "ExpectedBuilding", description = "One of the buildings, as a whole.")
    record OfBuilding(
            UUID buildingId,

            @Schema(description = "Its name.", examples = "Kadegebouw")
            String name,

            @Schema(description = "IANA zone of the building.", examples = "Europe/Amsterdam")
            String zone,

            @Schema(description = "The day of the building that it is.", examples = "2026-11-24")
            LocalDate day,

            @Schema(description = "The whole building.") ExpectedPlace building) {

        private static OfBuilding of(ExpectedDay day) {
            return new OfBuilding(
                    day.building().buildingId(),
                    day.building().name(),
                    day.building().zone().getId(),
                    day.day(),
                    day.whole());
        }
    }

    static ExpectedBuildings of(List<ExpectedDay> days, Freshness freshness, Instant now) {
        Steps desks = new Steps();
        Steps rooms = new Steps();
        days.forEach(day -> {
            desks.add(day.desks());
            rooms.add(day.rooms());
        });
        Instant ends = days.stream()
                .map(ExpectedDay::ends)
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
        return new ExpectedBuildings(
                now,
                freshness.stale(),
                freshness.heardUntil(),
                Peak.of(desks, now, ends),
                hours(desks, rooms, now, ends),
                days.stream().map(OfBuilding::of).toList());
    }

    private static List<Hour> hours(Steps desks, Steps rooms, Instant now, Instant ends) {
        List<Hour> hours = new ArrayList<>();
        for (Instant start = now.truncatedTo(ChronoUnit.HOURS);
                start.isBefore(ends);
                start = start.plus(1, ChronoUnit.HOURS)) {
            Instant from = start.isBefore(now) ? now : start;
            Instant end = start.plus(1, ChronoUnit.HOURS);
            hours.add(new Hour(start, end, ExpectedPlace.most(desks, from, end), ExpectedPlace.most(rooms, from, end)));
        }
        return hours;
    }
}
