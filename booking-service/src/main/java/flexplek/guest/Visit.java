package flexplek.guest;

import flexplek.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a guest comes to see somebody of the house, their host.
 *
 * <p>Expected → arrived, and back where that was a mistake. A visit that is called off is deleted, and so is one that is over, a
 * short time after it.
 */
@Entity
class Visit {

    @Id
    private UUID id;

    @Column(name = "building_id")
    private int building;

    @Column(name = "host_id", updatable = false)
    private int host;

    @Column(name = "booking_id")
    private @Nullable UUID booking;

    @Column(name = "guest_name")
    private String guestName;

    @Column(name = "guest_from")
    private @Nullable String guestFrom;

    /** Its own, where it is not that of a booking. */
    private @Nullable Instant starts;

    private @Nullable Instant ends;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Version
    private int version;

    protected Visit() {}

    /** {@code host}: inside key. */
    Visit(int host, Guest guest, WhereAndWhen expected) {
        this.id = Ids.next();
        this.host = host;
        expect(guest, expected);
    }

    /** Refused once the guest has arrived, and of a visit that is over. */
    void change(Guest guest, WhereAndWhen to, Instant now) {
        refuseArrived();
        if (!now.isBefore(to.slot().end())) {
            throw new VisitRefused(new VisitRefusal.Over());
        }
        expect(guest, to);
    }

    private void expect(Guest guest, WhereAndWhen expected) {
        boolean own = expected.booking() == null;
        building = expected.building();
        booking = expected.booking();
        starts = own ? expected.slot().start() : null;
        ends = own ? expected.slot().end() : null;
        guestName = guest.name();
        guestFrom = guest.from();
    }

    /** True when this was the first time. */
    boolean arrive(Instant now) {
        if (arrivedAt != null) {
            return false;
        }
        arrivedAt = now;
        return true;
    }

    /** It was somebody else. */
    void notArrived() {
        arrivedAt = null;
    }

    /** Refuses what can only be done with a guest who is still expected. */
    void refuseArrived() {
        if (arrivedAt != null) {
            throw new VisitRefused(new VisitRefusal.GuestArrived());
        }
    }

    UUID id() {
        return id;
    }

    int building() {
        return building;
    }

    int host() {
        return host;
    }

    @Nullable
    UUID booking() {
        return booking;
    }

    Guest guest() {
        return new Guest(guestName, guestFrom);
    }

    @Nullable
    Instant starts() {
        return starts;
    }

    @Nullable
    Instant ends() {
        return ends;
    }

    /** Null while the guest is expected. */
    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    int version() {
        return version;
    }
}
