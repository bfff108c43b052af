package flexplek.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How history is counted and how long it is kept; {@code docs/operations.md} says how to set it. */
@ConfigMapping(prefix = "flexplek.history")
interface HistorySettings {

    String COUNT_EVERY = "60s";
    String RECOUNT_EVERY = "300s";
    String EACH_NIGHT = "0 40 3 * * ?";

    /** How long quarter hours are kept; whole months are dropped when all of them is older. */
    @WithDefault("P10Y")
    Period retention();

    /** How often the days that changed are counted again; {@code off} for never. */
    @WithDefault(COUNT_EVERY)
    String countEvery();

    /** How often what live shows is compared with what is kept of bookings; {@code off} for never. */
    @WithDefault(RECOUNT_EVERY)
    String recountEvery();

    /** When months are made ahead, closed and dropped, as a cron expression with seconds, by the clock of the machine. */
    @WithDefault(EACH_NIGHT)
    String monthsAt();
}
