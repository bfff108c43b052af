package flexplek.people;

import flexplek.platform.audit.AuditTrail;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/me/delegates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "People")
class DelegateResource {

    @Schema(
            name = "Delegates",
            description = "Who books for whom, as long as the person for whom it is lets it be so.",
            examples = """
                    {"delegates": [{"personId": "0199f3a0-1111-7000-8000-000000000007", "displayName": "Noor Verbeek",
                      "since": "2026-11-24T08:00:00Z"}],
                     "letMe": []}""")
    record MyDelegates(
            @Schema(description = "Whom I let book for me, at most 10, in order of their names.")
            List<Delegate> delegates,

            @Schema(description = "Who lets me book for them, in order of their names.")
            List<Delegate> letMe) {}

    @Schema(name = "Delegate")
    record Delegate(
            @Schema(description = "The other person.") UUID personId,

            @Schema(description = "What they are called; empty where that is not known.")
            String displayName,

            @Schema(description = "Since when it is so.") Instant since) {}

    private final SignedIn signedIn;
    private final Delegates delegates;
    private final AuditTrail audit;

    DelegateResource(SignedIn signedIn, Delegates delegates, AuditTrail audit) {
        this.signedIn = signedIn;
        this.delegates = delegates;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getMyDelegates",
            summary = "Whom I let book for me, and who lets me; each of the two reads it, and nobody else")
    @APIResponse(responseCode = "200", description = "Both, in order of their names")
    public MyDelegates get() {
        List<Delegates.Row> both = delegates.of(signedIn.caller());
        return new MyDelegates(told(both, true), told(both, false));
    }

    private static List<Delegate> told(List<Delegates.Row> both, boolean mine) {
        return both.stream()
                .filter(row -> row.mine() == mine)
                .map(row -> new Delegate(row.personId(), row.displayName(), row.since()))
                .toList();
    }

    @PUT
    @Path("/{personId}")
    @Transactional
    @Operation(
            operationId = "putMyDelegate",
            summary =
                    "Let somebody book for me: desks, rooms and series, as I could, and change or cancel what they made",
            description =
                    "Somebody of my organisation who is in a team of mine, or who shows the organisation when they are in;"
                            + " whoever else it is, the answer is the same. They may whoever else I show when I am in."
                            + " They see and change what they made, until I take it back, and nothing else of mine.")
    @APIResponse(responseCode = "204", description = "They may; repeating it changes nothing")
    @APIResponse(responseCode = "422", description = "too-many-delegates: I let 10 already")
    public void put(@PathParam("personId") UUID personId) {
        if (delegates.let(signedIn.caller(), personId)) {
            audit.thisOneIsOfPower();
        }
    }

    @DELETE
    @Path("/{personId}")
    @Transactional
    @Operation(
            operationId = "deleteMyDelegate",
            summary = "Let somebody book for me no longer; what they made stays, and is mine alone from then on")
    @APIResponse(responseCode = "204", description = "They may not; repeating it changes nothing")
    public void delete(@PathParam("personId") UUID personId) {
        if (delegates.end(signedIn.caller(), personId)) {
            audit.thisOneIsOfPower();
        }
    }
}
