package flexplek.message;

import flexplek.addressbook.AddressBook;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.wording.Names;
import flexplek.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Puts a page of an inbox into words. */
@ApplicationScoped
class ReadInbox {

    private static final Logger LOG = Logger.getLogger(ReadInbox.class);

    private final Messages messages;
    private final Wording wording;
    private final AddressBook addressBook;

    ReadInbox(Messages messages, Wording wording, AddressBook addressBook) {
        this.messages = messages;
        this.wording = wording;
        this.addressBook = addressBook;
    }

    MessageResource.Inbox page(Reader me, boolean onlyUnread, int limit, Cursor cursor) {
        List<Message> found = messages.of(me.id(), onlyUnread, cursor, limit + 1);
        Names names = new NamesOnPage(addressBook, doers(found, me));
        List<MessageResource.Item> items = found.stream()
                .limit(limit)
                .flatMap(message -> item(message, me, names).stream())
                .toList();
        return new MessageResource.Inbox(
                items, Page.next(found, limit, message -> Cursor.at(message.id())), messages.unread(me.id()));
    }

    /** Who is named: whoever did something, but for the reader, who is called "you". */
    private static Set<UUID> doers(List<Message> found, Reader me) {
        return found.stream()
                .flatMap(message -> message.news().stream())
                .flatMap(news -> Stream.ofNullable(news.doneBy()))
                .filter(doer -> !doer.equals(me.id()))
                .collect(Collectors.toSet());
    }

    /**
     * One that cannot be put into words does not keep its reader from the others, and is there all the same: it counts as unread
     * until its reader says that it is read.
     */
    private Optional<MessageResource.Item> item(Message message, Reader me, Names names) {
        try {
            return message.news()
                    .map(news -> MessageResource.Item.of(
                            message, news, wording.letter(news, me.id(), me.language(), me.zone(), names)))
                    .or(() -> untold(message, me));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "message=%s cannot be told: %s", message.id(), e.getClass().getName());
            return untold(message, me);
        }
    }

    private Optional<MessageResource.Item> untold(Message message, Reader me) {
        return Optional.ofNullable(message.kind())
                .map(kind -> new MessageResource.Item(
                        message.id(),
                        kind,
                        wording.untoldTitle(me.language()),
                        wording.untoldText(me.language()),
                        message.createdAt(),
                        message.readAt(),
                        MessageSubject.NOT_KNOWN));
    }
}
