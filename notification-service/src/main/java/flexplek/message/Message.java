package flexplek.message;

import flexplek.news.News;
import flexplek.platform.Ids;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One thing one person was told: unread → read. */
@Entity
public class Message {

    @Id
    private UUID id;

    private UUID eventId;
    private UUID personId;

    @Convert(converter = NewsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private News news;

    private Instant createdAt;
    private @Nullable Instant readAt;

    protected Message() {}

    /** A message that an event leads to, for this person. */
    public Message(UUID eventId, UUID personId, News news, Instant now) {
        this.id = Ids.next(now);
        this.eventId = eventId;
        this.personId = personId;
        this.news = news;
        this.createdAt = now;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public News news() {
        return news;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant readAt() {
        return readAt;
    }
}
