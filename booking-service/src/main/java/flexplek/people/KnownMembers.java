package flexplek.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.platform.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The persons of tokens, remembered for ten minutes; made at first sight. */
@ApplicationScoped
class KnownMembers {

    private final Memberships memberships;
    private final People people;
    private final AfterCommit afterCommit;
    private final Cache<Identity, Membership> known = Caffeine.newBuilder()
            .maximumSize(150_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    KnownMembers(Memberships memberships, People people, AfterCommit afterCommit) {
        this.memberships = memberships;
        this.people = people;
        this.afterCommit = afterCommit;
    }

    Membership of(Identity identity) {
        Membership member = known.getIfPresent(identity);
        if (member == null) {
            member = memberships.asToldBy(identity).orElseGet(() -> people.seen(identity));
            remember(identity, member);
        }
        return member;
    }

    /** One who is remembered now; nobody is looked up. */
    @Nullable
    Membership remembered(Identity identity) {
        return known.getIfPresent(identity);
    }

    /** Not before it is stored: a transaction that rolls back takes the person with it. */
    private void remember(Identity identity, Membership member) {
        afterCommit.run(() -> known.put(identity, member));
    }

    /** At commit: what an administrator changes may differ from what was remembered. Other replicas forget by themselves. */
    void forget() {
        afterCommit.run(known::invalidateAll);
    }
}
