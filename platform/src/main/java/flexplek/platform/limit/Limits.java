package flexplek.platform.limit;

import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Wording;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever asks for more than people do to wait (429), each person by themselves, sooner where an act reaches others or
 * costs much; and an address from which calls of nobody come without end. Whoever is signed in is never held up for what
 * others do behind the same address.
 */
@ApplicationScoped
class Limits {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String COUNTED = Limits.class.getName();
    private static final int FIRST = -10_000;

    private final Lane writes;
    private final Lane reads;
    private final Map<String, Lane> acts;
    private final Lane beforeSignIn;
    private final Set<String> programs;
    private final SpokenProblems spoken;

    Limits(LimitSettings settings, SpokenProblems spoken, Clock clock) {
        this.writes = new Lane(settings.writes(), settings.times(), clock);
        this.reads = new Lane(settings.reads(), settings.times(), clock);
        this.acts = settings.acts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, act -> new Lane(act.getValue(), settings.times(), clock)));
        this.beforeSignIn = new Lane(settings.beforeSignIn(), settings.times(), clock);
        this.programs = settings.programs();
        this.spoken = spoken;
    }

    /** What stands beside the API is refused before any resource is asked, and without a document. */
    void register(@Observes Router router) {
        router.route("/q/*").order(FIRST).handler(context -> {
            context.addHeadersEndHandler(answered -> {
                int wait = ofRefused(context.response().getStatusCode(), context);
                if (wait > 0) {
                    context.response()
                            .setStatusCode(429)
                            .putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(wait))
                            .headers()
                            .remove(HttpHeaders.WWW_AUTHENTICATE);
                }
            });
            context.next();
        });
    }

    @ServerRequestFilter
    void ofPerson(ContainerRequestContext request, @Nullable ResourceInfo resource, RoutingContext context) {
        CallerToken caller = WhoCalls.known(context);
        if (caller == null) {
            return;
        }
        context.put(COUNTED, true);
        if (!Collections.disjoint(programs, caller.roles())) {
            return;
        }
        boolean reading = SAFE.contains(request.getMethod());
        int wait = (reading ? reads : writes).secondsToWait(caller.subject());
        Lane ofAct = resource == null ? null : ofAct(resource.getResourceMethod());
        if (wait == 0 && ofAct != null) {
            wait = ofAct.secondsToWait(caller.subject());
        }
        if (wait > 0) {
            throw tooMuch(wait);
        }
    }

    private @Nullable Lane ofAct(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation == null ? null : acts.get(operation.operationId());
    }

    /** Before the audit trail, whose lines one caller should not make without end. */
    @ServerResponseFilter(priority = 6000)
    void ofRefused(ContainerResponseContext response, RoutingContext context) {
        int wait = ofRefused(response.getStatus(), context);
        if (wait > 0) {
            HttpProblem refusal = spoken.said(tooMuch(wait));
            response.setStatus(429);
            response.setEntity(refusal);
            response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait);
        }
    }

    /** Of a refusal that came before anybody was counted: by the person, or by the address where nobody is signed in. */
    private int ofRefused(int status, RoutingContext context) {
        if ((status != 401 && status != 403) || context.get(COUNTED) != null) {
            return 0;
        }
        CallerToken caller = status == 403 ? WhoCalls.known(context) : null;
        return caller != null
                ? reads.secondsToWait(caller.subject())
                : beforeSignIn.secondsToWait(
                        Networks.of(context.request().remoteAddress().hostAddress()));
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
