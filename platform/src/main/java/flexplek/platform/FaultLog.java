package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Writes what went wrong to the log, once: a line for what passes by itself, a fault of ours with its stack. What a class of
 * ours answers in so many words it tells the log itself.
 */
@ApplicationScoped
class FaultLog implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(FaultLog.class);

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Throwable away = Away.reason(context.cause);
        if (problem.getStatusCode() == 503 && away != null) {
            // Its message may tell what was in the statement: facts about people do not belong in a log.
            LOG.warnf(
                    "try-again path=%s cause=%s state=%s",
                    context.path,
                    away.getClass().getName(),
                    away instanceof SQLException sql ? sql.getSQLState() : "none");
        } else if (problem.getStatusCode() >= 500 && !(context.cause instanceof HttpProblem)) {
            LOG.errorf(context.cause, "fault path=%s status=%d", context.path, problem.getStatusCode());
        }
        return problem;
    }

    /** After the one that decides what is answered. */
    @Override
    public int priority() {
        return 101;
    }
}
