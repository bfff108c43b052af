package flexplek.meeting;

import flexplek.booking.Booking;
import flexplek.booking.BookingWords;
import flexplek.booking.Bookings;
import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Page;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bookings/{bookingId}/attendees")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class AttendeeResource {

    private final SignedIn signedIn;
    private final Bookings bookings;
    private final Invite invite;
    private final Invitations invitations;

    AttendeeResource(SignedIn signedIn, Bookings bookings, Invite invite, Invitations invitations) {
        this.signedIn = signedIn;
        this.bookings = bookings;
        this.invite = invite;
        this.invitations = invitations;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAttendees",
            summary = "Who is invited to what a room is booked for: all of them to whose booking it is; to who is"
                    + " invited, those who let them see when they are in")
    @APIResponse(responseCode = "200", description = "Those who have not said no, in order of their names")
    @APIResponse(responseCode = "404", description = "No such booking, or neither mine nor am I invited")
    public Page<Attendee> list(@PathParam("bookingId") UUID bookingId) {
        return Page.whole(invitations.attendees(bookingId, signedIn.caller()).orElseThrow(() -> noBooking(bookingId)));
    }

    @PUT
    @Path("/{personId}")
    @Transactional
    @Operation(
            operationId = "putAttendee",
            summary =
                    "Invite somebody of my teams to what I have a room for; they get a message, and one when it moves or"
                            + " is cancelled")
    @APIResponse(responseCode = "204", description = "They are invited; repeating it changes nothing")
    @APIResponse(responseCode = "403", description = "not-your-colleague")
    @APIResponse(responseCode = "404", description = "No such booking, or not mine")
    @APIResponse(responseCode = "409", description = "no-longer-live")
    @APIResponse(responseCode = "422", description = "not-for-a-desk or too-many-attendees")
    public void put(@PathParam("bookingId") UUID bookingId, @PathParam("personId") UUID personId) {
        Caller caller = signedIn.caller();
        invite.to(mine(caller, bookingId).orElseThrow(() -> noBooking(bookingId)), caller, personId);
    }

    @DELETE
    @Path("/{personId}")
    @Transactional
    @Operation(
            operationId = "deleteAttendee",
            summary = "Take somebody off the list of what I have a room for; or say that I do not come to what I am"
                    + " invited to, which is told to whose booking it is")
    @APIResponse(responseCode = "204", description = "They are not invited any more; repeating it changes nothing")
    @APIResponse(responseCode = "404", description = "No such booking, or not mine, and I am not the one")
    public void delete(@PathParam("bookingId") UUID bookingId, @PathParam("personId") UUID personId) {
        Caller caller = signedIn.caller();
        Optional<Booking> mine = mine(caller, bookingId);
        if (mine.isPresent()) {
            invite.takeBack(mine.get(), caller, personId);
        } else if (personId.equals(caller.personId())) {
            // Whoever is not invited, or to nothing that there is, is answered alike.
            bookings.lock(bookingId).ifPresent(booking -> invite.decline(booking, caller));
        } else {
            throw noBooking(bookingId);
        }
    }

    private Optional<Booking> mine(Caller caller, UUID bookingId) {
        return bookings.lock(bookingId).filter(booking -> booking.person() == caller.key());
    }

    private RuntimeException noBooking(UUID bookingId) {
        Wording noBooking = Wording.of(BookingWords.class, BookingWords::noBooking);
        return bookings.findByIdOptional(bookingId).isPresent()
                ? Problems.notTheirs(noBooking)
                : Problems.notFound(noBooking);
    }
}
