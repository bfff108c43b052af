package flexplek.trial;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock of the service under test: it starts before the bookings and team days of the examples, and goes on. */
@ApplicationScoped
class MorningOfTheExamples {

    private static final Instant START = Instant.parse("2026-11-24T05:00:00Z");

    @Mock
    @Produces
    @ApplicationScoped
    Clock clock() {
        Clock now = Clock.systemUTC();
        return Clock.offset(now, Duration.between(now.instant(), START));
    }
}
