package flexplek.retention;

import flexplek.platform.AfterCommit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.IntSupplier;
import org.hibernate.Session;

/**
 * Deletes each night what is over for longer than it is kept, and then who is; no person is told, and no counter changes. Replicas
 * share the work: each passes by what another is deleting.
 */
@ApplicationScoped
class ForgetOld {

    private final Session entities;
    private final ForgetPersons forgetPersons;
    private final RetentionSettings settings;
    private final AfterCommit afterCommit;
    private final Clock clock;

    ForgetOld(
            Session entities,
            ForgetPersons forgetPersons,
            RetentionSettings settings,
            AfterCommit afterCommit,
            Clock clock) {
        this.entities = entities;
        this.forgetPersons = forgetPersons;
        this.settings = settings;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${flexplek.retention.at:" + RetentionSettings.EACH_NIGHT + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        for (Outlived what : Outlived.values()) {
            forget(what);
        }
        forgetPersons();
    }

    int forget(Outlived what) {
        return inBatches(what.fact(), () -> forgetBatch(what));
    }

    int forgetPersons() {
        return inBatches("persons.forgotten", forgetPersons::forgetBatch);
    }

    /** In small transactions, and not more than a round may take; how many. */
    private int inBatches(String fact, IntSupplier forgetBatch) {
        int forgotten = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(forgetBatch::getAsInt);
            forgotten += batch;
        } while (batch == settings.batch() && forgotten < settings.most());
        afterCommit.tell(fact, "count=" + forgotten + " more=" + (batch == settings.batch()));
        return forgotten;
    }

    /** Deletes some, at most a batch, in the transaction under way; how many. */
    int forgetBatch(Outlived what) {
        Instant before = clock.instant().minus(what.keep(settings));
        return entities.createNativeMutationQuery(what.delete())
                .setParameter("before", before)
                .setParameter("day", LocalDate.ofInstant(before, ZoneOffset.UTC).plusDays(1))
                .setParameter("batch", settings.batch())
                .executeUpdate();
    }
}
