package flexplek.platform.audit;

import flexplek.platform.Problems;
import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line for each refusal of sign-in (401) and of authorisation (403, or 404 where nobody shall learn what is there),
 * for each change that not every employee may make, and for each look of people at what not every employee may see: who,
 * which operation, on what, with which outcome, by ids and never by name. Its category {@code audit} can be sent elsewhere.
 */
@ApplicationScoped
public class AuditTrail implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger("audit");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String EVERYBODY = "employee";
    private static final String OF_POWER = AuditTrail.class.getName();
    private static final String NOT_THEIRS = Problems.NotTheirs.class.getName();
    private static final int FIRST = -10_000;

    /** What callers write stays out of the log, unless it is an id or a key. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]{1,40}");

    private record Act(String operation, boolean ofPower) {}

    private final Map<Method, Act> acts = new ConcurrentHashMap<>();
    private final CurrentVertxRequest current;
    private final Instance<KnownPerson> people;
    private final Set<String> programs;

    AuditTrail(
            CurrentVertxRequest current,
            Instance<KnownPerson> people,
            @ConfigProperty(name = "flexplek.limits.programs") Set<String> programs) {
        this.current = current;
        this.people = people;
        this.programs = programs;
    }

    /** The request under way uses a power, although everybody may do its operation: it is done for somebody else. */
    public void thisOneIsOfPower() {
        current.getCurrent().put(OF_POWER, true);
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof Problems.NotTheirs) {
            current.getCurrent().put(NOT_THEIRS, true);
        }
        return problem;
    }

    @Override
    public int priority() {
        return 100;
    }

    /** What stands beside the API is refused before any resource is asked. */
    void register(@Observes Router router) {
        router.route("/q/*").order(FIRST).handler(context -> {
            context.addEndHandler(ended -> tellBesideTheApi(context));
            context.next();
        });
    }

    private void tellBesideTheApi(RoutingContext context) {
        int status = context.response().getStatusCode();
        if (isRefusal(status)) {
            write(status, "beside-the-api", "-", context);
        }
    }

    @ServerResponseFilter
    void tell(
            ContainerRequestContext request,
            ContainerResponseContext response,
            @Nullable ResourceInfo resource,
            RoutingContext context) {
        if (isBesideTheApi(context)) {
            return;
        }
        int status = response.getStatus();
        Method method = resource == null ? null : resource.getResourceMethod();
        Act act = method == null ? new Act("none", false) : acts.computeIfAbsent(method, AuditTrail::act);
        boolean ofPower = act.ofPower && !(SAFE.contains(request.getMethod()) && isOfProgram(context));
        if (isRefusal(status) || ofPower || context.get(OF_POWER) != null || context.get(NOT_THEIRS) != null) {
            write(status, act.operation, on(request, response), context);
        }
    }

    private static Act act(Method method) {
        RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        Operation operation = method.getAnnotation(Operation.class);
        return new Act(
                operation == null ? method.getName() : operation.operationId(),
                roles != null && !List.of(roles.value()).contains(EVERYBODY));
    }

    /** Programs read all day what they are there for. */
    private boolean isOfProgram(RoutingContext context) {
        CallerToken caller = WhoCalls.known(context);
        return caller != null && !Collections.disjoint(programs, caller.roles());
    }

    private static boolean isBesideTheApi(RoutingContext context) {
        return String.valueOf(context.request().path()).startsWith("/q/");
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403;
    }

    private void write(int status, String operation, String on, RoutingContext context) {
        CallerToken caller = WhoCalls.known(context);
        UUID person =
                caller == null || people.isUnsatisfied() ? null : people.get().of(caller);
        LOG.infof(
                "outcome=%s status=%d operation=%s on=%s person=%s account=%s",
                outcome(status, context),
                status,
                operation,
                on,
                person == null ? "unknown" : person,
                caller == null ? "unknown" : caller.account());
    }

    private static String outcome(int status, RoutingContext context) {
        if (context.get(NOT_THEIRS) != null) {
            return "not-allowed";
        }
        return switch (status) {
            case 401 -> "not-signed-in";
            case 403 -> "not-allowed";
            default ->
                status >= 500
                        ? "failed"
                        : status >= 400
                                ? "not-done"
                                : "true".equals(context.request().getParam("dryRun")) ? "dry-run" : "done";
        };
    }

    /** The ids in the path, and that of what was made. */
    private static String on(ContainerRequestContext request, ContainerResponseContext response) {
        String made = response.getHeaderString(HttpHeaders.LOCATION);
        if (made != null) {
            return id(made.substring(made.lastIndexOf('/') + 1));
        }
        String named = request.getUriInfo().getPathParameters().entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + ":" + id(parameter.getValue().getFirst()))
                .sorted()
                .collect(Collectors.joining(","));
        return named.isEmpty() ? "-" : named;
    }

    private static String id(String text) {
        return ID.matcher(text).matches() ? text : "none";
    }
}
