package flexplek.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What is let through; {@code docs/operations.md} says how to set it. */
@ConfigMapping(prefix = "flexplek.limits")
interface LimitSettings {

    /** How many times as much as stands below, as for the programs that play many people on a local stack. */
    @WithDefault("1")
    int times();

    /** Of one person: what changes something. */
    Rate writes();

    /** Of one person: what only looks. */
    Rate reads();

    /** Of one person, by operationId: what reaches others or costs much, beside what it is otherwise. */
    Map<String, OfAct> acts();

    /** Of one address: calls whose token is missing or no good. */
    Rate beforeSignIn();

    /** How long a body may take to come in. */
    Duration body();

    /** The roles of programs, which are not limited as people are. */
    Set<String> programs();

    interface Rate {

        /** In a row, after a rest. */
        int atOnce();

        /** From then on. */
        int perMinute();
    }

    /** In one line, as in {@code 10,5}. */
    record OfAct(int atOnce, int perMinute) implements Rate {

        public static OfAct of(String text) {
            String[] both = text.split(",", -1);
            if (both.length != 2) {
                throw new IllegalArgumentException("a limit is how many in a row and how many a minute, such as 10,5");
            }
            return new OfAct(Integer.parseInt(both[0].strip()), Integer.parseInt(both[1].strip()));
        }
    }
}
