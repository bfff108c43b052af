package flexplek.closure;

import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.space.BookingsHit;
import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import flexplek.space.HitBookings;
import flexplek.space.Space;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One space out of service until further notice, which is a closure of it without an end, or in service again, whatever keeps it
 * out now; in the transaction under way.
 */
@ApplicationScoped
class SetServiceState {

    /** The space as it is then, its closures, and the coming bookings that are not what was booked. */
    record Done(Space space, List<ClosedTime> closed, BookingsHit hit) {}

    private final Closures closures;
    private final ClosedTimes closedTimes;
    private final ManagedSpaces managed;
    private final HitBookings hitBookings;
    private final TellClosed tellClosed;
    private final Clock clock;

    SetServiceState(
            Closures closures,
            ClosedTimes closedTimes,
            ManagedSpaces managed,
            HitBookings hitBookings,
            TellClosed tellClosed,
            Clock clock) {
        this.closures = closures;
        this.closedTimes = closedTimes;
        this.managed = managed;
        this.hitBookings = hitBookings;
        this.tellClosed = tellClosed;
        this.clock = clock;
    }

    /** {@code outReason} is null for in service. */
    Done set(Caller caller, UUID spaceId, @Nullable String outReason, @Nullable String ifMatch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Space space = managed.space(caller, spaceId);
        List<ClosedTime> running = closedTimes.of(space.key()).stream()
                .filter(time -> time.covers(now))
                .toList();
        boolean stands = stands(space, running, outReason);
        Preconditions.match(ifMatch, space.version(), () -> stands);
        if (!stands) {
            change(caller, space, running, outReason, now);
        }
        return new Done(space, closedTimes.of(space.key()), hitBookings.standing(space.key(), caller));
    }

    private static boolean stands(Space space, List<ClosedTime> running, @Nullable String outReason) {
        return outReason == null
                ? space.inService() && running.isEmpty()
                : running.stream().anyMatch(time -> time.end() == null && outReason.equals(time.reason()))
                        || (!space.inService() && outReason.equals(space.outReason()));
    }

    private void change(Caller caller, Space space, List<ClosedTime> running, @Nullable String outReason, Instant now) {
        HitBookings.Before before = hitBookings.ofSpaces(space.building(), List.of(space.key()));
        closures.takeOut(space.key(), now, outReason != null);
        if (outReason == null) {
            space.returnToService();
        } else {
            Instant since = running.stream()
                    .filter(time -> time.end() == null)
                    .map(ClosedTime::start)
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            closures.put(
                    new Closure(space.building(), new Closure.Wanted(since, null, outReason)), List.of(space.key()));
        }
        tellClosed.of(caller, space, before);
    }
}
