package flexplek.guest;

import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a host expect a guest elsewhere, at another time or by another name, or not any more; in the transaction under way. */
@ApplicationScoped
class ChangeVisit {

    private final Visits visits;
    private final WhoseVisit whose;
    private final Arrange arrange;
    private final AfterCommit afterCommit;
    private final Clock clock;

    ChangeVisit(Visits visits, WhoseVisit whose, Arrange arrange, AfterCommit afterCommit, Clock clock) {
        this.visits = visits;
        this.whose = whose;
        this.arrange = arrange;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    void change(Caller host, UUID id, String ifMatch, VisitChange wanted) {
        Visit visit = whose.asHost(host, visits.lock(id));
        WhereAndWhen had = visits.expected(visit);
        WhereAndWhen to = to(host, wanted, had);
        Guest guest = wanted.of(visit.guest());
        boolean stands = to.equals(had) && guest.equals(visit.guest());
        Preconditions.match(ifMatch, visit.version(), () -> stands);
        if (!stands) {
            visit.change(guest, to, clock.instant());
            visits.flush();
            afterCommit.tell("visit.changed", "id=" + id);
        }
    }

    private WhereAndWhen to(Caller host, VisitChange wanted, WhereAndWhen had) {
        @Nullable UUID booking = wanted.booking(had.booking());
        if (booking != null) {
            wanted.refuseTimes();
            return booking.equals(had.booking()) ? had : arrange.with(host, booking);
        }
        return wanted.movesInTime()
                ? arrange.stillIn(had.building(), wanted.of(had.slot()))
                : new WhereAndWhen(had.building(), null, had.slot());
    }

    /** Nothing is kept of it. */
    void callOff(Caller host, UUID id, @Nullable String ifMatch) {
        Visit visit = whose.asHost(host, visits.lock(id));
        Preconditions.match(ifMatch, visit.version());
        visit.refuseArrived();
        visits.delete(visit);
        afterCommit.tell("visit.called-off", "id=" + id);
    }
}
