package flexplek.booking;

import flexplek.platform.TimeOfDay;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date of a series that is not booked yet, as it is to be; times are by the building's clock. */
@Schema(name = "LaterDate", description = "A date of a series that is not booked yet, by the building's clock.")
public record LaterDate(
        @Schema(description = "Of which series.") UUID seriesId,

        @Schema(description = "In which building.") UUID buildingId,

        @Schema(description = "What the building is called.")
        String buildingName,

        @Schema(description = "The time zone of the building.")
        String zone,

        @Schema(description = "The day, in the building's zone.")
        LocalDate day,

        @Schema(description = "From when it is to be.") TimeOfDay startTime,

        @Schema(description = "Until when it is to be.") TimeOfDay endTime) {}
