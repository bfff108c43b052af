package flexplek.rule;

import static java.util.Objects.requireNonNull;

import flexplek.people.Organisations;
import flexplek.platform.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets the rules of an organisation. What they count is counted in the same act, with nobody booking by the old ones. */
@ApplicationScoped
class SetOrganisationRules {

    private final RuleVersions versions;
    private final Counters counters;
    private final Organisations organisations;
    private final Clock clock;

    SetOrganisationRules(RuleVersions versions, Counters counters, Organisations organisations, Clock clock) {
        this.versions = versions;
        this.counters = counters;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The quota of the week (null in it for none), the days ahead, and how much later people may say to come; what is left out stays. */
    @Transactional
    public Organisations.Written set(
            String key,
            @Nullable Told<Integer> weeklyDesks,
            int daysAhead,
            @Nullable Told<Integer> laterMinutes,
            @Nullable String ifMatch) {
        int organisation = organisations.existing(key);
        versions.aloneWithOrganisation(organisation);
        Organisations.Written before = organisations.written(key);
        Integer quota = Told.orPresent(weeklyDesks, before.rules().weeklyDesks());
        int later = requireNonNull(Told.orPresent(laterMinutes, before.rules().laterMinutes()));
        Organisations.Written after =
                organisations.rule(key, new Organisations.Rules(quota, daysAhead, later), ifMatch);
        if (Objects.equals(before.rules().weeklyDesks(), quota)) {
            return after;
        }
        if (quota == null) {
            counters.forgetPeople(organisation);
        } else {
            counters.countPeople(organisation, Counter.firstWeek(clock.instant()), quota);
        }
        return after;
    }
}
