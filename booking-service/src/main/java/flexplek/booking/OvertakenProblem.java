package flexplek.booking;

import flexplek.platform.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

@Provider
class OvertakenProblem extends ExceptionMapperBase<Overtaken> {

    @Override
    protected HttpProblem toProblem(Overtaken overtaken) {
        return Problems.of(
                        503,
                        "too-busy",
                        "Too busy",
                        "Others were faster each time. Nothing was booked; send the same request again.")
                .withHeader("Retry-After", 1)
                .build();
    }
}
