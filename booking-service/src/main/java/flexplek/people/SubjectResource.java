package flexplek.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/{personId}/subject")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "People")
class SubjectResource {

    @Schema(name = "PersonSubject", examples = """
                    {"subject": "f:7b0c5a3e-1111-4000-8000-000000000001:noor"}""")
    record PersonSubject(
            @Schema(description = "The subject (sub) of the person's tokens from now on, exactly.")
            @NotNull
            @Pattern(regexp = PeopleResource.SUBJECT, message = "{flexplek.subject}")
            String subject) {}

    private final SignedIn signedIn;
    private final ReplaceSubject replaceSubject;

    SubjectResource(SignedIn signedIn, ReplaceSubject replaceSubject) {
        this.signedIn = signedIn;
        this.replaceSubject = replaceSubject;
    }

    @PUT
    @Operation(
            operationId = "putPersonSubject",
            summary = "Give a person of my organisation the subject of another account; repeating it changes nothing",
            description =
                    "For an account that was made anew: bookings, teams and team days stay the person's, and the subject"
                            + " of before signs nobody in any more, at the latest ten minutes from now. A person who was"
                            + " made when the new account signed in first is let go, unless they have coming bookings, and"
                            + " their invitations, reports of faults, favourites, needs and answers to team days are the"
                            + " person's, who is shown to nobody whom either of the two did not choose. The id of a person"
                            + " is in the answer of an import that names their subject.")
    @APIResponse(responseCode = "204", description = "From now on the person signs in by this subject")
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may do this: admin, platform-admin; or who signs in by"
                    + " this subject now is of another organisation")
    @APIResponse(responseCode = "404", description = "No such person, or of another organisation")
    @APIResponse(
            responseCode = "409",
            description = "person-has-bookings: who signs in by this subject now has coming bookings of their own,"
                    + " dates of a series that are booked later, or waits for a place")
    public void put(@PathParam("personId") UUID personId, @Valid @NotNull PersonSubject wanted) {
        replaceSubject.replace(signedIn.caller(), personId, wanted.subject);
    }
}
