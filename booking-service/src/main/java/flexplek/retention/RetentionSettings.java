package flexplek.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is over is kept; {@code docs/operations.md} says how to set it, {@link CheckRetention} what cannot be. */
@ConfigMapping(prefix = "flexplek.retention")
interface RetentionSettings {

    String EACH_NIGHT = "0 10 1 * * ?";

    /** From the end of a booking, the date of a team day or the end of a fault; as long as Kafka keeps bookings (contracts/events/topics.txt). */
    @WithDefault("P400D")
    Duration keep();

    /**
     * From when a person was last seen, if nothing of them is left by then that is kept by a rule of its own. As long as what
     * they do, so that who comes no more goes with the last of it, and who is away for a year finds all as it was.
     */
    @WithDefault("P400D")
    Duration keepPersons();

    /** From the end of a visit: nobody needs to know any more who was a guest of whom. */
    @WithDefault("P1D")
    Duration keepVisits();

    /** From when a rule refused something: long enough to ask why, and to see what a rule does. */
    @WithDefault("P90D")
    Duration keepDecisions();

    /** When a round begins, as a cron expression with seconds, by the clock of the machine; {@code off} for never. */
    @WithDefault(EACH_NIGHT)
    String at();

    /** Bookings, team days, faults, visits, decisions or persons that one transaction deletes at most. */
    @WithDefault("1000")
    int batch();

    /** When a replica has deleted so many of a kind in a round, it leaves the rest to the next. */
    @WithDefault("500000")
    int most();
}
