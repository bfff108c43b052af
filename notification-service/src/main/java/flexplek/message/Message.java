package flexplek.message;

import flexplek.news.News;
import flexplek.news.NewsKind;
import flexplek.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
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

    @ColumnTransformer(write = "?::jsonb")
    private String news;

    @Column(insertable = false, updatable = false)
    private @Nullable String kind;

    private Instant createdAt;
    private @Nullable Instant readAt;

    protected Message() {}

    /** A message that an event leads to, for this person. */
    public Message(UUID eventId, UUID personId, News news, Instant now) {
        this.id = Ids.next();
        this.eventId = eventId;
        this.personId = personId;
        this.news = NewsText.write(news);
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

    /** Nothing when it cannot be read: it may be of a version newer than this one, or older than it can read. */
    public Optional<News> news() {
        return NewsText.read(news);
    }

    /** What it is about, as stored; nothing when this version does not know such news. */
    public @Nullable NewsKind kind() {
        return NewsKind.find(kind).orElse(null);
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant readAt() {
        return readAt;
    }
}
