package flexplek.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a booking is refused; {@link BookingProblems} says it to the caller. */
public sealed interface BookingRefusal {

    /** Another live booking holds the space in that slot. */
    record SpaceTaken(UUID spaceId, TimeSlot takenFor, List<Alternatives.Free> alternatives)
            implements BookingRefusal {}

    /** Any that fits was asked, and none is free. */
    record NothingFree() implements BookingRefusal {}

    /** No place was named, and nothing speaks for a building. */
    record BuildingNeeded() implements BookingRefusal {}

    /** The person has another desk in that slot. */
    record PersonAlreadyBooked(UUID bookingId, TimeSlot slot) implements BookingRefusal {}

    record TakenOutOfUse(@Nullable String reason) implements BookingRefusal {}

    record NotForYourOrganisation() implements BookingRefusal {}

    record NotYourColleague() implements BookingRefusal {}

    record BuildingClosed(LocalTime opens, LocalTime closes, String days, ZoneId zone) implements BookingRefusal {}

    record NotOneDay(ZoneId zone) implements BookingRefusal {}

    record NotQuarterHours() implements BookingRefusal {}

    record InThePast() implements BookingRefusal {}

    record TooFarAhead(LocalDate last) implements BookingRefusal {}

    record WeeklyQuotaReached(int quota, LocalDate week) implements BookingRefusal {}

    record BuildingFull(LocalDate day) implements BookingRefusal {}

    record TooEarlyToCheckIn(Instant opens) implements BookingRefusal {}

    record NotStarted(Instant starts) implements BookingRefusal {}

    record NoLongerLive(BookingStatus status) implements BookingRefusal {}
}
