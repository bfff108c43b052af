package flexplek.closure;

import flexplek.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spaces of a building that are out of service for a time; {@code ends} is null for until further notice. */
@Entity
class Closure {

    @Id
    private UUID id;

    @Column(name = "building_id", updatable = false)
    private int building;

    private Instant starts;
    private @Nullable Instant ends;
    private @Nullable String reason;

    @Version
    private int version;

    protected Closure() {}

    /** In a building (inside key). */
    Closure(int building, Wanted wanted) {
        this.id = Ids.next();
        this.building = building;
        this.starts = wanted.start;
        this.ends = wanted.end;
        this.reason = wanted.reason;
    }

    /** From when to when, and why. */
    record Wanted(
            Instant start, @Nullable Instant end, @Nullable String reason) {}

    /** Another end, or another reason. */
    void become(Wanted wanted) {
        starts = wanted.start;
        ends = wanted.end;
        reason = wanted.reason;
    }

    boolean is(Wanted wanted) {
        return starts.equals(wanted.start) && Objects.equals(ends, wanted.end) && Objects.equals(reason, wanted.reason);
    }

    boolean isOver(Instant now) {
        return ends != null && !now.isBefore(ends);
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(starts);
    }

    UUID id() {
        return id;
    }

    int building() {
        return building;
    }

    Instant start() {
        return starts;
    }

    @Nullable
    Instant end() {
        return ends;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
