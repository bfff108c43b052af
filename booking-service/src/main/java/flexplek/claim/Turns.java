package flexplek.claim;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/**
 * Whose turn it is in a building: acts of several bookings there come one after the other. Within a replica they queue in order
 * of arrival, without a connection; between replicas whoever comes first has the database's word.
 */
@ApplicationScoped
class Turns {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    /** Advisory locks of two numbers: this, and the building. */
    private static final int TURN = 3;

    private final Session entities;
    private final Duration longestWait;
    private final Map<Integer, Semaphore> queues = new ConcurrentHashMap<>();

    @Inject
    Turns(Session entities) {
        this(entities, LONGEST_WAIT);
    }

    /** As those of another replica, in which one waits no longer than this. */
    Turns(Session entities, Duration longestWait) {
        this.entities = entities;
        this.longestWait = longestWait;
    }

    /** How long a turn is awaited, in the queue here and as long again for another replica. */
    Duration longestWait() {
        return longestWait;
    }

    /** Turns in this replica, held until it is closed. */
    static final class Held implements AutoCloseable {
        private final Deque<Semaphore> held = new ArrayDeque<>();

        @Override
        public void close() {
            held.forEach(Semaphore::release);
        }
    }

    /** Waits in the queue of each building (inside key), always in the same order. */
    Held queue(Collection<Integer> buildings) {
        Held turns = new Held();
        try {
            for (int building : new TreeSet<>(buildings)) {
                Semaphore queue = queues.computeIfAbsent(building, b -> new Semaphore(1, true));
                if (!queue.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new Overtaken();
                }
                turns.held.push(queue);
            }
            return turns;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            turns.close();
            throw new Overtaken();
        } catch (RuntimeException e) {
            turns.close();
            throw e;
        }
    }

    /** Within a transaction, until its end; false when another replica has one of them. */
    boolean take(Collection<Integer> buildings) {
        // Somebody may hold a space we want and wait for a counter that we hold. We give way long before PostgreSQL
        // would
        // look for a deadlock (1 s) and end one of the two.
        entities.createNativeMutationQuery("set local lock_timeout = '250ms'").executeUpdate();
        for (int building : new TreeSet<>(buildings)) {
            boolean taken = OneColumn.of(entities, "select pg_try_advisory_xact_lock(:turn, :building)", Boolean.class)
                    .setParameter("turn", TURN)
                    .setParameter("building", building)
                    .getSingleResult();
            if (!taken) {
                return false;
            }
        }
        return true;
    }
}
