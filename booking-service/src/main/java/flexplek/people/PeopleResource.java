package flexplek.people;

import static java.util.Objects.requireNonNull;

import flexplek.platform.AfterCommit;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "Who I am here, my teams, and the administrator's import.")
class PeopleResource {

    private static final int MOST_DAYS_AHEAD = 366;

    static final String SUBJECT = "[ -~]{1,255}";

    record Me(
            UUID id,
            String organisation,
            String organisationName,
            List<TeamName> teams,
            Set<String> roles,

            @Schema(description = "My groups at the identity provider that are no teams here, and why.")
            List<GroupLeftOut> groupsLeftOut) {}

    @Schema(name = "GroupLeftOut")
    record GroupLeftOut(
            @Schema(description = "The group, as the token names it.")
            String group,

            @Schema(
                    description =
                            "NOT_A_TEAM_PATH: it must be /organisation/team, with at most 255 characters, no empty"
                                    + " part and no control character. OTHER_ORGANISATION: it must be a team of my own"
                                    + " organisation. Whoever looks after the groups can change it.")
            Group.Why reason) {}

    record TeamName(UUID id, String name) {}

    @Schema(name = "PeopleImport", examples = """
                    {"people": [{"subject": "f:7b0c5a3e-1111-4000-8000-000000000001:noor", "organisation": "minbin",
                      "displayName": "Noor Nieuwkomer", "teams": ["/minbin/kade"], "startedOn": "2026-10-01",
                      "mentorId": "00000000-0000-4000-8000-000000000002"}]}""")
    record PeopleImport(@NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull Row> people) {}

    @Schema(
            name = "ImportedPerson",
            description = "Who a person is: the subject of the identity provider says it, or, where that is a UUID, id."
                    + " What is left out stays as it is; null and an empty list empty it.")
    record Row(
            @Schema(description = "The subject, where the identity provider's subjects are UUIDs.") @Nullable
            UUID id,

            @Schema(description = "The subject in the person's tokens (sub), exactly.")
            @Nullable
            @Pattern(regexp = SUBJECT, message = "{flexplek.subject}")
            String subject,

            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{flexplek.organisation-key}")
            String organisation,

            @NotBlank @Size(max = 120) String displayName,

            @Schema(description = "Groups of the person's organisation, such as /minbin/kade.")
            @Nullable
            @Size(max = 100)
            List<@NotNull String> teams,

            @Schema(implementation = LocalDate.class) @Nullable
            Told<LocalDate> startedOn,

            @Schema(
                    implementation = UUID.class,
                    description = "The mentor's subject, where the identity provider's subjects are UUIDs.")
            @Nullable
            Told<UUID> mentorId,

            @Schema(implementation = String.class, description = "The mentor's subject.") @Nullable
            Told<String> mentorSubject) {}

    @Schema(name = "ImportedPeople")
    record Imported(
            int created,
            int changed,

            @Schema(description = "The ids by which the people are known here, in the order of the list.")
            List<UUID> ids) {}

    private final SignedIn signedIn;
    private final Teams teams;
    private final ImportPerson importPerson;
    private final Organisations organisations;
    private final KnownMembers known;
    private final AfterCommit afterCommit;
    private final Clock clock;

