package flexplek.rule;

import flexplek.people.Organisations;
import flexplek.people.PersonMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** What somebody has who moves to another organisation is counted by the rules there. */
@ApplicationScoped
class CountWhoMoves {

    private final RuleVersions versions;
    private final Counters counters;
    private final Organisations organisations;
    private final Clock clock;

    CountWhoMoves(RuleVersions versions, Counters counters, Organisations organisations, Clock clock) {
        this.versions = versions;
        this.counters = counters;
        this.organisations = organisations;
        this.clock = clock;
    }

    void count(@Observes PersonMoved moved) {
        versions.share(List.of(), Math.min(moved.from(), moved.to()));
        versions.share(List.of(), Math.max(moved.from(), moved.to()));
        Integer quota =
                organisations.written(organisations.key(moved.to())).rules().weeklyDesks();
        counters.countPerson(moved.person(), Counter.firstWeek(clock.instant()), quota);
    }
}
