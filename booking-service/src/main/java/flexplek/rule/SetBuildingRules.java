package flexplek.rule;

import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the rules of a building. What they count is counted in the same act, with nobody booking by the old ones. */
@ApplicationScoped
public class SetBuildingRules {

    private final Buildings buildings;
    private final RuleVersions versions;
    private final Counters counters;
    private final Cards cards;
    private final Clock clock;
    private final AfterCommit afterCommit;

    SetBuildingRules(
            Buildings buildings,
            RuleVersions versions,
            Counters counters,
            Cards cards,
            Clock clock,
            AfterCommit afterCommit) {
        this.buildings = buildings;
        this.versions = versions;
        this.counters = counters;
        this.cards = cards;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /**
     * Sets the rules of all of a building that is locked, and the days ahead of organisations in it; bookings that stand are
     * kept. {@code daysAhead}: by inside key, null for the organisation's own rule; who is left out keeps theirs.
     */
    @Transactional
    void set(
            Building building,
            @Nullable String ifMatch,
            Building.Rules rules,
            Map<Integer, Optional<Integer>> daysAhead) {
        boolean ruled = building.rules().equals(rules);
        boolean stands = ruled && daysAhead.isEmpty();
        Preconditions.match(ifMatch, building.version(), () -> stands);
        if (stands) {
            return;
        }
        versions.aloneWithBuilding(building.key());
        daysAhead.forEach((organisation, days) -> buildings.share(building, organisation, days.orElse(null)));
        if (ruled) {
            buildings.giveNewVersion(building);
        }
        change(building, rules);
    }

    /** After a building was brought in: nobody books by what was known of it, and no booking is under way there. */
    @Transactional
    public void imported(Building building, @Nullable Integer dailyCap) {
        versions.aloneWithBuilding(building.key());
        buildings.giveNewVersion(building);
        change(building, new Building.Rules(dailyCap, building.graceMinutes(), building.laterMinutes()));
    }

    private void change(Building building, Building.Rules rules) {
        Integer dailyCap = rules.dailyCap();
        boolean recount = !Objects.equals(building.dailyCap(), dailyCap);
        building.rule(rules);
        buildings.flush();
        if (dailyCap == null) {
            counters.forgetBuilding(building.key());
        } else if (recount) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), building.zone());
            counters.countBuilding(building.key(), today, dailyCap);
        }
        cards.forget();
        afterCommit.tell("building.rules-changed", "id=" + building.id());
    }
}
