package flexplek.booking;

import flexplek.claim.Claim;
import flexplek.claim.Meeting;
import flexplek.claim.ReleaseReason;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking as the API shows it; instants in UTC, {@code zone} is the building's. */
@Schema(
        name = "Booking",
        description = "A person's claim on a space for a time slot. Who made it for somebody else is told BOOKED, or"
                + " CANCELLED when it was given up before its start, and nothing of what became of it later.")
public record BookingView(
        UUID id,
        UUID spaceId,
        String spaceName,
        SpaceKind kind,
        UUID buildingId,
        String buildingName,
        UUID floorId,
        UUID neighbourhoodId,
        UUID personId,
        UUID madeBy,
        Instant start,
        Instant end,
        String zone,
        BookingStatus status,
        @Nullable ReleaseReason releaseReason,
        Instant checkInOpens,
        Instant checkInCloses,

        @Schema(
                description = "When the person comes, where it was said that they come later than the start;"
                        + " checkInCloses counts from then. Who made it for somebody else is told it until the start.")
        @Nullable
        Instant expectedAt,

        @Nullable UUID teamDayId,
        @Nullable UUID seriesId,
        @Nullable String title,
        boolean titlePrivate) {

    static BookingView of(Claim b) {
        return new BookingView(
                b.id(),
                b.space().id(),
                b.space().name(),
                b.space().kind(),
                b.space().building().id(),
                b.space().building().name(),
                b.space().floorId(),
                b.space().neighbourhoodId(),
                b.person().personId(),
                b.madeBy().personId(),
                b.slot().start(),
                b.slot().end(),
                b.space().building().zone().getId(),
                BookingStatus.BOOKED,
                null,
                b.slot().start().minus(Booking.CHECK_IN_OPENS_BEFORE),
                b.releaseAt(),
                null,
                b.teamDayId(),
                null,
                title(b.meeting()),
                isPrivate(b.meeting()));
    }

    static BookingView of(
            Booking b, SpaceCard space, UUID person, UUID madeBy, @Nullable UUID series, @Nullable Meeting meeting) {
        Waits waits = new Waits(b.graceEnds(), b.expectedAt());
        return of(b, space, person, madeBy, b.slot(), waits, b.status(), b.releaseReason(), series, meeting);
    }

    /**
     * For who made it for somebody else: nothing of what became of it from its start on, nor of an early check-in; {@code space}
     * is where it was at its start.
     */
    static BookingView toMaker(
            Booking b,
            SpaceCard space,
            UUID person,
            UUID madeBy,
            @Nullable UUID series,
            @Nullable Meeting meeting,
            Instant now) {
        BookingStatus told = b.isGivenUpBeforeStart() ? BookingStatus.CANCELLED : BookingStatus.BOOKED;
        TimeSlot slot = b.placeAtStart().slot();
        Waits waits = new Waits(b.graceEndsAtStart(space.building().graceMinutes(), now), b.expectedAsMakerKnows(now));
        return of(b, space, person, madeBy, slot, waits, told, null, series, meeting);
    }

    /** Until when the space waits for its person, and when that one comes, where it is said to be later. */
    private record Waits(Instant until, @Nullable Instant expectedAt) {}

    private static BookingView of(
            Booking b,
            SpaceCard space,
            UUID person,
            UUID madeBy,
            TimeSlot slot,
            Waits waits,
            BookingStatus status,
            @Nullable ReleaseReason releaseReason,
            @Nullable UUID series,
            @Nullable Meeting meeting) {
        return new BookingView(
                b.id(),
                space.id(),
                space.name(),
                space.kind(),
                space.building().id(),
                space.building().name(),
                space.floorId(),
                space.neighbourhoodId(),
                person,
                madeBy,
                slot.start(),
                slot.end(),
                space.building().zone().getId(),
                status,
                releaseReason,
                slot.start().minus(Booking.CHECK_IN_OPENS_BEFORE),
                waits.until,
                waits.expectedAt,
                b.teamDayId(),
                series,
                title(meeting),
                isPrivate(meeting));
    }

    private static @Nullable String title(@Nullable Meeting meeting) {
        return meeting == null ? null : meeting.title();
    }

    private static boolean isPrivate(@Nullable Meeting meeting) {
        return meeting != null && meeting.isPrivate();
    }
}
