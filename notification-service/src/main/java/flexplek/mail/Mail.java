package flexplek.mail;

import flexplek.message.Message;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail of one message: PENDING → SENDING → SENT | SKIPPED | DEAD; back to PENDING to try later or by a replay. */
@Entity
public class Mail {

    @Id
    private UUID messageId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "message_id", insertable = false, updatable = false)
    private Message message;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.PENDING;

    private int attempts;
    private Instant queuedAt;
    private Instant nextAttemptAt;
    private @Nullable Instant endedAt;
    private @Nullable String reason;

    protected Mail() {}

    /** A mail to be sent at once. */
    public Mail(Message message, Instant now) {
        this.messageId = message.id();
        this.message = message;
        this.queuedAt = now;
        this.nextAttemptAt = now;
    }

    void sent(Instant now) {
        end(MailState.SENT, null, now);
    }

    void skip(String why, Instant now) {
        end(MailState.SKIPPED, why, now);
    }

    void giveUp(String why, Instant now) {
        end(MailState.DEAD, why, now);
    }

    void tryAgainAt(Instant moment, String why) {
        state = MailState.PENDING;
        nextAttemptAt = moment;
        reason = why;
    }

    /** Sends a dead one again, as if it had just been queued; anything else stays as it is. */
    void replay(Instant now) {
        if (state == MailState.DEAD) {
            state = MailState.PENDING;
            attempts = 0;
            queuedAt = now;
            nextAttemptAt = now;
            endedAt = null;
        }
    }

    private void end(MailState last, @Nullable String why, Instant now) {
        state = last;
        reason = why;
        endedAt = now;
    }

    UUID messageId() {
        return messageId;
    }

    Message message() {
        return message;
    }

    boolean isBeingSent(int attempt) {
        return state == MailState.SENDING && attempts == attempt;
    }

    int attempts() {
        return attempts;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
