package flexplek.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Quarter hours that belong together, on average. */
@Schema(
        description =
                "Quarter hours that belong together, on average: those in which the building was open, and others in"
                        + " which anything was booked. A quarter hour is as it was when it began.")
record UtilisationGroup(
        @Schema(description = "Their local day; absent by weekdayHour.", examples = "2026-11-24") @Nullable
        LocalDate day,

        @Schema(
                description =
                        "When their hour begins, which tells apart the two that a clock shows twice; by hour alone.",
                examples = "2026-11-24T08:00:00Z")
        @Nullable
        Instant start,

        @Schema(description = "Their weekday; by weekdayHour alone.") @Nullable
        DayOfWeek weekday,

        @Schema(description = "Their hour by the clock of the building; absent by day.", examples = "9") @Nullable
        Integer hour,

        @Schema(description = "How many they are.", examples = "48")
        int quarterHours,

        @Schema(description = "How many spaces of the kind were in service.", examples = "24.0")
        double capacity,

        @Schema(description = "How many were booked.", examples = "13.25")
        double booked,

        @Schema(description = "The most that were booked in one of them.", examples = "17")
        int mostBooked,

        @Schema(description = "How many were booked by somebody who had checked in by then.", examples = "11.5")
        double checkedIn,

        @Schema(
                description =
                        "How many had been given back before the end of their slot: nobody came, or the person left early."
                                + " Somebody else may have booked them since.",
                examples = "1.75")
        double released,

        @Schema(
                description =
                        "People whom sensors counted in the place, whatever kind of space they used, on average over"
                                + " the quarter hours for which one told; absent where none did.",
                examples = "12.4")
        @Nullable
        Double counted,

        @Schema(
                description =
                        "booked as a share of capacity. Above 1 where spaces out of service stayed booked; absent, as"
                                + " every share, where none was in service.",
                examples = "0.5521")
        @Nullable
        Double bookedShare,

        @Schema(description = "checkedIn as a share of capacity.", examples = "0.4792") @Nullable
        Double checkedInShare,

        @Schema(description = "released as a share of capacity.", examples = "0.0729") @Nullable
        Double releasedShare,

        @Schema(
                description =
                        "counted as a share of the capacity of the same quarter hours; above 1 where more people are"
                                + " than spaces of the kind.",
                examples = "0.5167")
        @Nullable
        Double countedShare) {}
