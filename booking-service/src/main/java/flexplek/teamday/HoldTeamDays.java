package flexplek.teamday;

import flexplek.outbox.Outbox;
import flexplek.space.Cards;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Closes team days whose date has passed. Replicas share the work: each passes by what another holds. */
@ApplicationScoped
class HoldTeamDays {

    private static final int BATCH = 200;

    private final TeamDays teamDays;
    private final TeamDayOutlines outlines;
    private final Outbox outbox;
    private final Cards cards;
    private final Clock clock;

    HoldTeamDays(TeamDays teamDays, TeamDayOutlines outlines, Outbox outbox, Cards cards, Clock clock) {
        this.teamDays = teamDays;
        this.outlines = outlines;
        this.outbox = outbox;
        this.cards = cards;
        this.clock = clock;
    }

    @Scheduled(every = "${flexplek.hold-team-days.every:5m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hold() {
        while (holdBatch() == BATCH) {
            // more is waiting
        }
    }

    /** Holds those that are due, at most a batch; how many. */
    int holdBatch() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            List<TeamDay> due = teamDays.overdue(now, BATCH);
            for (TeamDay day : due) {
                LocalDate today =
                        LocalDate.ofInstant(now, cards.building(day.building()).zone());
                outbox.write(day.hold(today, outlines.of(day)));
            }
            return due.size();
        });
    }
}
