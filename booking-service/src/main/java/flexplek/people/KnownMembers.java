package flexplek.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.platform.AfterCommit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The persons of tokens, remembered for ten minutes; made at first sight. */
@ApplicationScoped
class KnownMembers {

    /** {@code times}: how often all was forgotten before it was read; it may be of before a change that came since. */
    private record Known(Membership member, int times) {}

    private final Memberships memberships;
    private final People people;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final AtomicInteger timesForgotten = new AtomicInteger();
    private final Cache<Identity, Known> known = Caffeine.newBuilder()
            .maximumSize(150_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    KnownMembers(Memberships memberships, People people, AfterCommit afterCommit, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    Membership of(Identity identity) {
        Membership member = remembered(identity);
        if (member == null) {
            int times = timesForgotten.get();
            LocalDate today = LastSeen.today(clock);
            // On a connection of its own that is given back first: no lock on the person is kept for all that the call
            // does.
            member = QuarkusTransaction.suspendingExisting()
                    .call(() -> memberships.asToldBy(identity, today))
                    .orElseGet(() -> people.seen(identity, today));
            remember(identity, new Known(member, times));
        }
        return member;
    }

    /** One who is remembered now; nobody is looked up. */
    @Nullable
    Membership remembered(Identity identity) {
        Known found = known.getIfPresent(identity);
        return found == null || found.times != timesForgotten.get() ? null : found.member;
    }

    /** Not before it is stored: a transaction that rolls back takes the person with it. */
    private void remember(Identity identity, Known member) {
        afterCommit.run(() -> known.put(identity, member));
    }

    /** At commit: what an administrator changes may differ from what was remembered. Other replicas forget by themselves. */
    void forget() {
        afterCommit.run(() -> {
            timesForgotten.incrementAndGet();
            known.invalidateAll();
        });
    }
}
