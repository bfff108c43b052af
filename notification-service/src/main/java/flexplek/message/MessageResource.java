package flexplek.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.addressbook.Subjects;
import flexplek.news.News;
import flexplek.news.NewsKind;
import flexplek.platform.Cursor;
import flexplek.platform.Problems;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import flexplek.platform.caller.WhoCalls;
import flexplek.wording.Language;
import flexplek.wording.Letter;
import flexplek.wording.Readers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

@Path("/messages")
@Tag(name = "messages", description = "What a person was told.")
@RolesAllowed("employee")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class MessageResource {

    private final WhoCalls whoCalls;
    private final Subjects subjects;
    private final Messages messages;
    private final ReadInbox readInbox;
    private final Readers readers;
    private final SpokenProblems spoken;
    private final Clock clock;

    MessageResource(
            WhoCalls whoCalls,
            Subjects subjects,
            Messages messages,
            ReadInbox readInbox,
            Readers readers,
            SpokenProblems spoken,
            Clock clock) {
        this.whoCalls = whoCalls;
        this.subjects = subjects;
        this.messages = messages;
        this.readInbox = readInbox;
        this.readers = readers;
        this.spoken = spoken;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listMessages", summary = "List my messages, newest first, in the language that I accept")
    @APIResponse(
            responseCode = "200",
            description = "A page of my messages; Content-Language says in which language.",
            content =
                    @Content(
                            schema = @Schema(implementation = Inbox.class),
                            examples = @ExampleObject(name = "teamDay", value = Examples.INBOX)))
    public Response list(
            @QueryParam("unread") @DefaultValue("false") @Parameter(description = "Only those I have not read.")
                    Boolean unread,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("zone")
                    @Parameter(
                            description =
                                    "The reader's own time zone, by its IANA name: the zone of a building is named"
                                            + " where its clock shows another time. Without it the zone of most readers.",
                            example = "America/Kralendijk")
                    @Nullable
                    String zone) {
        Cursor after = Cursor.read(cursor, Cursor.NEWEST);
        Tongue tongue = spoken.tongue();
        Inbox inbox = reader(tongue, zoneOf(zone))
                .map(me -> readInbox.page(me, unread, limit, after))
                .orElseGet(() -> new Inbox(List.of(), null, 0));
        return Response.ok(inbox)
                .header("Content-Language", tongue.language().getLanguage())
                .header("Vary", "Accept-Language")
                .build();
    }

    /** Nobody yet, when booking-service has not told of the person: then there is nothing to read. */
    private Optional<Reader> reader(Tongue tongue, ZoneId zone) {
        return subjects.personOf(whoCalls.token().subject())
                .map(id -> new Reader(id, Language.of(tongue.language().getLanguage()), zone));
    }

    private ZoneId zoneOf(@Nullable String zone) {
        try {
            return zone == null ? readers.zone() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Problems.badField("zone", Wording.of(InboxWords.class, InboxWords::zone));
        }
    }

    @PUT
    @Path("/{id}/read")
    @Transactional
    @Operation(operationId = "readMessage", summary = "Say that I have read a message; again changes nothing")
    @APIResponse(responseCode = "204", description = "It is read.")
    public void read(@PathParam("id") @Parameter(description = "The message.") UUID id) {
        Optional<UUID> me = subjects.personOf(whoCalls.token().subject());
        Problems.seen(
                        messages.findByIdOptional(id),
                        message -> me.filter(message.personId()::equals).isPresent(),
                        Wording.of(InboxWords.class, InboxWords::noMessage))
                .read(clock.instant());
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "Inbox",
            requiredProperties = {"items", "next", "unread"})
    record Inbox(
            List<Item> items,

            @Schema(description = "Give it as cursor for the next page; null on the last.") @Nullable
            String next,

            @Schema(description = "How many I have not read, on any page.")
            long unread) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "Message",
            requiredProperties = {"id", "kind", "title", "text", "createdAt", "readAt", "subject"})
    record Item(
            UUID id,
            NewsKind kind,

            @Schema(description = "In the reader's language.")
            String title,

            @Schema(description = "In the reader's language.")
            String text,

            Instant createdAt,
            @Nullable Instant readAt,
            MessageSubject subject) {

        static Item of(Message message, News news, Letter letter) {
            return new Item(
                    message.id(),
                    news.kind(),
                    letter.title(),
                    letter.text(),
                    message.createdAt(),
                    message.readAt(),
                    MessageSubject.of(news));
        }
    }
}
