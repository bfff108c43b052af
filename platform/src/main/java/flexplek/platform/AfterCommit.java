package flexplek.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jboss.logging.Logger;

/** Does things when the transaction under way is committed, and at once where there is none; never for one that is lost. */
@ApplicationScoped
public class AfterCommit {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

    private final TransactionSynchronizationRegistry transactions;

    AfterCommit(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Writes to the log what happened, as {@code details} in fixed keys: ids and numbers, never who. */
    public void tell(String type, String details) {
        run(() -> LOG.infof("fact type=%s %s", type, details));
    }

    public void run(Runnable act) {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            act.run();
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    act.run();
                }
            }
        });
    }
}
