package flexplek.platform.limit;

import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Wording;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells whoever asks for more than people do to wait (429), each person by themselves; and an address from which calls of
 * nobody come without end. Whoever is signed in is never held up for what others do behind the same address.
 */
@ApplicationScoped
class Limits {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Lane writes;
    private final Lane reads;
    private final Lane beforeSignIn;
    private final Set<String> programs;
    private final SpokenProblems spoken;

    Limits(LimitSettings settings, SpokenProblems spoken, Clock clock) {
        this.writes = new Lane(settings.writes(), settings.times(), clock);
        this.reads = new Lane(settings.reads(), settings.times(), clock);
        this.beforeSignIn = new Lane(settings.beforeSignIn(), settings.times(), clock);
        this.programs = settings.programs();
        this.spoken = spoken;
    }

    @ServerRequestFilter
    void ofPerson(ContainerRequestContext request, RoutingContext context) {
        CallerToken caller = WhoCalls.known(context);
        if (caller == null || !Collections.disjoint(programs, caller.roles())) {
            return;
        }
        boolean reading = SAFE.contains(request.getMethod());
        int wait = (reading ? reads : writes).secondsToWait(caller.subject());
        if (wait > 0) {
            throw tooMuch(wait);
        }
    }

    /** Before the audit trail, whose lines one caller should not make without end. */
    @ServerResponseFilter(priority = 6000)
    void ofAddress(ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() != 401) {
            return;
        }
        int wait = beforeSignIn.secondsToWait(
                Networks.of(context.request().remoteAddress().hostAddress()));
        if (wait > 0) {
            HttpProblem refusal = spoken.said(tooMuch(wait));
            response.setStatus(429);
            response.setEntity(refusal);
            response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait);
        }
    }

    private static HttpProblem tooMuch(int wait) {
        return Problems.of(
                        429,
                        "too-many-requests",
                        Wording.of(GeneralWords.class, GeneralWords::tooMuch),
                        Wording.of(GeneralWords.class, words -> words.waitFor(wait)))
                .withHeader(HttpHeaders.RETRY_AFTER, wait)
                .build();
    }
}
