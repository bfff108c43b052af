package flexplek.availability;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Parameters;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings/{buildingId}/room-availability")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class RoomAvailabilityResource {

    private static final String EXAMPLE = """
        {"buildingId": "0199f3a0-1111-7000-8000-000000000003", "date": "2026-11-24", "zone": "Europe/Amsterdam",
         "open": true, "opens": "07:00", "closes": "19:00",
         "rooms": [{"spaceId": "0199f3a0-1111-7000-8000-000000000008", "code": "3R-01", "name": "Sluiskamer",
           "floorId": "0199f3a0-1111-7000-8000-000000000004", "floorName": "Verdieping 3", "level": 3,
           "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000005", "neighbourhoodName": "3A Waterkant",
           "capacity": 8, "amenities": ["screen"], "state": "IN_SERVICE", "reason": null, "closed": [],
           "taken": [{"start": "2026-11-24T09:00:00Z", "end": "2026-11-24T10:00:00Z", "mine": true,
             "bookingId": "0199f3a0-1111-7000-8000-000000000009", "heldBy": null, "title": "Kwartaalplanning"}]}]}""";

    private final Visible visible;
    private final DaysToLookAt days;
    private final RoomDays roomDays;
    private final RuledSpaces ruledSpaces;
    private final ForPerson forPerson;
    private final SignedIn signedIn;

    RoomAvailabilityResource(
            Visible visible,
            DaysToLookAt days,
            RoomDays roomDays,
            RuledSpaces ruledSpaces,
            ForPerson forPerson,
            SignedIn signedIn) {
        this.visible = visible;
        this.days = days;
        this.roomDays = roomDays;
        this.ruledSpaces = ruledSpaces;
        this.forPerson = forPerson;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getRoomAvailability",
            summary =
                    "The rooms of a building and when each is taken on a day of it, mine marked, of others who and what for as"
                            + " far as each lets me see")
    @APIResponse(
            responseCode = "200",
            description = "All rooms, floor by floor, each with what is taken in order of time",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RoomAvailability.class),
                            examples = @ExampleObject(name = "kade", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "The date is not right, or before yesterday and I do not look after the building")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public RoomAvailability get(
            @PathParam("buildingId") UUID buildingId,
            @QueryParam("date") @Parameter(required = true) @Nullable LocalDate date) {
        LocalDate day = Parameters.given("date", date);
        Caller caller = signedIn.caller();
        BuildingCard building = visible.buildingCard(caller, buildingId);
        days.refusePast("date", day, caller, building);
        // What the shortest booking at the end of the day is refused for, holds for all of the day.
        Instant closes = building.closes().on(day, building.zone());
        TimeSlot open = new TimeSlot(building.opens().on(day, building.zone()), closes);
        RuledSpaces.Reasons ruled = ruledSpaces.in(
                building, new TimeSlot(closes.minus(Duration.ofMinutes(15)), closes), forPerson.rules(caller, null));
        return new RoomAvailability(
                buildingId,
                day,
                building.zone().getId(),
                building.openDays().contains(day.getDayOfWeek()),
                building.opens(),
                building.closes(),
                roomDays.of(building, day, open, caller, ruled));
    }
}
