package flexplek.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.addressbook.AddressBook;
import flexplek.news.NewsKind;
import flexplek.platform.Cursor;
import flexplek.platform.Problems;
import flexplek.wording.Letter;
import flexplek.wording.Names;
import flexplek.wording.Wording;
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
import java.time.Clock;
import java.time.Instant;
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

@Path("/messages")
@Tag(name = "messages")
@RolesAllowed("employee")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class MessageResource {

    private final Messages messages;
    private final Reader reader;
    private final Wording wording;
    private final AddressBook addressBook;
    private final Clock clock;

    MessageResource(Messages messages, Reader reader, Wording wording, AddressBook addressBook, Clock clock) {
        this.messages = messages;
        this.reader = reader;
        this.wording = wording;
        this.addressBook = addressBook;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listMessages", summary = "List my messages, newest first, in my language")
    @APIResponse(
            responseCode = "200",
            description = "A page of my messages.",
            content =
                    @Content(
                            schema = @Schema(implementation = Inbox.class),
                            examples = @ExampleObject(name = "teamDay", value = Examples.INBOX)))
    public Inbox list(
            @QueryParam("unread") @DefaultValue("false") @Parameter(description = "Only those I have not read.")
                    Boolean unread,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit,
            @QueryParam("cursor")
                    @Parameter(
                            description = "The next of the answer before.",
                            schema = @Schema(implementation = String.class))
                    @Nullable
                    Cursor cursor) {
        UUID me = reader.id();
        List<Message> found = messages.of(me, unread, Cursor.orStart(cursor), limit + 1);
        Names names = new NamesOnPage(addressBook);
        List<Item> items = found.stream()
                .limit(limit)
                .map(message -> Item.of(message, wording.letter(message.news(), me, reader.language(), names)))
                .toList();
        return new Inbox(items, Cursor.next(found, limit, Message::id), messages.unread(me));
    }

    @PUT
    @Path("/{id}/read")
    @Transactional
    @Operation(operationId = "readMessage", summary = "Say that I have read a message; again changes nothing")
    @APIResponse(responseCode = "204", description = "It is read.")
    public void read(@PathParam("id") @Parameter(description = "The message.") UUID id) {
        messages.findOf(reader.id(), id)
                .orElseThrow(() -> Problems.notFound("message"))
                .read(clock.instant());
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "Inbox",
            requiredProperties = {"items", "next", "unread"})
    record Inbox(
            List<Item> items,

            @Schema(description = "Give it as cursor for the next page; null on the last.", nullable = true) @Nullable
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
            @Schema(nullable = true) @Nullable Instant readAt,
            MessageSubject subject) {

        static Item of(Message message, Letter letter) {
            return new Item(
                    message.id(),
                    message.news().kind(),
                    letter.title(),
                    letter.text(),
                    message.createdAt(),
                    message.readAt(),
                    MessageSubject.of(message.news()));
        }
    }
}
