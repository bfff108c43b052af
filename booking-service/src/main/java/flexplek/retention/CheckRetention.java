package flexplek.retention;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start with settings by which too much would be deleted, or nothing ever. */
@ApplicationScoped
class CheckRetention {

    /**
     * Rules count the week again when they change, messages of days ago lead to what they tell of, and a replica remembers a person
     * whom it saw some minutes, and wrote down as seen some days ago.
     */
    private static final long LEAST_DAYS = 31;
    /** A hundred years. */
    private static final long MOST_DAYS = 36_525;

    /** A guest's name is kept for the visit, and for what is asked of it just after. */
    private static final long MOST_DAYS_OF_VISITS = 31;

    private static final int LARGEST_BATCH = 10_000;

    private final RetentionSettings settings;

    CheckRetention(RetentionSettings settings) {
        this.settings = settings;
    }

    void atStart(@Observes StartupEvent starting) {
        check(settings);
    }

    static void check(RetentionSettings settings) {
        check("keep", settings.keep().toDays(), LEAST_DAYS, MOST_DAYS, "days");
        check("keep-persons", settings.keepPersons().toDays(), LEAST_DAYS, MOST_DAYS, "days");
        check("keep-visits", settings.keepVisits().toDays(), 1, MOST_DAYS_OF_VISITS, "days");
        check("keep-decisions", settings.keepDecisions().toDays(), 1, MOST_DAYS, "days");
        check("batch", settings.batch(), 1, LARGEST_BATCH, "rows");
        check("most", settings.most(), 1, Integer.MAX_VALUE, "rows");
    }

    private static void check(String name, long is, long least, long most, String unit) {
        if (is < least || is > most) {
            throw new IllegalStateException("flexplek.retention." + name + " is " + is + " " + unit + ": set one from "
                    + least + " to " + most + " " + unit);
        }
    }
}
