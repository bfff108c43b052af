package flexplek.closure;

import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.BookingsHit;
import flexplek.space.BuildingCard;
import flexplek.space.HitBookings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes, changes and ends closures, in the transaction under way; bookings that stand are kept, their people told. */
@ApplicationScoped
class CloseSpaces {

    /** The closure as it is then, and the coming bookings that this hits. */
    record Done(Closure closure, BookingsHit hit) {}

    private final Closures closures;
    private final ManagedSpaces managed;
    private final HitBookings hitBookings;
    private final TellClosed tellClosed;
    private final AfterCommit afterCommit;
    private final Clock clock;

    CloseSpaces(
            Closures closures,
            ManagedSpaces managed,
            HitBookings hitBookings,
            TellClosed tellClosed,
            AfterCommit afterCommit,
            Clock clock) {
        this.closures = closures;
        this.managed = managed;
        this.hitBookings = hitBookings;
        this.tellClosed = tellClosed;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    static Wording none() {
        return Wording.of(ClosureWords.class, ClosureWords::noClosure);
    }

    Done add(Caller caller, UUID buildingId, ClosureRequest request) {
        Instant now = clock.instant();
        BuildingCard building = managed.building(caller, buildingId);
        Closure closure = new Closure(building.key(), request.wanted(building.zone(), now));
        List<Integer> keys = managed.keys(building, request.spaceIds());
        HitBookings.Before before = hitBookings.ofSpaces(building.key(), keys);
        closures.forgetOld(building.key(), now);
        closures.put(closure, keys);
        return done(caller, closure, keys, before, "made");
    }

    Done change(Caller caller, UUID id, String ifMatch, ClosureChange change) {
        Instant now = clock.instant();
        BuildingCard building = managed.buildingOf(caller, closures.buildingOf(id));
        Closure closure = locked(id, now);
        Closure.Wanted wanted = change.of(closure, building.zone(), now);
        boolean stands = closure.is(wanted);
        Preconditions.match(ifMatch, closure.version(), () -> stands);
        if (stands) {
            return new Done(closure, BookingsHit.NONE);
        }
        List<Integer> keys = closures.spaces(id);
        HitBookings.Before before = hitBookings.ofSpaces(building.key(), keys);
        closure.become(wanted);
        closures.store(closure);
        return done(caller, closure, keys, before, "changed");
    }

    void end(Caller caller, UUID id, String ifMatch) {
        BuildingCard building = managed.buildingOf(caller, closures.buildingOf(id));
        Closure closure = locked(id, clock.instant());
        Preconditions.match(ifMatch, closure.version());
        List<Integer> keys = closures.spaces(id);
        HitBookings.Before before = hitBookings.ofSpaces(building.key(), keys);
        closures.delete(closure);
        closures.flush();
        done(caller, closure, keys, before, "ended");
    }

    private Closure locked(UUID id, Instant now) {
        return closures.lock(id).filter(closure -> !closure.isOver(now)).orElseThrow(() -> Problems.notFound(none()));
    }

    private Done done(Caller caller, Closure closure, List<Integer> keys, HitBookings.Before before, String what) {
        BookingsHit hit = tellClosed.of(caller, keys, before);
        afterCommit.tell("closure." + what, "id=" + closure.id() + " spaces=" + keys.size());
        return new Done(closure, hit);
    }
}
