package flexplek.guest;

import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
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

    private static final String VISITS = "/v1/visits/";

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

    /** Of the guest nothing is kept with the key, so that nothing is left once the visit is called off. */
    @Transactional
    public Response announce(Caller host, @Nullable String key, VisitRequest request) {
        String place = answers.holdPlace(host.key(), key, request).orElseGet(() -> announced(host, key, request));
        UUID id = UUID.fromString(place.substring(VISITS.length()));
        Visit visit = visits.findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound(Wording.of(GuestWords.class, GuestWords::noVisit)));
        return Answers.response(201, place, Integer.toString(visit.version()), views.one(host, id));
    }

    private String announced(Caller host, @Nullable String key, VisitRequest request) {
        WhereAndWhen expected = expected(host, request);
        visits.lockAnnouncing(host.key());
        if (visits.countSince(host.key(), clock.instant().minus(Duration.ofDays(1))) >= MOST) {
            throw new VisitRefused(new VisitRefusal.TooManyVisits(MOST));
        }
        Visit visit = new Visit(host.key(), request.guest(), expected);
        visits.persistAndFlush(visit);
        afterCommit.tell("visit.announced", "id=" + visit.id());
        String place = VISITS + visit.id();
        answers.keepPlace(host.key(), key, place);
        return place;
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
