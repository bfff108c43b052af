package flexplek.availability;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.ClockTime;
import flexplek.platform.Parameters;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.ClosedUntil;
import flexplek.space.SpaceKind;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/floors/{floorId}/availability")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class AvailabilityResource {

    record Availability(
            UUID floorId,
            UUID buildingId,
            LocalDate date,
            Instant start,
            Instant end,
            String zone,
            List<SpaceAvailability> spaces) {}

    record SpaceAvailability(
            UUID spaceId,
            String code,
            String name,
            SpaceKind kind,
            int capacity,
            List<String> amenities,
            UUID neighbourhoodId,
            double x,
            double y,
            FloorDay.State state,

            @Schema(
                    description =
                            "Why it is out of service, also where it is mine; or which rule keeps it from me, or from whom"
                                    + " personId names, then, in the language of Accept-Language. Null where neither is so.")
            @Nullable
            String reason,

            @Schema(
                    description =
                            "That it is out of service for some of that slot, also where it is mine; null where it"
                                    + " is not.")
            @Nullable
            ClosedUntil outOfService,

            @Schema(
                    description = "The times of the bookings that meet that slot, in order: mine where it is MINE,"
                            + " others' where it is TAKEN; empty where it is anything else.")
            List<TakenTime> taken) {

        /** The same space with another booking of it: what is mine counts before what is others'. */
        SpaceAvailability and(SpaceAvailability other) {
            if (state != other.state) {
                return state == FloorDay.State.MINE ? this : other;
            }
            List<TakenTime> both =
                    Stream.concat(taken.stream(), other.taken.stream()).toList();
            return new SpaceAvailability(
                    spaceId,
                    code,
                    name,
                    kind,
                    capacity,
                    amenities,
                    neighbourhoodId,
                    x,
                    y,
                    state,
                    reason,
                    outOfService,
                    both);
        }
    }

    @Schema(name = "TakenTime", description = "From when to when a space is taken; never by whom.")
    record TakenTime(Instant start, Instant end) {}

    private final Visible visible;
    private final DaysToLookAt days;
    private final FloorDay floorDay;
    private final RuledSpaces ruledSpaces;
    private final ForPerson forPerson;
    private final SignedIn signedIn;

    AvailabilityResource(
            Visible visible,
            DaysToLookAt days,
            FloorDay floorDay,
            RuledSpaces ruledSpaces,
            ForPerson forPerson,
            SignedIn signedIn) {
        this.visible = visible;
        this.days = days;
        this.floorDay = floorDay;
        this.ruledSpaces = ruledSpaces;
        this.forPerson = forPerson;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getAvailability",
            summary = "Every space of a floor with its state for a slot of a day, in local time; without times the"
                    + " opening hours")
    @APIResponse(responseCode = "200", description = "All spaces of the floor, in order of their codes")
    @APIResponse(
            responseCode = "400",
            description =
                    "The date or a time is not right; or the date is before yesterday, and I do not look after the building")
    @APIResponse(responseCode = "403", description = "may-not-book-for-them: whom personId names")
    @APIResponse(responseCode = "404", description = "No such floor, or my organisation does not use its building")
    public Availability get(
            @PathParam("floorId") UUID floorId,
            @QueryParam("date") @Parameter(required = true) @Nullable LocalDate date,
            @QueryParam("from")
                    @Parameter(description = "When the slot starts; when the building opens, if nothing is said.")
                    @Nullable
                    ClockTime from,
            @QueryParam("to")
                    @Parameter(description = "When it ends; when the building closes, if nothing is said.")
                    @Nullable
                    ClockTime to,
            @QueryParam("personId")
                    @Parameter(
                            description = "For whom, of those for whom I may book: what is for them then. For me, if"
                                    + " nothing is said. MINE is what is mine, whoever is asked for.")
                    @Nullable
                    UUID personId) {
        LocalDate day = Parameters.given("date", date);
        Caller caller = signedIn.caller();
        Cards.FloorKeys floor = visible.floorKeys(caller, floorId);
        BuildingCard building = visible.buildingOf(floor);
        days.refusePast("date", day, caller, building);
        Instant start = from == null ? building.opens().on(day, building.zone()) : at("from", from, day, building);
        Instant end = to == null ? building.closes().on(day, building.zone()) : at("to", to, day, building);
        if (!start.isBefore(end)) {
            throw Problems.badField("to", Wording.of(AvailabilityWords.class, AvailabilityWords::laterThanFrom));
        }
        TimeSlot slot = new TimeSlot(start, end);
        ForPerson.Rules person = forPerson.rules(caller, personId);
        RuledSpaces.Reasons ruled = ruledSpaces.in(building, slot, person);
        List<SpaceAvailability> spaces =
                floorDay.read(floor.floor(), day, slot, caller.key(), person.organisation(), ruled);
        return new Availability(
                floorId,
                building.id(),
                day,
                slot.start(),
                slot.end(),
                building.zone().getId(),
                spaces);
    }

    private static Instant at(String field, ClockTime time, LocalDate day, BuildingCard building) {
        return time.on(day, building.zone())
                .orElseThrow(() ->
                        Problems.badField(field, Wording.of(AvailabilityWords.class, AvailabilityWords::shownThen)));
    }
}
