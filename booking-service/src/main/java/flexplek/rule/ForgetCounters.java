package flexplek.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Forgets counters of weeks and days in which nobody can book any more, wherever on earth. */
@ApplicationScoped
class ForgetCounters {

    private static final int DAYS = 14;

    private final Counters counters;
    private final Clock clock;

    ForgetCounters(Counters counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    @Scheduled(
            every = "${flexplek.forget-counters.every:6h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        forgetOld();
    }

    int forgetOld() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return QuarkusTransaction.requiringNew().call(() -> counters.forgetBefore(today.minusDays(DAYS)));
    }
}
