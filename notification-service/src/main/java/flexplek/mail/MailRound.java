package flexplek.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one sender of this process: woken at commit, and looking by itself for what is due later. */
@ApplicationScoped
class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class);

    private final SendMail sendMail;
    private final MailSettings settings;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    MailRound(SendMail sendMail, MailSettings settings) {
        this.sendMail = sendMail;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("mail-round").start(this::run);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWaiting waiting) {
        woken.release();
    }

    /** Lets the mail in hand come to its end, so that an orderly stop leaves none in doubt. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        woken.release();
        if (thread != null) {
            thread.join(settings.timeout());
        }
    }

    private void run() {
        while (!stopping) {
            try {
                while (!stopping && sendMail.next()) {
                    woken.drainPermits();
                }
            } catch (RuntimeException e) {
                LOG.warnf("mail round waits: %s", e.getClass().getSimpleName());
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (woken.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
