package flexplek.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/** Counts what a call asks of the database. */
@ApplicationScoped
public class Statements {

    private static final int TIMES = 8;

    private final SessionFactory entities;

    Statements(SessionFactory entities) {
        this.entities = entities;
    }

    /** How many statements a call takes once everything around it is warm; jobs beside it may count in some of the tries. */
    public long of(Runnable call) {
        var statistics = entities.getStatistics();
        statistics.setStatisticsEnabled(true);
        call.run();
        return LongStream.range(0, TIMES)
                .map(i -> {
                    long before = statistics.getPrepareStatementCount();
                    call.run();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
