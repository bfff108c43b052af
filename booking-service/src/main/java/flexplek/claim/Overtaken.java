package flexplek.claim;

import java.sql.SQLException;
import java.util.Set;

/**
 * Others were faster with a counter, a key or with each space that was looked at, or held what was wanted for too long: nothing
 * was written, and the transaction under way, if there is one, is lost. To be done again.
 */
public final class Overtaken extends RuntimeException {

    /** Raised by our own statement; waited too long for a lock; waited in a circle; whom it is for was forgotten this moment. */
    private static final Set<String> STATES = Set.of(ClaimStatement.OVERTAKEN, "55P03", "40P01", "23503");

    public Overtaken() {
        super("overtaken", null, false, false);
    }

    /** Whether what was thrown says so. */
    static boolean is(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Overtaken
                    || (t instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
