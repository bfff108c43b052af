package flexplek.guest;

import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.retry.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down whom somebody expects; nobody is told before the guest is there. */
@ApplicationScoped
class AnnounceVisit {

    /** To come, and over since a day: so that one that is over at once makes no room for the next. */
    private static final int MOST = 50;

    private final Visits visits;
    private final Arrange arrange;
    private final VisitViews views;
    private final Answers answers;
    private final AfterCommit afterCommit;
    private final Clock clock;

    AnnounceVisit(
            Visits visits, Arrange arrange, VisitViews views, Answers answers, AfterCommit afterCommit, Clock clock) {
        this.visits = visits;
        this.arrange = arrange;
        this.views = views;
        this.answers = answers;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Transactional
    public Response announce(Caller host, @Nullable String key, VisitRequest request) {
        return answers.hold(host.key(), key, request).orElseGet(() -> announced(host, key, request));
    }

    private Response announced(Caller host, @Nullable String key, VisitRequest request) {
        WhereAndWhen expected = expected(host, request);
        visits.lockAnnouncing(host.key());
        if (visits.countSince(host.key(), clock.instant().minus(Duration.ofDays(1))) >= MOST) {
            throw new VisitRefused(new VisitRefusal.TooManyVisits(MOST));
        }
        Visit visit = new Visit(host.key(), request.guest(), expected);
        visits.persistAndFlush(visit);
        afterCommit.tell("visit.announced", "id=" + visit.id());
        return answers.keepMade(host.key(), key, "/v1/visits/" + visit.id(), views.one(host, visit.id()));
    }

    private WhereAndWhen expected(Caller host, VisitRequest request) {
        UUID building = request.buildingId();
        UUID booking = request.bookingId();
        if (booking != null) {
            return arrange.with(host, booking);
        }
        if (building == null) {
            throw new IllegalStateException("not checked");
        }
        return arrange.in(host, building, request.slot());
    }
}
