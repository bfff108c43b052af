package flexplek.telling;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot take these facts, ever, from one that is away now. */
final class DatabaseFault {

    private DatabaseFault() {}

    /** SQLSTATE class 22 (data exception) or 23 (integrity): to try again would fail again. */
    static boolean isForEver(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
