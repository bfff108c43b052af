package flexplek.rule;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.space.BuildingCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules that somebody set, remembered with the version of their building or organisation and read anew when that is another;
 * whether the version stands is the claim's to ask. Names in them may be some minutes old.
 */
@ApplicationScoped
class RememberedRules {

    private record Kept(int version, SetRules rules) {}

    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final BookingRules rules;
    private final Cache<Integer, Kept> ofBuildings =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(OLDEST).build();
    private final Cache<Integer, Kept> ofOrganisations =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(OLDEST).build();

    RememberedRules(BookingRules rules) {
        this.rules = rules;
    }

    /** Reads what is not remembered of buildings, in one read for all of them. */
    void look(Collection<BuildingCard> buildings) {
        Map<Integer, Integer> missing = buildings.stream()
                .filter(building -> known(ofBuildings, building.key(), building.version()) == null)
                .collect(Collectors.toMap(BuildingCard::key, BuildingCard::version, (a, b) -> a));
        if (missing.isEmpty()) {
            return;
        }
        Map<Integer, List<BookingRule>> read =
                QuarkusTransaction.joiningExisting().call(() -> rules.ofBuildings(missing.keySet())).stream()
                        .collect(Collectors.groupingBy(
                                rule -> requireNonNull(rule.scope().building())));
        missing.forEach((building, version) ->
                ofBuildings.put(building, new Kept(version, SetRules.of(read.getOrDefault(building, List.of())))));
    }

    SetRules of(BuildingCard building) {
        SetRules known = known(ofBuildings, building.key(), building.version());
        if (known != null) {
            return known;
        }
        SetRules read = SetRules.of(
                QuarkusTransaction.joiningExisting().call(() -> rules.ofBuildings(List.of(building.key()))));
        ofBuildings.put(building.key(), new Kept(building.version(), read));
        return read;
    }

    /** What an organisation (inside key) has everywhere, at a version of its rules. */
    SetRules of(int organisation, int version) {
        SetRules known = known(ofOrganisations, organisation, version);
        if (known != null) {
            return known;
        }
        SetRules read =
                SetRules.of(QuarkusTransaction.joiningExisting().call(() -> rules.ofOrganisation(organisation)));
        ofOrganisations.put(organisation, new Kept(version, read));
        return read;
    }

    private static @Nullable SetRules known(Cache<Integer, Kept> some, int key, int version) {
        Kept kept = some.getIfPresent(key);
        return kept == null || kept.version != version ? null : kept.rules;
    }
}
