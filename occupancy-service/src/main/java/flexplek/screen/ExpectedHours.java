package flexplek.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left of the day of one building, place by place. */
@Schema(
        description =
                "How many spaces of a building, its floors and its neighbourhoods are booked in what is left of its day.")
record ExpectedHours(
        UUID buildingId,

        @Schema(description = "Its name.", examples = "Kadegebouw")
        String name,

        @Schema(description = "IANA zone of the building.", examples = "Europe/Amsterdam")
        String zone,

        @Schema(description = "The day of the building that it is.", examples = "2026-11-24")
        LocalDate day,

        @Schema(description = "Of which moment this is; a few seconds ago at most.", examples = "2026-11-24T09:05:01Z")
        Instant at,

        boolean stale,
        @Nullable Instant heardUntil,

        @Schema(description = "The whole building.") ExpectedPlace building,

        @Schema(description = "Its floors, lowest first.") List<ExpectedPlace> floors,

        @Schema(description = "Its neighbourhoods by floor and name.")
        List<ExpectedPlace> neighbourhoods) {

    static ExpectedHours of(ExpectedDay day, Freshness freshness) {
        return new ExpectedHours(
                day.building().buildingId(),
                day.building().name(),
                day.building().zone().getId(),
                day.day(),
                day.at(),
                freshness.stale(),
                freshness.heardUntil(),
                day.whole(),
                day.floors(),
                day.neighbourhoods());
    }
}
