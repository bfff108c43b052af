package flexplek.decision;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Problems;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import flexplek.platform.audit.AuditTrail;
import flexplek.space.BuildingCard;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.EMPLOYEE, Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "Rules")
class DecisionResource {

    private final SignedIn signedIn;
    private final Visible visible;
    private final Decisions decisions;
    private final SpokenProblems spoken;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionResource(
            SignedIn signedIn,
            Visible visible,
            Decisions decisions,
            SpokenProblems spoken,
            AuditTrail audit,
            Clock clock) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.decisions = decisions;
        this.spoken = spoken;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDecisions",
            summary =
                    "Bookings that a rule refused me, the newest first; or with buildingId those of a building that my"
                            + " organisation manages, of the days that are over",
            description = """
        A booking that is refused by a rule, when it is made, changed or waited for, or as a date of a series, is written \
        down within moments; one that somebody else was faster with is not. Who manages the building reads \
        the latest day first, and within a day in no order, without who it was and without those who showed nobody when they are \
        in: whoever hides later or shows again changes nothing of it.""")
    @APIResponse(responseCode = "200", description = "A page of decisions, in the language of Accept-Language")
    @APIResponse(
            responseCode = "403",
            description = "With buildingId: not-allowed, without facility, building-admin, admin or platform-admin; or"
                    + " managed-by-others: another organisation manages the building, as managedBy says")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Page<DecisionView> list(
            @QueryParam("buildingId") @Parameter(description = "Of this building.") @Nullable UUID buildingId,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.NEWEST);
        Caller caller = signedIn.caller();
        Tongue tongue = spoken.tongue();
        if (buildingId == null) {
            List<Decisions.Kept> found = decisions.of(caller.key(), after, limit + 1);
            return Page.of(found, limit, kept -> DecisionView.toPerson(kept, tongue), Decisions.Kept::ofPerson);
        }
        BuildingCard building = lookedAfter(caller, buildingId);
        audit.thisOneIsOfPower();
        LocalDate today = LocalDate.ofInstant(clock.instant(), building.zone());
        List<Decisions.Kept> found = decisions.in(building.key(), today, after, limit + 1);
        return Page.of(found, limit, kept -> DecisionView.toCaretaker(kept, tongue), Decisions.Kept::ofDay);
    }

    private BuildingCard lookedAfter(Caller caller, UUID id) {
        BuildingCard building = visible.buildingCard(caller, id);
        if (!caller.looksAfterBuildings() && !caller.is(Roles.PLATFORM_ADMIN)) {
            throw Problems.forbidden(Wording.of(DecisionWords.class, DecisionWords::onlyCaretakers));
        }
        visible.refuseUnlessManaged(caller, building.managedBy());
        return building;
    }
}
