package flexplek.platform;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what we stand on being away or at its limit, which passes, from a fault of ours, which does not. */
final class Away {

    /** SQLSTATE: connection, resources, operator intervention, rollback for others' sake, locks, two who made the same. */
    private static final List<String> PASSING = List.of("08", "53", "57", "40", "55", "23505");

    private Away() {}

    static boolean explains(@Nullable Throwable fault) {
        return reason(fault) != null;
    }

    /** What tells that it passes, out of all that led to the fault; null where nothing does. */
    static @Nullable Throwable reason(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof OptimisticLockException
                    || (cause instanceof SQLException sql && passes(sql))) {
                return cause;
            }
        }
        return null;
    }

    /** The pool has no state for it when every connection is lent, or a new one takes too long: two sentences of its own. */
    private static boolean passes(SQLException fault) {
        String state = fault.getSQLState();
        return state == null
                ? String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : PASSING.stream().anyMatch(state::startsWith);
    }
}
