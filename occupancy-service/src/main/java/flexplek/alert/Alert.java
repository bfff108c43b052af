package flexplek.alert;

import flexplek.place.PlaceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rule told of: open → ended, and in between or afterwards acknowledged once. Raised by {@link Alerts#raise}. */
@Entity
@Table(name = "alert")
class Alert {

    @Id
    private UUID id;

    private UUID ruleId;
    private UUID buildingId;
    private UUID placeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "place")
    private PlaceKind placeKind;

    private String name;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private int above;
    private int downTo;
    private @Nullable String sensorId;
    private int measured;
    private @Nullable Integer people;
    private @Nullable Integer capacity;
    private int sensors;
    private Instant raisedAt;
    private Instant stateAt;
    private @Nullable Instant downSince;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    protected Alert() {}

    UUID id() {
        return id;
    }

    UUID ruleId() {
        return ruleId;
    }

    UUID buildingId() {
        return buildingId;
    }

    UUID placeId() {
        return placeId;
    }

    PlaceKind placeKind() {
        return placeKind;
    }

    String name() {
        return name;
    }

    Measure measure() {
        return measure;
    }

    int above() {
        return above;
    }

    int downTo() {
        return downTo;
    }

    @Nullable
    String sensorId() {
        return sensorId;
    }

    /** What was measured when it was raised, in what its measure counts. */
    int measured() {
        return measured;
    }

    @Nullable
    Integer people() {
        return people;
    }

    @Nullable
    Integer capacity() {
        return capacity;
    }

    /** How many sensors counted the people on whom it was raised; 0 where it was raised on those who checked in. */
    int sensors() {
        return sensors;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    Instant downSince() {
        return downSince;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Whether what was measured then is news to it; a replica that lags behind tells nothing. */
    boolean isNews(Instant measuredAt) {
        return !measuredAt.isBefore(stateAt);
    }

    boolean isAcknowledgedBy(String account) {
        return account.equals(acknowledgedBy);
    }

    /** It came down far enough, and has to stay there for a while. */
    void comesDown(Instant measuredAt, Instant now) {
        stateAt = measuredAt;
        if (downSince == null) {
            downSince = now;
        }
    }

    void risesAgain(Instant measuredAt) {
        stateAt = measuredAt;
        downSince = null;
    }

    void end(EndReason reason, Instant measuredAt, Instant now) {
        stateAt = measuredAt;
        endedAt = now;
        endReason = reason;
    }

    /** Because of something else than what is measured. */
    void end(EndReason reason, Instant now) {
        end(reason, stateAt, now);
    }

    /** Whether it was not before: the first one counts. */
    boolean acknowledge(String account, Instant now) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = now;
        acknowledgedBy = account;
        return true;
    }
}
