package flexplek.alert;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a measured value means for a rule and its open alert. */
enum Verdict {
    NOTHING,
    RAISE,
    COMES_DOWN,
    RISES_AGAIN,
    END;

    /**
     * {@code open}: the rule's alert, if it has one. Quiet hours hold back what is new, and nothing else. Where fewer sensors
     * count than it was raised on, a smaller number may be of their silence: it is not known to be down.
     */
    static Verdict of(Terms terms, @Nullable Alert open, Measured measured, Instant now, ZoneId zone) {
        if (open == null) {
            return terms.isOver(measured.value()) && !terms.isQuiet(now, zone) ? RAISE : NOTHING;
        }
        Instant downSince = open.downSince();
        if (!terms.isDown(measured.value()) || measured.sensors() < open.sensors()) {
            return downSince == null ? NOTHING : RISES_AGAIN;
        }
        Instant since = downSince == null ? now : downSince;
        if (!now.isBefore(since.plus(terms.endAfter()))) {
            return END;
        }
        return downSince == null ? COMES_DOWN : NOTHING;
    }
}
