package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.retry.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/team-days")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Team days", description = "Propose dates, answer, agree on one, be together.")
class TeamDayResource {

    @Schema(
            name = "TeamDayProposal",
            description = "Candidate dates for a team, in a building and, if wanted, a neighbourhood of it.",
            examples = """
                    {"teamId": "0199f3a0-1111-7000-8000-000000000007",
                     "buildingId": "0199f3a0-1111-7000-8000-000000000003",
                     "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000005",
                     "purpose": "Kwartaalplanning", "candidateDates": ["2026-12-01", "2026-12-03"]}""")
    record Proposal(
            @NotNull UUID teamId,
            @NotNull UUID buildingId,
            @Nullable UUID neighbourhoodId,
            @Nullable @Size(max = 200) String purpose,
            @NotNull @Size(min = 1, max = 10) List<@NotNull LocalDate> candidateDates) {

        String purposeOrNone() {
            return purpose == null ? "" : purpose.strip();
        }
    }

    @Schema(name = "TeamDayAnswers", description = "My answers; dates left out stay as they were.", examples = """
                    {"answers": [{"date": "2026-12-01", "answer": "MAYBE"}, {"date": "2026-12-03", "answer": "YES"}]}""")
    record GivenByMe(@NotNull @Size(min = 1, max = 10) List<@Valid @NotNull DateAnswer> answers) {}

    @Schema(name = "DateAnswer", description = "Whether I can come on a candidate date.")
    record DateAnswer(@NotNull LocalDate date, @NotNull Answer answer) {}

    @Schema(name = "TeamDayAgreement", description = "The candidate date that the team agrees on.", examples = """
                    {"date": "2026-12-01"}""")
    record Agreement(@NotNull LocalDate date) {}

    private final SignedIn signedIn;
    private final TeamDays teamDays;
    private final TeamDayViews views;
    private final ProposeTeamDay proposeTeamDay;
    private final AnswerDates answerDates;
    private final AgreeOnDate agreeOnDate;
    private final CancelTeamDay cancelTeamDay;

    TeamDayResource(
            SignedIn signedIn,
            TeamDays teamDays,
            TeamDayViews views,
            ProposeTeamDay proposeTeamDay,
            AnswerDates answerDates,
            AgreeOnDate agreeOnDate,
            CancelTeamDay cancelTeamDay) {
        this.signedIn = signedIn;
        this.teamDays = teamDays;
        this.views = views;
        this.proposeTeamDay = proposeTeamDay;
        this.answerDates = answerDates;
        this.agreeOnDate = agreeOnDate;
        this.cancelTeamDay = cancelTeamDay;
    }

    @POST
    @Operation(
            operationId = "proposeTeamDay",
            summary = "Put candidate dates to a team of mine; send an Idempotency-Key so that a retry proposes once")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; the team is told. The ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TeamDayView.class)))
    @APIResponse(responseCode = "403", description = "not-your-team, or the building is not-for-your-organisation")
    @APIResponse(responseCode = "404", description = "No such building or neighbourhood")
    @APIResponse(
            responseCode = "422",
            description = "date-not-possible: passed, too far ahead, or the building is closed; or"
                    + " idempotency-key-reused")
    public Response propose(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull Proposal proposal) {
        String key = Answers.checked(idempotencyKey);
        refuseTwice("candidateDates", proposal.candidateDates);
        Caller caller = signedIn.caller();
        return proposeTeamDay.once(caller, key, proposal);
    }

    @GET
    @Transactional
    @Operation(operationId = "listTeamDays", summary = "The team days of my teams, newest first")
    @APIResponse(responseCode = "200", description = "A page of team days with the answers counted and my own")
    public Page<TeamDayView> list(
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.NEWEST);
        Caller caller = signedIn.caller();
        List<TeamDay> found = teamDays.of(caller.teamKeys(), after, limit + 1);
        List<TeamDay> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? new Cursor(page.getLast().createdAt(), page.getLast().id()).written()
                : null;
        return new Page<>(views.inList(page, caller), next);
    }

    @GET
    @Path("/{teamDayId}")
    @Operation(operationId = "getTeamDay", summary = "One team day of a team of mine")
    @APIResponse(
            responseCode = "200",
            description = "The team day; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TeamDayView.class)))
    @APIResponse(responseCode = "404", description = "No such team day, or of another team")
    public Response get(@PathParam("teamDayId") UUID teamDayId) {
        Caller caller = signedIn.caller();
        return views.answer(teamDays.visibleTo(caller, teamDayId), caller);
    }

    @PUT
    @Path("/{teamDayId}/answers/me")
    @Operation(
            operationId = "putMyTeamDayAnswers",
            summary = "Say which dates suit me; once a date is agreed, this takes or gives back my place")
    @APIResponse(
            responseCode = "200",
            description = "The team day with my answers; repeating it changes nothing",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TeamDayView.class)))
    @APIResponse(responseCode = "403", description = "not-your-team")
    @APIResponse(responseCode = "404", description = "No such team day, or of another team")
    @APIResponse(responseCode = "409", description = "no-longer-open, or not-enough-room for me on the agreed date")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description = "date-not-possible: it is no candidate, or a rule says no: too-far-ahead or"
                    + " weekly-quota-reached; or one that was set: too-long, too-soon, not-open-yet, not-on-that-day or"
                    + " held-for-a-team")
    public Response answer(
            @PathParam("teamDayId") UUID teamDayId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull GivenByMe given) {
        refuseTwice("answers", given.answers.stream().map(DateAnswer::date).toList());
        return answerDates.answer(signedIn.caller(), teamDayId, given.answers, ifMatch);
    }

    @PUT
    @Path("/{teamDayId}/agreement")
    @Operation(
            operationId = "agreeOnTeamDay",
            summary = "Agree on a date: books places near each other for all who come, or none; for the organiser")
    @APIResponse(
            responseCode = "200",
            description = "Agreed, with the places; repeating it changes nothing",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TeamDayView.class)))
    @APIResponse(responseCode = "403", description = "not-the-organiser")
    @APIResponse(responseCode = "404", description = "No such team day, or of another team")
    @APIResponse(
            responseCode = "409",
            description = "not-enough-room with dates that have room, not-possible-for-them with the person,"
                    + " already-agreed on another date, or no-longer-open")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description = "date-not-possible, or a rule says no for the person named: too-far-ahead,"
                    + " weekly-quota-reached or not-for-their-organisation; or one that was set: too-long, too-soon,"
                    + " not-open-yet, not-on-that-day or held-for-a-team")
    public Response agree(
            @PathParam("teamDayId") UUID teamDayId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Agreement agreement) {
        return agreeOnDate.agree(signedIn.caller(), teamDayId, agreement.date, ifMatch);
    }

    @PUT
    @Path("/{teamDayId}/cancellation")
    @Operation(
            operationId = "cancelTeamDay",
            summary = "Call a team day off and give its places back; for the organiser")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled; repeating it changes nothing",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TeamDayView.class)))
    @APIResponse(responseCode = "403", description = "not-the-organiser")
    @APIResponse(responseCode = "404", description = "No such team day, or of another team")
    @APIResponse(responseCode = "409", description = "no-longer-open: it was held already")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response cancel(@PathParam("teamDayId") UUID teamDayId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return cancelTeamDay.cancel(signedIn.caller(), teamDayId, ifMatch);
    }

    private static void refuseTwice(String field, List<LocalDate> dates) {
        if (dates.stream().distinct().count() < dates.size()) {
            throw Problems.badField(field, Wording.of(TeamDayWords.class, TeamDayWords::namedTwice));
        }
    }
}
