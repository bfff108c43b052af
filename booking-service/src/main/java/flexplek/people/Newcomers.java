package flexplek.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is a newcomer: somebody who joined within the last {@value #DAYS} days. */
public final class Newcomers {

    private static final int DAYS = 90;

    private Newcomers() {}

    public static boolean includes(@Nullable LocalDate startedOn, LocalDate today) {
        return startedOn != null && startedOn.isAfter(today.minusDays(DAYS));
    }
}
