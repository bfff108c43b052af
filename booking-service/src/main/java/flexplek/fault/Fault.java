package flexplek.fault;

import flexplek.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something broken at a space, however many people report it.
 *
 * <p>REPORTED → TAKEN_UP; from either → SOLVED or DECLINED, which it stays.
 */
@Entity
class Fault {

    @Id
    private UUID id;

    @Column(name = "space_id", updatable = false)
    private int space;

    @Column(name = "building_id", updatable = false)
    private int building;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FaultKind kind;

    @Enumerated(EnumType.STRING)
    private FaultState state;

    private @Nullable String answer;

    @Column(name = "reported_at", updatable = false)
    private Instant reportedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Fault() {}

    /** Of a space in a building (inside keys). */
    Fault(int space, int building, FaultKind kind, Instant now) {
        this.id = Ids.next();
        this.space = space;
        this.building = building;
        this.kind = kind;
        this.state = FaultState.REPORTED;
        this.reportedAt = now;
        this.changedAt = now;
    }

    boolean is(FaultState wanted, @Nullable String said) {
        return state == wanted && Objects.equals(answer, said);
    }

    /** {@code said}: what those who reported it read. */
    void become(FaultState wanted, @Nullable String said, Instant now) {
        checkOpen();
        changedAt = wanted == state ? changedAt : now;
        state = wanted;
        answer = said;
    }

    /** Refused once it is solved or declined. */
    void checkOpen() {
        if (!state.isOpen()) {
            throw new FaultRefused(new FaultRefusal.Settled(state));
        }
    }

    UUID id() {
        return id;
    }

    int space() {
        return space;
    }

    int building() {
        return building;
    }

    FaultKind kind() {
        return kind;
    }

    @Nullable
    String answer() {
        return answer;
    }

    int version() {
        return version;
    }
}
