package flexplek.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.claim.Meeting;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import flexplek.space.Amenity;
import flexplek.space.SpaceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked: a named space or any that fits, for me or for who lets me; of a room also what it is for. */
@Schema(
        name = "BookingRequest",
        description =
                "Either spaceId or anyOf, a slot of quarter hours within one day, and personId for somebody who lets me book for them. A room"
                        + " may have a title, which whoever may see the person reads in the day of the room, or with titlePrivate"
                        + " nobody but that person, who made the booking and who is invited.",
        examples = """
            {"anyOf": {"buildingId": "0199f3a0-1111-7000-8000-000000000003", "kind": "DESK", "amenities": ["monitor"]},
             "start": "2026-11-24T08:00:00Z", "end": "2026-11-24T16:00:00Z"}""")
public record BookingRequest(
        @Nullable UUID spaceId,
        @Nullable @Valid AnySpace anyOf,
        @NotNull Instant start,
        @NotNull Instant end,
        @Nullable UUID personId,

        // Kept answers know a request by its text, which is what it was for whoever says nothing of this.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = Meeting.LONGEST)
        String title,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean titlePrivate) {

    @Schema(
            name = "AnySpace",
            description = "Any that fits: one of buildingId, floorId, neighbourhoodId; DESK unless kind says ROOM. With"
                    + " nearTeam the place may be left out, for myself: then it is the building with most of my"
                    + " team, or my last.")
    public record AnySpace(
            @Nullable UUID buildingId,
            @Nullable UUID floorId,
            @Nullable UUID neighbourhoodId,
            @Nullable SpaceKind kind,
            @Nullable @Size(max = 10) List<@NotNull String> amenities,
            @Nullable @Min(1) @Max(1000) Integer people,
            @Nullable Boolean nearTeam) {

        public SpaceKind kindOrDesk() {
            return kind == null ? SpaceKind.DESK : kind;
        }

        /** With its place, where that was left open: in this building. */
        public AnySpace orIn(UUID building) {
            return namesNoPlace() ? new AnySpace(building, null, null, kind, amenities, people, nearTeam) : this;
        }

        boolean namesNoPlace() {
            return buildingId == null && floorId == null && neighbourhoodId == null;
        }

        List<String> amenitiesOrNone() {
            return amenities == null ? List.of() : amenities;
        }
    }

    /** The slot asked for; refuses what no rule could be applied to. */
    public TimeSlot slot() {
        if (!start.isBefore(end)) {
            throw Problems.badField("end", Wording.of(BookingWords.class, BookingWords::laterThanStart));
        }
        return new TimeSlot(start, end);
    }

    /** What the room is for, where that is said. */
    @Nullable
    Meeting meeting() {
        if (title != null) {
            return new Meeting(BookingChange.checkedTitle(title), Boolean.TRUE.equals(titlePrivate));
        }
        if (titlePrivate != null) {
            throw Problems.badField("titlePrivate", Wording.of(BookingWords.class, BookingWords::needsTitle));
        }
        return null;
    }

    public void checkTarget() {
        if ((spaceId == null) == (anyOf == null)) {
            throw Problems.badField("spaceId", Wording.of(BookingWords.class, BookingWords::spaceOrAny));
        }
        if (anyOf == null) {
            return;
        }
        boolean leftOpen = anyOf.namesNoPlace() && Boolean.TRUE.equals(anyOf.nearTeam) && personId == null;
        long places = Stream.of(anyOf.buildingId, anyOf.floorId, anyOf.neighbourhoodId)
                .filter(Objects::nonNull)
                .count();
        if (places != 1 && !leftOpen) {
            throw Problems.badField("anyOf", Wording.of(BookingWords.class, BookingWords::onePlace));
        }
        for (String amenity : anyOf.amenitiesOrNone()) {
            if (!Amenity.isKnown(amenity)) {
                throw Problems.badField(
                        "anyOf.amenities", Wording.of(BookingWords.class, words -> words.amenities(Amenity.all())));
            }
        }
    }
}
