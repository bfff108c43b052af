package flexplek.people;

import flexplek.platform.AfterCommit;
import flexplek.platform.Told;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/people-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "People")
class PeopleImportResource {

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
            @Pattern(regexp = PeopleResource.SUBJECT, message = "{flexplek.subject}")
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
            Told<String> mentorSubject) {

        /** The field that says who the person is. */
        String naming() {
            return id == null ? "subject" : "id";
        }

        /** As {@link #naming}, of the mentor. */
        String namingMentor() {
            return mentorId == null ? "mentorSubject" : "mentorId";
        }
    }

    @Schema(name = "ImportedPeople")
    record Imported(
            int created,
            int changed,

            @Schema(description = "The ids by which the people are known here, in the order of the list.")
            List<UUID> ids) {}

    private final SignedIn signedIn;
    private final CheckPeople checkPeople;
    private final ImportPerson importPerson;
    private final KnownMembers known;
    private final AfterCommit afterCommit;

    PeopleImportResource(
            SignedIn signedIn,
            CheckPeople checkPeople,
            ImportPerson importPerson,
            KnownMembers known,
            AfterCommit afterCommit) {
        this.signedIn = signedIn;
        this.checkPeople = checkPeople;
        this.importPerson = importPerson;
        this.known = known;
        this.afterCommit = afterCommit;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "importPeople",
            summary = "Bring in or change people of my organisation with their teams, all or nothing; repeating it"
                    + " changes nothing",
            description = "Everything that is not right is told at once: violations names the first 200 by row, found"
                    + " says how much there is in all. A team that only looks like another one, as it differs in"
                    + " capitals, spaces or the like, is not right either.")
    @APIResponse(responseCode = "200", description = "How many were new and how many were known")
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, platform-admin; or a row is of another"
                            + " organisation than mine; violations names the rows")
    public Imported importPeople(@Valid @NotNull PeopleImport body) {
        Caller caller = signedIn.caller();
        BadPeople bad = new BadPeople();
        SortedMap<Integer, ImportPerson.Stored> byRow = new TreeMap<>();
        for (Map.Entry<Integer, ImportPerson.Known> person :
                checkPeople.check(caller, body.people, bad).entrySet()) {
            int row = person.getKey();
            String field = body.people.get(row).naming();
            switch (importPerson.store(caller, person.getValue())) {
                case ImportPerson.Stored one -> byRow.put(row, one);
                case ImportPerson.Replaced() -> bad.add(row, field, PeopleWords::wasReplaced);
                case ImportPerson.OfOthers() -> bad.addOfOthers(row, field, PeopleWords::isOfOthers);
            }
        }
        nameMentorsOfOthers(body.people, byRow, bad);
        bad.refuseIfAny();
        Collection<ImportPerson.Stored> stored = byRow.values();
        int created = (int) stored.stream().filter(ImportPerson.Stored::isNew).count();
        known.forget();
        afterCommit.tell("people.imported", "count=" + stored.size());
        return new Imported(
                created,
                stored.size() - created,
                stored.stream().map(ImportPerson.Stored::id).toList());
    }

    /** Once all rows are stored, since a mentor may be one of them; who is not known yet may still come. */
    private void nameMentorsOfOthers(List<Row> rows, SortedMap<Integer, ImportPerson.Stored> byRow, BadPeople bad) {
        Set<UUID> wrong = importPerson.withMentorOfOthers(
                byRow.values().stream().map(ImportPerson.Stored::id).toList());
        byRow.forEach((row, stored) -> {
            Row told = rows.get(row);
            if (wrong.contains(stored.id()) && (told.mentorId() != null || told.mentorSubject() != null)) {
                bad.add(row, told.namingMentor(), PeopleWords::mentorOfOthers);
            }
        });
    }
}
