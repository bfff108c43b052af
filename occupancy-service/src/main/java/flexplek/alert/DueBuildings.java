package flexplek.alert;

import flexplek.live.PlacesNow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The buildings whose rules are to be looked at: where something changed since, and each minute all that have rules, for what
 * the clock changes and for rules that were set at another replica.
 */
@Singleton
class DueBuildings {

    private static final Duration ALL = Duration.ofMinutes(1);

    private final PlacesNow placesNow;
    private final AlertRules rules;
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    private final Set<UUID> withRules = new HashSet<>();
    private Instant lookedAtAll = Instant.EPOCH;

    DueBuildings(PlacesNow placesNow, AlertRules rules) {
        this.placesNow = placesNow;
        this.rules = rules;
    }

    void starts(@Observes StartupEvent event) {
        placesNow.watch(changed::add);
    }

    /** Its rules were set, or could not be looked at. */
    void ask(Collection<UUID> buildingIds) {
        asked.addAll(buildingIds);
    }

    synchronized Set<UUID> take(Instant now) {
        Set<UUID> due = taken(changed);
        Set<UUID> askedFor = taken(asked);
        // Also when the clock was put back.
        if (now.isBefore(lookedAtAll) || !now.isBefore(lookedAtAll.plus(ALL))) {
            withRules.clear();
            withRules.addAll(QuarkusTransaction.requiringNew().call(rules::buildings));
            lookedAtAll = now;
            due.addAll(withRules);
        }
        withRules.addAll(askedFor);
        due.addAll(askedFor);
        due.retainAll(withRules);
        return due;
    }

    private static Set<UUID> taken(Set<UUID> from) {
        Set<UUID> taken = new HashSet<>(from);
        from.removeAll(taken);
        return taken;
    }
}
