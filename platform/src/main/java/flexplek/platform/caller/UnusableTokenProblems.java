package flexplek.platform.caller;

import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.SpokenProblems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says as a problem document what an operator must set so that a token can be used. */
@ApplicationScoped
class UnusableTokenProblems {

    // Before the mappers of quarkus-resteasy-problem 3.21, which this Quarkus cannot link.
    private static final int FIRST = 1;

    private final SpokenProblems spoken;

    UnusableTokenProblems(SpokenProblems spoken) {
        this.spoken = spoken;
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response noSubject(UnusableToken.NoSubject e) {
        return Response.fromResponse(spoken.said(Problems.of(
                                        401,
                                        "unauthorized",
                                        Wording.of(GeneralWords.class, GeneralWords::unauthorized),
                                        e.why())
                                .build())
                        .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response refused(UnusableToken.Refused e) {
        return spoken.said(Problems.forbidden(e.why())).toResponse();
    }
}
