package flexplek.availability;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.rule.RefusalProblems;
import flexplek.space.SpaceKind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/free-spaces")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class FreeSpaceResource {

    private static final String EXAMPLE = """
        {"items": [{"spaceId": "0199f3a0-1111-7000-8000-000000000002", "code": "3B-012", "name": "3B-012",
           "kind": "DESK", "capacity": 1, "amenities": ["monitor"],
           "buildingId": "0199f3a0-1111-7000-8000-000000000003", "buildingName": "Kadegebouw",
           "floorId": "0199f3a0-1111-7000-8000-000000000004", "floorName": "Verdieping 3", "level": 3,
           "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000005", "neighbourhoodName": "3B Stadskant",
           "zone": "Europe/Amsterdam", "usual": "HABIT",
           "reason": "2 of your team are in 3B Stadskant, and you were here 6 times lately"}],
         "next": null,
         "leftOut": [{"buildingId": "0199f3a0-1111-7000-8000-000000000006", "buildingName": "Havengebouw",
           "type": "/problems/building-closed", "title": "The building is closed then",
           "detail": "The building is open on Mon, Tue, Thu from 07:00 to 19:00. Choose a day and time within that."}]}""";

    /** What is asked for comes before what is only likely, and what one said before what one did. */
    private static final String ORDER = """
        The order, each line deciding among the equals of those before:
        1. near my team or a colleague, where that is asked for: by how many of them have a desk then in the \
        neighbourhood, then on the floor, then in the building, as far as they let the team see when they are in;
        2. my favourites (usual is FAVOURITE);
        3. where I was lately (HABIT, LAST_TIME): my own bookings of the last 90 days that have begun, that were not \
        cancelled and to which I came; each counts for as many as are left of the 90 days since, so that it counts how \
        often and how lately. A space is in it from the second day on, and the last one from the first;
        4. the building of my latest desk; then by the name of the building, from floor to floor;
        5. the smallest that holds enough people; then at random, for each person and slot another way.

        Favourites and habits count for myself alone, and change nobody else's answer.""";

    @Schema(
            name = "FreeSpaces",
            description =
                    "What I may book in a slot, nearest first, and the buildings in which a rule forbids all of it.")
    record FoundSpaces(
            @Schema(description = "A page of free spaces, nearest first.")
            List<FreeSpace> items,

            @Nullable String next,

            @Schema(description = "Buildings that were asked for and of which every space is refused at that time.")
            List<BuildingLeftOut> leftOut) {}

    @Schema(name = "FreeSpace", description = "A space that is free for the whole slot, and where it is.")
    record FreeSpace(
            UUID spaceId,
            String code,
            String name,
            SpaceKind kind,
            int capacity,
            List<String> amenities,
            UUID buildingId,
            String buildingName,
            UUID floorId,
            String floorName,
            int level,
            UUID neighbourhoodId,
            String neighbourhoodName,
            String zone,

            @Schema(
                    description =
                            "Why I may want this very space; null for one like any other. Nobody else learns of it.")
            @Nullable
            UsualKind usual,

            @Schema(
                    description =
                            "Why it stands where it does in the order, for a person to read; it speaks of people who"
                                    + " let it be seen when they are in.")
            String reason) {

        static FreeSpace of(FoundSpace s, Near near, Tongue tongue) {
            return new FreeSpace(
                    s.id(),
                    s.code(),
                    s.name(),
                    s.kind(),
                    s.capacity(),
                    s.amenities(),
                    s.building().id(),
                    s.building().name(),
                    s.floor().id(),
                    s.floor().name(),
                    s.level(),
                    s.neighbourhood().id(),
                    s.neighbourhood().name(),
                    s.zone(),
                    s.usual() == null ? null : s.usual().kind(),
                    tongue.say(s.reason(near)));
        }
    }

    @Schema(
            name = "BuildingLeftOut",
            description = "A building in which nothing can be booked then, and the rule that says so.")
    record BuildingLeftOut(
            UUID buildingId,
            String buildingName,

            @Schema(description = "The type of the problem with which a booking there is refused.")
            String type,

            @Schema(description = "What is so.") String title,

            @Schema(description = "Which rule says it, and what can be done.")
            String detail) {

        static BuildingLeftOut of(SearchSpaces.LeftOut leftOut, Tongue tongue) {
            HttpProblem said = SpokenProblems.in(tongue, RefusalProblems.problem(leftOut.refusal()));
            return new BuildingLeftOut(
                    leftOut.building().id(),
                    leftOut.building().name(),
                    said.getType().toString(),
                    said.getTitle(),
                    said.getDetail());
        }
    }

    private final SignedIn signedIn;
    private final ForPerson forPerson;
    private final SearchSpaces searchSpaces;
    private final SpokenProblems spoken;

    FreeSpaceResource(SignedIn signedIn, ForPerson forPerson, SearchSpaces searchSpaces, SpokenProblems spoken) {
        this.signedIn = signedIn;
        this.forPerson = forPerson;
        this.searchSpaces = searchSpaces;
        this.spoken = spoken;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listFreeSpaces",
            summary =
                    "What is free for a whole slot over floors and buildings, nearest to my team or a colleague first,"
                            + " each with the reason for its place in the order",
            description = ORDER)
    @APIResponse(
            responseCode = "200",
            description = "A page of spaces, and the buildings that a rule leaves out, in the language that"
                    + " Content-Language names",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FoundSpaces.class),
                            examples = @ExampleObject(name = "kade", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "may-not-book-for-them: whom personId names")
    @APIResponse(
            responseCode = "404",
            description = "No such building, floor or neighbourhood, or my organisation does not use it; or no such"
                    + " colleague, or they do not show when they are in")
    public Response list(
            @BeanParam @Valid FreeSpaceSearch search,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.OLDEST);
        Caller caller = signedIn.caller();
        SearchSpaces.Found found =
                searchSpaces.of(search, caller, forPerson.rules(caller, search.personId()), after.id(), limit + 1);
        Tongue tongue = spoken.tongue();
        FoundSpaces answer = new FoundSpaces(
                found.spaces().stream()
                        .limit(limit)
                        .map(space -> FreeSpace.of(space, found.near(), tongue))
                        .toList(),
                Page.next(found.spaces(), limit, space -> Cursor.at(space.id())),
                found.leftOut().stream()
                        .map(leftOut -> BuildingLeftOut.of(leftOut, tongue))
                        .toList());
        return Response.ok(answer)
                .header("Content-Language", tongue.language().getLanguage())
                .header("Vary", "Accept-Language")
                .build();
    }
}
