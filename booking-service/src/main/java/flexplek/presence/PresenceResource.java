package flexplek.presence;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/teams/{teamId}/presence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "People")
class PresenceResource {

    private static final int MOST_DAYS = 31;
    /** Presence is for finding each other, not for keeping count of who was in. */
    private static final int DAYS_BACK = 14;

    private static final String EXAMPLE = """
            {"teamId": "0199f3a0-1111-7000-8000-000000000007", "teamName": "Kade",
             "from": "2026-11-24", "to": "2026-11-24",
             "days": [{"date": "2026-11-24", "teamDays": [],
               "people": [{"personId": "00000000-0000-4000-8000-000000000003", "displayName": "Noor Nieuwkomer",
                 "me": false, "newcomer": true,
                 "buildingId": "0199f3a0-1111-7000-8000-000000000003", "buildingName": "Kadegebouw",
                 "floorId": "0199f3a0-1111-7000-8000-000000000004", "floorName": "Verdieping 3",
                 "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000005", "neighbourhoodName": "3A Waterkant",
                 "spaceId": "0199f3a0-1111-7000-8000-000000000002", "spaceName": "3A-012",
                 "start": "2026-11-24T08:00:00Z", "end": "2026-11-24T16:00:00Z", "zone": "Europe/Amsterdam"}]}]}""";

    private final SignedIn signedIn;
    private final Visible visible;
    private final Presences presences;
    private final Clock clock;

    PresenceResource(SignedIn signedIn, Visible visible, Presences presences, Clock clock) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.presences = presences;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getTeamPresence",
            summary = "Who of a team of mine is in on which days, as far as each person lets the team see")
    @APIResponse(
            responseCode = "200",
            description = "Each day of the range; who shows nobody when they are in is not there",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Presence.class),
                            examples = @ExampleObject(name = "kade", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "No such team, or not mine")
    public Presence get(
            @PathParam("teamId") UUID teamId,
            @QueryParam("from")
                    @Parameter(
                            description =
                                    "The first day, at most 14 days ago; when left out today, the earliest that it is in a"
                                            + " building of my organisation.")
                    @Nullable
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "The last day, at most the 31st of the range; the 7th when left out.")
                    @Nullable
                    LocalDate to) {
        Caller caller = signedIn.caller();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = from == null ? earliestToday(caller).orElse(today) : from;
        if (first.isBefore(today.minusDays(DAYS_BACK)) || first.getYear() > 2100) {
            throw Problems.badField("from", Wording.of(PresenceWords.class, words -> words.from(DAYS_BACK)));
        }
        LocalDate last = to == null ? first.plusDays(6) : to;
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw Problems.badField("to", Wording.of(PresenceWords.class, words -> words.to(MOST_DAYS)));
        }
        return presences.of(teamId, caller, first, last, today);
    }

    /** In the west it is still yesterday when it is a new day here, and somebody is in. */
    private Optional<LocalDate> earliestToday(Caller caller) {
        Instant now = clock.instant();
        return visible.buildings(caller).stream()
                .map(building -> LocalDate.ofInstant(now, building.zone()))
                .min(Comparator.naturalOrder());
    }
}
