package flexplek.platform;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of the framework's own, which answers without a word; {@link ProblemTidy} names the field. */
@Provider
class MismatchMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException e) {
        return Problems.badField("body", Wording.of(GeneralWords.class, GeneralWords::bodyForm));
    }
}
