package flexplek.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of the service under test: real time, by microseconds as in the service, plus what a test has moved it by. */
public final class MovedClock extends Clock {

    private static volatile Duration moved = Duration.ZERO;

    public static void moveBy(Duration ahead) {
        moved = ahead;
    }

    public static void moveTo(Instant instant) {
        moveBy(Duration.between(Clock.systemUTC().instant(), instant));
    }

    public static void reset() {
        moved = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(moved).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
