package flexplek.booking;

import flexplek.platform.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

@Provider
class TooBusyProblem extends ExceptionMapperBase<BookSpace.TooBusy> {

    @Override
    protected HttpProblem toProblem(BookSpace.TooBusy busy) {
        return Problems.of(
                        503,
                        "too-busy",
                        "Too busy",
                        "Others took each space that was looked at. Nothing was booked; send the same request again.")
                .withHeader("Retry-After", 1)
                .build();
    }
}
