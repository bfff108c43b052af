package flexplek.platform;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says as a problem document that a token is missing or no good. */
@ApplicationScoped
class SignInProblems {

    private static final Pattern NO_TOKEN = Pattern.compile("Bearer[ .]*", Pattern.CASE_INSENSITIVE);

    // Before the mappers of quarkus-resteasy-problem 3.21, which this Quarkus cannot link.
    private static final int FIRST = 1;

    /** The framework takes a token of dots alone for a fault of its own. */
    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    MultiMap headers = context.request().headers();
                    String authorization = headers.get(HttpHeaders.AUTHORIZATION);
                    if (authorization != null && NO_TOKEN.matcher(authorization).matches()) {
                        headers.remove(HttpHeaders.AUTHORIZATION);
                    }
                    context.next();
                },
                300);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response missing(UnauthorizedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response noGood(AuthenticationFailedException e) {
        return unauthorized();
    }

    private static Response unauthorized() {
        return Response.fromResponse(Problems.of(
                                401,
                                "unauthorized",
                                "Unauthorized",
                                "Send a valid access token of the realm flexplek as a bearer token.")
                        .build()
                        .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
