package flexplek.trial;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: real time plus what a test has moved it by. */
public final class MovedClock extends Clock {

    private static volatile Duration moved = Duration.ZERO;

    public static void moveTo(Instant instant) {
        moved = Duration.between(Clock.systemUTC().instant(), instant);
    }

    public static void reset() {
        moved = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Mock
    @ApplicationScoped
    static class Producer {
        @Produces
        @ApplicationScoped
        @Mock
        Clock clock() {
            return new MovedClock();
        }
    }
}
