package flexplek.teamday;

import flexplek.booking.Bookings;
import flexplek.booking.Overtaken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Runs acts that claim or give back several places: one at a time over all replicas, each whole or not at all. So only
 * bookings of single places can come in between; then the act is done again from its first look on.
 */
@ApplicationScoped
class WholeAct {

    private static final int TRIES = 10;
    private static final Set<String> WAITED_TOO_LONG = Set.of("55P03", "40P01");

    private final Bookings bookings;
    private final Session entities;

    WholeAct(Bookings bookings, Session entities) {
        this.bookings = bookings;
        this.entities = entities;
    }

    /** {@code act} looks, decides and writes within the transaction; it throws {@link PlaceLost} to be done again. */
    <T> T run(Supplier<T> act) {
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    takeTurn();
                    return act.get();
                });
            } catch (RuntimeException e) {
                if (!(e instanceof PlaceLost || e instanceof Overtaken || waitedTooLong(e))) {
                    throw e;
                }
            }
        }
        throw new TeamDayRefused(new TeamDayRefusal.TooBusy());
    }

    private void takeTurn() {
        bookings.takeTurn();
        // Somebody may hold a space we want and wait for a share of the day that we hold. We give way long before
        // PostgreSQL would look for a deadlock (1 s) and end one of the two.
        entities.createNativeMutationQuery("set local lock_timeout = '250ms'").executeUpdate();
    }

    private static boolean waitedTooLong(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && WAITED_TOO_LONG.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Somebody else got a place between our look and our claim. */
    static final class PlaceLost extends RuntimeException {
        PlaceLost() {
            super("place lost", null, false, false);
        }
    }
}
