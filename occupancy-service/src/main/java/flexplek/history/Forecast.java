package flexplek.history;

import flexplek.forecast.Outlook;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How full a place will be, as far as its past tells. */
@Schema(
        description =
                "How full a place will be, as far as its past tells; of whole places, never of a person. Without days"
                        + " where less than seven weeks are known.")
record Forecast(
        @Schema(description = "The place.", examples = "0199f3a0-1111-7000-8000-000000000003")
        UUID placeId,

        PlaceKind place,

        @Schema(description = "Its name.", examples = "Kadegebouw")
        String name,

        @Schema(
                description = "IANA zone of the building, whose clock says what a day is.",
                examples = "Europe/Amsterdam")
        String zone,

        @Schema(implementation = String.class, description = "Of which kind of space.", examples = "DESK")
        SpaceKind kind,

        @Schema(description = "The first local day that is looked at.", examples = "2026-06-01")
        LocalDate from,

        @Schema(description = "The last local day that is looked at: yesterday.", examples = "2026-11-29")
        LocalDate to,

        @Schema(
                description =
                        "SEASONAL_TREND: a level for each weekday and a trend. SAME_WEEKDAY_MEDIAN: the median of the"
                                + " last four weeks' same weekday, where the other did no better. Absent where nothing is told.",
                examples = "SEASONAL_TREND")
        Outlook.@Nullable Way method,

        @Schema(description = "The days ahead, fourteen at most, without those of weekdays on which nobody comes.")
        List<ForecastDay> days,

        @Schema(
                description =
                        "How good this method was on the last three weeks, each day told up to fourteen days ahead by what"
                                + " was known then. Absent where nothing is told.")
        @Nullable
        ForecastRecord record,

        @Schema(
                description =
                        "The same of SAME_WEEKDAY_MEDIAN, which a method has to beat. Absent where nothing is told.")
        @Nullable
        ForecastRecord ofMedian) {

    @Schema(name = "ForecastDay")
    record ForecastDay(
            @Schema(description = "A local day to come.", examples = "2026-12-01")
            LocalDate day,

            @Schema(
                    description = "The most spaces that are expected to be booked in one quarter hour of it.",
                    examples = "17.4")
            double mostBooked,

            @Schema(
                    description = "From here to high it should be on 90 % of days; how often it was, the record says."
                            + " Absent where too little is known.",
                    examples = "12.1")
            @Nullable
            Double low,

            @Schema(description = "The other end.", examples = "22.7") @Nullable
            Double high) {

        private static ForecastDay of(Outlook.Day day) {
            Double margin = day.margin();
            return new ForecastDay(
                    day.day(),
                    Sums.rounded(day.value(), 100),
                    margin == null ? null : Sums.rounded(Math.max(0, day.value() - margin), 100),
                    margin == null ? null : Sums.rounded(day.value() + margin, 100));
        }
    }

    @Schema(name = "ForecastRecord")
    record ForecastRecord(
            @Schema(description = "How many days were told, each as often as it was ahead of it.", examples = "294")
            int told,

            @Schema(description = "The mean size of the error, in spaces.", examples = "2.31")
            double meanError,

            @Schema(
                    description = "The share of days that lay between low and high; absent where none had an interval.",
                    examples = "0.89")
            @Nullable
            Double within) {

        private static @Nullable ForecastRecord of(Outlook.@Nullable Judged record) {
            if (record == null) {
                return null;
            }
            Double within = record.within();
            return new ForecastRecord(
                    record.days(),
                    Sums.rounded(record.meanError(), 100),
                    within == null ? null : Sums.rounded(within, 100));
        }
    }

    /**
     * Without weekdays on which nothing was booked in the last four weeks: the house is closed then, though its hours do not
     * say so, and to be right of those days is no merit.
     */
    private static void leaveOutUnused(SortedMap<LocalDate, Double> most) {
        if (most.isEmpty()) {
            return;
        }
        Set<DayOfWeek> used = most.tailMap(most.lastKey().minusWeeks(4).plusDays(1)).entrySet().stream()
                .filter(day -> day.getValue() > 0)
                .map(day -> day.getKey().getDayOfWeek())
                .collect(Collectors.toSet());
        most.keySet().removeIf(day -> !used.contains(day.getDayOfWeek()));
    }

    static Forecast of(Utilisation known) {
        SortedMap<LocalDate, Double> most = new TreeMap<>();
        for (UtilisationGroup group : known.groups()) {
            LocalDate day = group.day();
            if (day != null) {
                most.put(day, (double) group.mostBooked());
            }
        }
        leaveOutUnused(most);
        Outlook outlook = Outlook.of(most);
        return new Forecast(
                known.placeId(),
                known.place(),
                known.name(),
                known.zone(),
                known.kind(),
                known.from(),
                known.to(),
                outlook.way(),
                outlook.days().stream()
                        .filter(day -> day.day().isAfter(known.to()))
                        .map(ForecastDay::of)
                        .toList(),
                ForecastRecord.of(outlook.record()),
                ForecastRecord.of(outlook.ofMedian()));
    }
}
