package flexplek.rule;

import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import flexplek.space.Building;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Sets the rules of a building. What they count is counted in the same act, with nobody booking by the old ones. */
@ApplicationScoped
public class SetBuildingRules {

    private final Session entities;
    private final RuleVersions versions;
    private final Counters counters;
    private final Cards cards;
    private final Clock clock;
    private final AfterCommit afterCommit;

    SetBuildingRules(
            Session entities,
            RuleVersions versions,
            Counters counters,
            Cards cards,
            Clock clock,
            AfterCommit afterCommit) {
        this.entities = entities;
        this.versions = versions;
        this.counters = counters;
        this.cards = cards;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Sets the cap (null for none) and the grace of a building; bookings that stand are kept. */
    @Transactional
    public void set(Building building, @Nullable String ifMatch, @Nullable Integer dailyCap, int graceMinutes) {
        versions.aloneWithBuilding(building.key());
        entities.refresh(building, LockModeType.PESSIMISTIC_WRITE);
        Preconditions.match(ifMatch, building.version(), () -> building.isRuledBy(dailyCap, graceMinutes));
        if (!building.isRuledBy(dailyCap, graceMinutes)) {
            change(building, dailyCap, graceMinutes);
        }
    }

    /** After a building was brought in: nobody books by what was known of it, and no booking is under way there. */
    @Transactional
    public void imported(Building building, @Nullable Integer dailyCap) {
        versions.aloneWithBuilding(building.key());
        entities.lock(building, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        change(building, dailyCap, building.graceMinutes());
    }

    private void change(Building building, @Nullable Integer dailyCap, int graceMinutes) {
        boolean recount = !Objects.equals(building.dailyCap(), dailyCap);
        building.rule(dailyCap, graceMinutes);
        entities.flush();
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
