package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Logged;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import java.net.ConnectException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class FaultLogTest {

    @Test
    void tellsAFaultOfOursOnceWithItsStack() {
        Throwable fault = new IllegalStateException("nobody foresaw this");

        try (Logged logged = new Logged(FaultLog.class.getName())) {
            answer(HttpProblem.builder().withStatus(500).withTitle("Fault").build(), fault);

            assertThat(logged.errors())
                    .singleElement()
                    .extracting(LogRecord::getThrown)
                    .isEqualTo(fault);
        }
    }

    @Test
    void tellsWhatPassesInALineWithoutAStack() {
        Throwable away = new IllegalStateException(new ConnectException("no route"));

        try (Logged logged = new Logged(FaultLog.class.getName())) {
            answer(Problems.tryAgain(), away);

            assertThat(logged.lines()).singleElement().satisfies(line -> {
                assertThat(line.getLevel().intValue()).isEqualTo(Level.WARNING.intValue());
                assertThat(line.getThrown()).isNull();
                assertThat(Logged.text(line)).contains("/v1/bookings").contains("java.net.ConnectException");
            });
        }
    }

    @Test
    void keepsQuietAboutARefusal() {
        try (Logged logged = new Logged(FaultLog.class.getName())) {
            answer(Problems.notFound(Wording.said("none")), Problems.notFound(Wording.said("none")));

            assertThat(logged.lines()).isEmpty();
        }
    }

    private static void answer(HttpProblem problem, Throwable cause) {
        new FaultLog().apply(problem, ProblemContext.of(cause, "/v1/bookings"));
    }
}
