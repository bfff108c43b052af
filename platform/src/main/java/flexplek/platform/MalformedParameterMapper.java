package flexplek.platform;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

@Provider
class MalformedParameterMapper extends ExceptionMapperBase<Parameters.MalformedParameter> {

    @Override
    protected HttpProblem toProblem(Parameters.MalformedParameter e) {
        return Problems.badField(e.name(), e.right());
    }
}
