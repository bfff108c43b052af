package flexplek.availability;

import flexplek.platform.TimeOfDay;
import flexplek.space.ClosedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rooms of a building and when each is taken on a day, as the API shows it to one person. */
@Schema(name = "RoomAvailability", description = "The rooms of a building and when each is taken on a day of it.")
record RoomAvailability(
        UUID buildingId,
        LocalDate date,
        String zone,

        @Schema(description = "Whether the building is open on that day of the week.")
        boolean open,

        TimeOfDay opens,
        TimeOfDay closes,
        List<Room> rooms) {

    enum RoomState {
        IN_SERVICE,
        OUT_OF_SERVICE,
        NOT_ALLOWED
    }

    @Schema(name = "RoomOnDay")
    record Room(
            UUID spaceId,
            String code,
            String name,
            UUID floorId,
            String floorName,
            int level,
            UUID neighbourhoodId,
            String neighbourhoodName,
            int capacity,
            List<String> amenities,
            RoomState state,

            @Schema(
                    description = "Why it is out of service, or which rule keeps it from me on all of that day, in the"
                            + " language of Accept-Language.")
            @Nullable
            String reason,

            @Schema(
                    description = "When it is out of service while the building is open, in order of time; all of the"
                            + " opening hours where its state says so.")
            List<ClosedTime> closed,

            List<Taken> taken) {}

    @Schema(
            name = "TakenSlot",
            description = "When a room is taken, and by whom and what for as far as I may see that.")
    record Taken(
            Instant start,
            Instant end,
            boolean mine,

            @Schema(description = "My booking.") @Nullable UUID bookingId,

            @Schema(
                    description =
                            "Who has it, where that person lets me see when they are in or invited me; null for my own.")
            @Nullable
            String heldBy,

            @Schema(
                    description =
                            "What for: mine, to what I am invited, and of whom I see it unless the title is private.")
            @Nullable
            String title) {}
}
