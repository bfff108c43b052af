package flexplek.availability;

import flexplek.platform.Parameters;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import flexplek.space.Amenity;
import flexplek.space.SpaceKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which free spaces are asked for, and near whom; what is left out does not narrow. */
record FreeSpaceSearch(
        @QueryParam("start") @Parameter(description = "When it starts, included.", required = true) @Nullable
        Instant start,

        @QueryParam("end") @Parameter(description = "When it ends, not included.", required = true) @Nullable
        Instant end,

        @QueryParam("buildingId")
        @Parameter(
                description = "Only those of this building; may be given several times. All that my organisation uses,"
                        + " where none is.")
        @Nullable
        @Size(max = 50)
        List<UUID> buildingId,

        @QueryParam("floorId") @Parameter(description = "Only those of this floor.") @Nullable
        UUID floorId,

        @QueryParam("neighbourhoodId") @Parameter(description = "Only those of this neighbourhood.") @Nullable
        UUID neighbourhoodId,

        @QueryParam("kind")
        @Parameter(
                description = "Desks or rooms; desks when nothing is said.",
                schema = @Schema(implementation = SpaceKind.class))
        @Nullable
        @Pattern(regexp = "DESK|ROOM", message = "{flexplek.space-kind}")
        String kind,

        @QueryParam("amenity")
        @Parameter(description = "What it must have, of a fixed list; given several times, all of them.")
        @Nullable
        @Size(max = 10)
        List<String> amenity,

        @QueryParam("minCapacity")
        @Parameter(description = "How many people it must hold.")
        @Nullable
        @Min(1)
        @Max(1000)
        Integer minCapacity,

        @QueryParam("nearTeam") @Parameter(description = "Whether those come first that are near my team.") @Nullable
        Boolean nearTeam,

        @QueryParam("nearPersonId")
        @Parameter(
                description = "Those come first that are near this colleague of my teams, who shows when they are in.")
        @Nullable
        UUID nearPersonId,

        @QueryParam("usual")
        @Parameter(
                description = "Whether only those are asked for that I usually want: my favourites, and where I was"
                        + " lately, as the order of the answer says.")
        @Nullable
        Boolean usual,

        @QueryParam("personId")
        @Parameter(
                description = "For whom, of those for whom I may book: what they may book. For me, if nothing is said."
                        + " The order is mine.")
        @Nullable
        UUID personId) {

    /** The slot asked for; refuses what no rule could be applied to, and wishes that cannot be read. */
    TimeSlot slot() {
        Instant from = Parameters.given("start", start);
        Instant to = Parameters.given("end", end);
        if (!from.isBefore(to)) {
            throw Problems.badField("end", Wording.of(AvailabilityWords.class, AvailabilityWords::laterThanStart));
        }
        if (!amenities().stream().allMatch(Amenity::isKnown)) {
            throw Problems.badField(
                    "amenity", Wording.of(AvailabilityWords.class, words -> words.amenities(Amenity.all())));
        }
        if (isNearTeam() && nearPersonId != null) {
            throw Problems.badField("nearPersonId", Wording.of(AvailabilityWords.class, AvailabilityWords::oneNear));
        }
        return new TimeSlot(from, to);
    }

    Set<UUID> buildings() {
        return buildingId == null ? Set.of() : Set.copyOf(buildingId);
    }

    SpaceKind kindOrDesk() {
        return kind == null ? SpaceKind.DESK : SpaceKind.valueOf(kind);
    }

    List<String> amenities() {
        return amenity == null ? List.of() : amenity;
    }

    int people() {
        return minCapacity == null ? 1 : minCapacity;
    }

    boolean isOnlyUsual() {
        return Boolean.TRUE.equals(usual);
    }

    boolean isNearTeam() {
        return Boolean.TRUE.equals(nearTeam);
    }
}
