package flexplek.retry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Forgets the answers of old Idempotency-Keys. Replicas share the work: each passes by what another is forgetting. */
@ApplicationScoped
class ForgetAnswers {

    private static final Logger LOG = Logger.getLogger(ForgetAnswers.class);

    private final Session entities;
    private final KeptAnswersSettings settings;
    private final Clock clock;

    ForgetAnswers(Session entities, KeptAnswersSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${flexplek.kept-answers.look-every:PT10M}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten = 0;
        int batch;
        do {
            batch = forgetBatch();
            forgotten += batch;
        } while (batch == settings.batch());
        if (forgotten > 0) {
            LOG.infof("answers_forgotten count=%d", forgotten);
        }
    }

    /** Forgets what is due, at most a batch, in a transaction of its own; how many. */
    int forgetBatch() {
        Instant before = clock.instant().minus(settings.keep());
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeMutationQuery("""
                        delete from idempotent_answer where (person_id, key) in (
                          select person_id, key from idempotent_answer where created_at < :before
                          order by created_at limit :batch for update skip locked)""")
                        .setParameter("before", before)
                        .setParameter("batch", settings.batch())
                        .executeUpdate());
    }
}
