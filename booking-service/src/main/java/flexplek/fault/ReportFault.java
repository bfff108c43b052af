package flexplek.fault;

import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.retry.Answers;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes down what somebody found broken; what others have reported too is one fault, of so many people. */
@ApplicationScoped
class ReportFault {

    private static final int MOST_OPEN = 20;

    private final Faults faults;
    private final FaultViews views;
    private final Answers answers;
    private final AfterCommit afterCommit;
    private final Clock clock;

    ReportFault(Faults faults, FaultViews views, Answers answers, AfterCommit afterCommit, Clock clock) {
        this.faults = faults;
        this.views = views;
        this.answers = answers;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Transactional
    public Response report(Caller caller, SpaceCard space, @Nullable String key, FaultRequest request) {
        return answers.hold(caller.key(), key, request).orElseGet(() -> reported(caller, space, key, request));
    }

    private Response reported(Caller caller, SpaceCard space, @Nullable String key, FaultRequest request) {
        Instant now = clock.instant();
        faults.lockReporting(caller.key(), space.key());
        Optional<Fault> known = faults.open(space.key(), request.kind());
        refuseTwice(caller, known);
        Fault fault =
                known.orElseGet(() -> new Fault(space.key(), space.building().key(), request.kind(), now));
        faults.persistAndFlush(fault);
        faults.addReport(fault.id(), caller.key(), request, now);
        afterCommit.tell("fault.reported", "id=" + fault.id() + " known=" + known.isPresent());
        FaultView view = views.toReporter(caller, fault.id());
        return known.isPresent()
                ? answers.keep(caller.key(), key, view)
                : answers.keepMade(caller.key(), key, "/v1/faults/" + fault.id(), view);
    }

    private void refuseTwice(Caller caller, Optional<Fault> known) {
        known.filter(fault -> faults.isReportedBy(caller.key(), fault.id())).ifPresent(fault -> {
            throw new FaultRefused(new FaultRefusal.AlreadyReported(fault.id()));
        });
        if (faults.countOpen(caller.key()) >= MOST_OPEN) {
            throw new FaultRefused(new FaultRefusal.TooManyReports(MOST_OPEN));
        }
    }
}
