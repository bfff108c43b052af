package flexplek.teamday;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team day as the API shows it to one person. */
@Schema(name = "TeamDay", description = "A date on which a team agrees to be in together.")
record TeamDayView(
        UUID id,
        UUID teamId,
        String teamName,
        UUID organiserId,
        UUID buildingId,
        String buildingName,
        String zone,
        @Nullable UUID neighbourhoodId,
        String purpose,
        TeamDayStatus status,

        @Schema(description = "The day agreed, in the building's zone.") @Nullable
        LocalDate date,

        List<CandidateDate> candidates,

        @Schema(
                description =
                        "Where those who come sit or sat, as far as they let it be seen, once a date is agreed; not told in lists.")
        @Nullable
        List<TeamDayEvent.Place> places,

        @Schema(
                description =
                        "Who comes but has a desk in another building that day, as far as they let it be seen; not told in lists.")
        @Nullable
        List<UUID> elsewhere) {

    @Schema(name = "CandidateDate", description = "How many gave which answer for a date, who did, and my own answer.")
    record CandidateDate(
            LocalDate date,
            int yes,
            int maybe,
            int no,
            @Nullable Answer mine,

            @Schema(
                    description =
                            "By name. Who shows nobody when they are in is not named to others, and only a YES of theirs is counted.")
            List<ByName> given) {}

    @Schema(name = "GivenAnswer", description = "What somebody of the team answered for a date.")
    record ByName(UUID personId, String displayName, Answer answer) {}
}
