package flexplek.rule;

import static flexplek.rule.SomeRule.asked;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.people.Teams;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several rules holds. */
class SetRulesTest {

    private static final Asked THERE =
            asked("2026-06-16", "09:00", "10:00").in(7).with(Set.of());

    private static BookingRule most(
            @Nullable Integer organisation,
            @Nullable Integer building,
            @Nullable Integer neighbourhood,
            @Nullable SpaceKind kind) {
        return SomeRule.of(new Terms.MaxLength(60), new RuleScope(organisation, building, neighbourhood, kind));
    }

    @Test
    void areTheMostSpecialByPlaceThenByOrganisationThenByKind() {
        List<BookingRule> inOrder = List.of(
                most(1, 1, 7, SpaceKind.DESK),
                most(1, 1, 7, null),
                most(null, 1, 7, SpaceKind.DESK),
                most(null, 1, 7, null),
                most(1, 1, null, SpaceKind.DESK),
                most(1, 1, null, null),
                most(null, 1, null, SpaceKind.DESK),
                most(null, 1, null, null),
                most(1, null, null, SpaceKind.DESK),
                most(1, null, null, null));
        for (int first = 0; first < inOrder.size(); first++) {
            List<BookingRule> some = new ArrayList<>(inOrder.subList(first, inOrder.size()));
            Collections.shuffle(some, new Random(first));

            assertThat(SetRules.of(some).holding(THERE)).containsExactly(inOrder.get(first));
        }
    }

    @Test
    void areNoneThatAreForSomethingElse() {
        List<BookingRule> others = List.of(
                most(2, 1, 7, null),
                most(null, 2, null, null),
                most(null, 1, 8, null),
                most(null, 1, 7, SpaceKind.ROOM));

        assertThat(SetRules.of(others).holding(THERE)).isEmpty();
    }

    @Test
    void holdOneOfEachKind() {
        BookingRule most = most(null, 1, null, null);
        BookingRule lead = SomeRule.of(new Terms.LeadTime(60), new RuleScope(null, 1, null, null));

        assertThat(SetRules.of(List.of(lead, most)).holding(THERE)).containsExactly(most, lead);
    }

    @Test
    void holdAPlaceForOneTeamOnOneDayAndForAnotherOnAnother() {
        BookingRule tuesday = heldOn(3, DayOfWeek.TUESDAY);
        BookingRule thursday = heldOn(4, DayOfWeek.THURSDAY);

        assertThat(tuesday.meets(thursday)).isFalse();
        assertThat(tuesday.meets(heldOn(4, DayOfWeek.TUESDAY))).isTrue();
        assertThat(SetRules.of(List.of(thursday, tuesday)).holding(THERE)).containsExactly(tuesday);
    }

    private static BookingRule heldOn(int team, DayOfWeek day) {
        List<Teams.Team> teams = List.of(new Teams.Team(team, new UUID(0, team), "Team", 1));
        return SomeRule.of(new Terms.WhoMay(teams, Set.of(day)), new RuleScope(null, 1, 7, null));
    }

    @Test
    void takeOneThatIsTriedInThePlaceOfTheOneLikeIt() {
        BookingRule present = most(null, 1, null, null);
        BookingRule other = most(null, 1, 7, null);
        BookingRule tried = most(null, 1, null, null);

        assertThat(SetRules.of(List.of(present, other)).with(tried).all()).containsExactlyInAnyOrder(other, tried);
    }
}
