package flexplek.series;

import flexplek.booking.BookingRequest;
import flexplek.platform.TimeOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series as the API shows it; times are by the building's clock. */
@Schema(
        name = "BookingSeries",
        description =
                "One booking that repeats. Dates beyond the days ahead are LATER: they are booked as soon as they can"
                        + " be, and what is refused then is told to its person. Who made it for somebody else sees it"
                        + " while they could still make it: that person lets them, or they administer its organisation"
                        + " and the person shows when they are in; and of each date what stood at its start.")
record BookingSeriesView(
        @Schema(description = "The series; null in a dry run that makes none.") @Nullable
        UUID id,

        UUID personId,
        UUID madeBy,
        UUID buildingId,
        String buildingName,

        @Schema(description = "The space, as it is to be from the last change on; null for any that fits.") @Nullable
        UUID spaceId,

        @Schema(description = "What stands on its door or desk; null for any that fits.") @Nullable
        String spaceName,

        @Schema(description = "What is to fit, as it was asked for; null for a named space.")
        BookingRequest.@Nullable AnySpace anyOf,

        String zone,

        @Schema(description = "When each starts, as it is to be from the last change on.")
        TimeOfDay startTime,

        @Schema(description = "When each ends, as it is to be from the last change on.")
        TimeOfDay endTime,

        @Schema(description = "The day of the first date.") LocalDate firstDay,

        @Schema(description = "The day of the last date; sooner than by the rule where the series was ended.")
        LocalDate lastDay,

        @Schema(description = "The rule by which it repeats, as it was asked for.")
        String recurrence,

        SeriesMode mode,
        SeriesStatus status,

        @Schema(description = "Until when its person can say that they still come; null unless they are asked to.")
        @Nullable
        Instant confirmBy,

        @Schema(description = "How many dates became what.") Counts counts,

        @Schema(description = "Every date in order; null in a list of series.") @Nullable
        List<DateView> dates) {

    @Schema(
            name = "SeriesCounts",
            description = "How many dates of a series became what; cancelled ones are none of these.")
    record Counts(
            @Schema(description = "How many are booked.") int booked,

            @Schema(description = "How many are LATER.") int later,

            @Schema(description = "How many were refused.") int refused,
            @Schema(description = "How many were left out.") int leftOut) {}

    @Schema(name = "SeriesDate", description = "One date of a series, and what became of it.")
    record DateView(
            @Schema(description = "The day, in the building's zone.")
            LocalDate day,

            @Schema(
                    description =
                            "BOOKED; LATER: beyond the days ahead, or with the reason offer-held while a place is"
                                    + " held for its person; REFUSED with its reason; CANCELLED: given up before its start;"
                                    + " LEFT_OUT: not wanted, or with the reason time-skipped where the clock skips a time. In a dry run, what it would be.")
            DateOutcome outcome,

            @Schema(description = "Its booking; null where there is none.") @Nullable
            UUID bookingId,

            @Schema(description = "The space that is booked, or was.") @Nullable
            BookedSpace space,

            @Schema(
                    description =
                            "Why it was refused or left out, why a change of it was refused, or what it waits for.")
            @Nullable
            DateReason reason,

            @Schema(description = "Free spaces nearby; only in the answer that refuses the date, else none.")
            List<FreeNearby> alternatives) {}

    @Schema(name = "SeriesDateSpace", description = "The space that a date of a series has.")
    record BookedSpace(
            @Schema(description = "The space.") UUID id,

            @Schema(description = "What stands on its door or desk.")
            String name) {}

    @Schema(name = "SeriesDateReason", description = "A refusal, in the language of Accept-Language.")
    record DateReason(
            @Schema(description = "The type of the problem with which such a booking is refused.")
            String type,

            @Schema(description = "What is so.") String title,

            @Schema(description = "Which rule says it, and what can be done.")
            String detail) {}

    @Schema(name = "SeriesDateAlternative", description = "A free space near the one that is taken.")
    record FreeNearby(
            @Schema(description = "A free space.") UUID spaceId,

            @Schema(description = "What stands on its door or desk.")
            String name) {}
}
