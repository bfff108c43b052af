package flexplek.booking;

import flexplek.claim.Attendees;
import flexplek.claim.Meeting;
import flexplek.claim.Meetings;
import flexplek.people.Roles;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import flexplek.space.Space;
import flexplek.space.Spaces;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asked before a person is told of a booking, since it may have ended meanwhile. */
@Path("/bookings/{bookingId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.NOTIFIER)
@Tag(name = "Bookings")
class BookingStandingResource {

    @Schema(name = "BookingStanding", description = "How a booking stands now.", examples = """
                    {"live": true, "spaceId": "0199f3a0-1111-7000-8000-000000000002", "spaceName": "3A-012",
                     "start": "2026-11-24T07:00:00Z", "end": "2026-11-24T16:30:00Z", "outOfService": true,
                     "lost": [{"start": "2026-11-24T14:00:00Z", "end": "2026-11-24T15:00:00Z"}],
                     "reason": "The monitor is broken", "title": null, "attendeeIds": []}""")
    record BookingStanding(
            @Schema(description = "Whether it holds its space, now or when its slot comes.")
            boolean live,

            @Schema(description = "Its space now; that may have been changed.")
            UUID spaceId,

            @Schema(description = "What that space is called.")
            String spaceName,

            @Schema(description = "Its start now, included; that may have been changed.")
            Instant start,

            @Schema(description = "Its end now, not included.")
            Instant end,

            @Schema(description = "Whether its space is out of service for some of its slot.")
            boolean outOfService,

            @Schema(description = "What of its slot its space is out of service.")
            List<TimeSlot> lost,

            @Schema(description = "Why its space is out of service, as somebody typed it.") @Nullable
            String reason,

            @Schema(description = "What the room is for, as somebody typed it; for its own people alone.") @Nullable
            String title,

            @Schema(description = "Who is invited, as far as they have not said no.")
            List<UUID> attendeeIds) {}

    private final Bookings bookings;
    private final Spaces spaces;
    private final ClosedTimes closedTimes;
    private final Meetings meetings;
    private final Attendees attendees;

    BookingStandingResource(
            Bookings bookings, Spaces spaces, ClosedTimes closedTimes, Meetings meetings, Attendees attendees) {
        this.bookings = bookings;
        this.spaces = spaces;
        this.closedTimes = closedTimes;
        this.meetings = meetings;
        this.attendees = attendees;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getBookingStanding",
            summary = "How a booking stands now; for the service that is about to tell its person of it")
    @APIResponse(responseCode = "200", description = "Whether what is told of it is still true")
    @APIResponse(responseCode = "404", description = "No such booking, or not any more")
    public BookingStanding get(@PathParam("bookingId") UUID bookingId) {
        return bookings.made(bookingId)
                .map(this::standing)
                .orElseThrow(() -> Problems.notFound(Wording.of(BookingWords.class, BookingWords::noBooking)));
    }

    private BookingStanding standing(Booking booking) {
        Space space = spaces.findById(booking.space());
        Meeting meeting = meetings.of(booking.id());
        TimeSlot slot = booking.slot();
        List<ClosedTime> out = space.inService()
                ? ClosedTimes.within(closedTimes.of(space.key()), slot.start(), slot.end())
                : List.of(new ClosedTime(slot.start(), slot.end(), space.outReason()));
        return new BookingStanding(
                booking.status().isLive(),
                space.id(),
                space.name(),
                slot.start(),
                slot.end(),
                !out.isEmpty(),
                out.stream().map(TimeSlot::of).toList(),
                out.isEmpty() ? null : out.getLast().reason(),
                meeting == null ? null : meeting.title(),
                attendees.of(booking.id()));
    }
}
