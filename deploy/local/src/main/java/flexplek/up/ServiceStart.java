package flexplek.up;

import flexplek.local.Answers;
import flexplek.local.Child;
import flexplek.local.Folders;
import flexplek.local.Patience;
import java.net.URI;
import java.time.Duration;

/** Waits for a service's own word that it is ready. */
final class ServiceStart {
    private ServiceStart() {}

    static Running awaited(String name, Child child, String port, Folders folders, StartCache cache) {
        URI ready = URI.create("http://localhost:" + port + "/q/health/ready");
        boolean decided = Patience.until(Duration.ofMinutes(5), () -> !child.alive() || Answers.ok(ready));
        if (!decided || !child.alive()) {
            String what = child.alive() ? " is not ready after five minutes" : " ended with code " + child.exitCode();
            String lines = folders.lastLines(name);
            child.close();
            throw new IllegalStateException(name + what + ". The last lines of " + folders.log(name) + ":\n" + lines);
        }
        return new Running() {
            @Override
            public void awaitEnd() throws InterruptedException {
                child.awaitEnd();
            }

            @Override
            public boolean learns() {
                return !cache.fits();
            }

            @Override
            public void close() {
                child.close();
                cache.keep();
            }
        };
    }
}
