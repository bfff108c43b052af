package flexplek.trial;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the service under test the clock that tests move. */
@ApplicationScoped
class TimeToMove {

    @Mock
    @Produces
    @ApplicationScoped
    Clock clock() {
        return new MovedClock();
    }
}