    PeopleResource(
            SignedIn signedIn,
            Teams teams,
            ImportPerson importPerson,
            Organisations organisations,
            KnownMembers known,
            AfterCommit afterCommit,
            Clock clock) {
        this.signedIn = signedIn;
        this.teams = teams;
        this.importPerson = importPerson;
        this.organisations = organisations;
        this.known = known;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Path("people/me")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(operationId = "getMe", summary = "Who I am here: organisation, teams and roles")
    public Me me() {
        Caller me = signedIn.caller();
        List<TeamName> mine = teams.of(me.teamKeys()).stream()
                .map(t -> new TeamName(t.teamId(), t.name()))
                .toList();
        String organisation = organisations.name(me.organisationKey());
        List<GroupLeftOut> leftOut = signedIn.groupsLeftOut(me).stream()
                .map(group -> new GroupLeftOut(group.path(), group.why()))
                .toList();
        return new Me(me.personId(), me.organisation(), organisation, mine, me.roles(), leftOut);
    }

    @POST
    @Path("people-imports")
    @RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Transactional
    @Operation(
            operationId = "importPeople",
            summary = "Bring in or change people of my organisation with their teams, all or nothing; repeating it"
                    + " changes nothing")
    @APIResponse(responseCode = "200", description = "How many were new and how many were known")
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, platform-admin; or a row is of another"
                            + " organisation than mine; violations names the rows")
    public Imported importPeople(@Valid @NotNull PeopleImport body) {
        Caller caller = signedIn.caller();
        Set<String> named = new HashSet<>();
        List<ImportPerson.Known> people = new ArrayList<>();
        for (int i = 0; i < body.people.size(); i++) {
            String at = "people[" + i + "].";
            ImportPerson.Known person = read(at, body.people.get(i));
            check(at, body.people.get(i), person);
            if (!named.add(person.subject())) {
                throw Problems.badField(
                        "people[" + i + (body.people.get(i).id == null ? "].subject" : "].id"),
                        Wording.of(PeopleWords.class, PeopleWords::namedTwice));
            }
            people.add(person);
        }
        refuseOthers(caller, people);
        List<ImportPerson.Stored> stored = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            stored.add(store(caller, people.get(i), "people[" + i + "].subject"));
        }
        int created = (int) stored.stream().filter(ImportPerson.Stored::isNew).count();
        known.forget();
        afterCommit.tell("people.imported", "count=" + stored.size());
        return new Imported(
                created,
                stored.size() - created,
                stored.stream().map(ImportPerson.Stored::id).toList());
    }

    private static void refuseOthers(Caller caller, List<ImportPerson.Known> people) {
        List<Problems.Violation> others = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (!caller.administers(people.get(i).organisation())) {
                others.add(new Problems.Violation(
                        "people[" + i + "].organisation",
                        Wording.of(PeopleWords.class, words -> words.mustBeMine(caller.organisation()))));
            }
        }
        if (!others.isEmpty()) {
            throw notMine(others);
        }
    }

    private ImportPerson.Stored store(Caller caller, ImportPerson.Known person, String field) {
        return switch (importPerson.store(caller, person)) {
            case ImportPerson.Stored stored -> stored;
            case ImportPerson.Replaced() ->
                throw Problems.badField(field, Wording.of(PeopleWords.class, PeopleWords::wasReplaced));
            case ImportPerson.OfOthers() ->
                throw notMine(
                        List.of(new Problems.Violation(field, Wording.of(PeopleWords.class, PeopleWords::isOfOthers))));
        };
    }

    private static HttpProblem notMine(List<Problems.Violation> violations) {
        return Problems.of(
                        403,
                        "not-allowed",
                        Wording.of(GeneralWords.class, GeneralWords::notAllowed),
                        Wording.of(PeopleWords.class, PeopleWords::ownPeople))
                .with("violations", violations)
                .build();
    }

    private static ImportPerson.Known read(String at, Row row) {
        if ((row.id == null) == (row.subject == null)) {
            throw Problems.badField(at + "subject", Wording.of(PeopleWords.class, PeopleWords::subjectOrId));
        }
        if (row.mentorId != null && row.mentorSubject != null) {
            throw Problems.badField(at + "mentorSubject", Wording.of(PeopleWords.class, PeopleWords::mentorTwice));
        }
        return new ImportPerson.Known(
                row.id == null ? requireNonNull(row.subject) : row.id.toString(),
                row.organisation,
                row.displayName,
                row.teams == null ? null : teams(at, row.teams, row.organisation),
                row.startedOn,
                mentor(at, row));
    }

    private void check(String at, Row row, ImportPerson.Known person) {
        LocalDate startedOn =
                person.startedOn() == null ? null : person.startedOn().value();
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(MOST_DAYS_AHEAD);
        if (startedOn != null && startedOn.isAfter(last)) {
            throw Problems.badField(at + "startedOn", Wording.of(PeopleWords.class, PeopleWords::yearAhead));
        }
        String mentor =
                person.mentorSubject() == null ? null : person.mentorSubject().value();
        if (person.subject().equals(mentor)) {
            throw Problems.badField(
                    at + (row.mentorId == null ? "mentorSubject" : "mentorId"),
                    Wording.of(PeopleWords.class, PeopleWords::ownMentor));
        }
    }

    private static @Nullable Told<String> mentor(String at, Row row) {
        if (row.mentorId != null) {
            return new Told<>(
                    row.mentorId.value() == null ? null : row.mentorId.value().toString());
        }
        String subject = row.mentorSubject == null ? null : row.mentorSubject.value();
        if (subject != null && !subject.matches(SUBJECT)) {
            throw Problems.badField(at + "mentorSubject", Wording.of(PeopleWords.class, PeopleWords::ascii));
        }
        return row.mentorSubject;
    }

    private static Set<Group.Team> teams(String at, List<String> paths, String organisation) {
        Set<Group.Team> teams = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            switch (Group.of(paths.get(i), organisation)) {
                case Group.Team team -> teams.add(team);
                case Group.LeftOut leftOut ->
                    throw Problems.badField(
                            at + "teams[" + i + "]", leftOut.why().words());
            }
        }
        return teams;
    }
}
