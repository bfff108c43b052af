package flexplek.delivery;

import flexplek.message.Message;
import flexplek.news.Urgency;
import flexplek.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way by one channel: PENDING → SENDING → SENT | SKIPPED | DEAD; back to PENDING to try later or by a
 * replay.
 */
@Entity
public class Delivery {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "message_id", updatable = false)
    private Message message;

    private String channel;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.PENDING;

    private int urgency;
    private int attempts;
    private Instant queuedAt;
    private Instant nextAttemptAt;
    private @Nullable Instant endedAt;
    private @Nullable String reason;

    protected Delivery() {}

    /** To be sent at once, after what is more urgent. */
    public Delivery(Message message, Channel channel, Urgency urgency, Instant now) {
        this.id = Ids.next();
        this.message = message;
        this.channel = channel.word();
        this.urgency = urgency.rank();
        this.queuedAt = now;
        this.nextAttemptAt = now;
    }

    void sent(Instant now) {
        end(DeliveryState.SENT, null, now);
    }

    void skip(String why, Instant now) {
        end(DeliveryState.SKIPPED, why, now);
    }

    void giveUp(String why, Instant now) {
        end(DeliveryState.DEAD, why, now);
    }

    void tryAgainAt(Instant moment, String why) {
        state = DeliveryState.PENDING;
        nextAttemptAt = moment;
        reason = why;
    }

    /** Sends a dead one again, as if it had just been queued; anything else stays as it is. */
    void replay(Instant now) {
        if (state == DeliveryState.DEAD) {
            state = DeliveryState.PENDING;
            attempts = 0;
            queuedAt = now;
            nextAttemptAt = now;
            endedAt = null;
        }
    }

    private void end(DeliveryState last, @Nullable String why, Instant now) {
        state = last;
        reason = why;
        endedAt = now;
    }

    boolean isBeingSent(int attempt) {
        return state == DeliveryState.SENDING && attempts == attempt;
    }

    UUID id() {
        return id;
    }

    Message message() {
        return message;
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
