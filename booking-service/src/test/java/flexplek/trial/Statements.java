package flexplek.trial;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/** Counts what a call asks of the database. */
@ApplicationScoped
public class Statements {

    private final SessionFactory entities;

    Statements(SessionFactory entities) {
        this.entities = entities;
    }

    /** How many statements a call takes once everything around it is warm. */
    public long of(Runnable call) {
        var statistics = entities.getStatistics();
        statistics.setStatisticsEnabled(true);
        return Warm.least(statistics::getPrepareStatementCount, call);
    }
}
