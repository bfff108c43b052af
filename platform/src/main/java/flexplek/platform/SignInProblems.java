package flexplek.platform;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says as a problem document that a token is missing or no good. */
@ApplicationScoped
class SignInProblems {

    // Before the mappers of quarkus-resteasy-problem 3.21, which this Quarkus cannot link.
    private static final int FIRST = 1;

    private final SpokenProblems spoken;

    SignInProblems(SpokenProblems spoken) {
        this.spoken = spoken;
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response missing(UnauthorizedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response noGood(AuthenticationFailedException e) {
        return unauthorized();
    }

    private Response unauthorized() {
        return Response.fromResponse(spoken.said(Problems.of(
                                        401,
                                        "unauthorized",
                                        Wording.of(GeneralWords.class, GeneralWords::unauthorized),
                                        Wording.of(GeneralWords.class, GeneralWords::token))
                                .build())
                        .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
