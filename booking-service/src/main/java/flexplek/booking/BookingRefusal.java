package flexplek.booking;

import java.time.Instant;

/** Why a booking that was made stays as it is; {@link BookingProblems} says it to the caller. A building is named by its inside key. */
public sealed interface BookingRefusal {

    record TooEarlyToCheckIn(Instant opens, int building) implements BookingRefusal {}

    record NotStarted(Instant starts, int building) implements BookingRefusal {}

    /** From its start on a booking is its person's alone, whatever became of it. */
    record HasBegun() implements BookingRefusal {}

    /** As {@link HasBegun}, for who would change it. */
    record BegunForThem() implements BookingRefusal {}

    /** After a check-in only the end changes. */
    record PresenceProved() implements BookingRefusal {}

    /** Whoever is there comes no later. */
    record AlreadyThere() implements BookingRefusal {}

    /** What is said of when somebody comes lies after {@code after}: the start, and now. */
    record NotLater(Instant after, int building) implements BookingRefusal {}

    /** Without what was said, the grace would have ended at {@code unsaid}. */
    record WaitsForThat(Instant unsaid, int building) implements BookingRefusal {}

    record OtherBuilding() implements BookingRefusal {}

    /** A place of a team day stays on its day. */
    record OfTeamDay() implements BookingRefusal {}

    /** A desk has no title and no attendees. */
    record NotForDesk() implements BookingRefusal {}

    record NoLongerLive(BookingStatus status) implements BookingRefusal {}
}
