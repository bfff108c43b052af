package flexplek.scenario;

import static flexplek.scenario.Offices.A_WEEK;
import static flexplek.scenario.Offices.group;
import static flexplek.scenario.Offices.scenario;
import static flexplek.scenario.ServiceLevel.NINETEEN_OF_TWENTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flexplek.scenario.ScenarioRun.Calculated;
import flexplek.scenario.ScenarioRun.Sensitivity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {

    private static final Scenario POLICY = scenario(Sharing.TOGETHER, new Group("Policy", 1000, A_WEEK));

    /** Added up in another way than the code does: the chances of each weekday, number by number. */
    @ParameterizedTest
    @EnumSource
    void needsTheDesksOfTheMixtureOfItsWeekdays(ServiceLevel level) {
        double days = 0;
        int desks = -1;
        while (days < 5 * level.share()) {
            desks++;
            for (double presence : A_WEEK) {
                days += Headcount.of(1000, presence).chanceOf(desks);
            }
        }

        assertThat(POLICY.desks(level)).isEqualTo(desks);
    }

    @Test
    void needsFewerDesksTheMoreTheWeekIsSpread() {
        assertThat(POLICY.with(Input.SPREAD, 0.5).desks(NINETEEN_OF_TWENTY))
                .isLessThan(POLICY.desks(NINETEEN_OF_TWENTY))
                .isGreaterThan(POLICY.with(Input.SPREAD, 1).desks(NINETEEN_OF_TWENTY));
    }

    @Test
    void isAsManyPeopleAsBeforeWhenTheWeekIsEven() {
        Scenario even = POLICY.with(Input.SPREAD, 1);

        for (int weekday = 0; weekday < 5; weekday++) {
            assertThat(even.expected(weekday)).isCloseTo(474, within(1e-9));
        }
        assertThat(even.desks(NINETEEN_OF_TWENTY))
                .isEqualTo(Headcount.of(1000, 0.474).enoughFor(NINETEEN_OF_TWENTY));
    }

    @Test
    void needsFewerDesksWhenGroupsShare() {
        Group policy = new Group("Policy", 180, A_WEEK);
        Group inspection = group(100, 0.51);
        Scenario apart = scenario(Sharing.APART, policy, inspection);
        Scenario together = scenario(Sharing.TOGETHER, policy, inspection);

        assertThat(apart.desks(NINETEEN_OF_TWENTY))
                .isEqualTo(scenario(Sharing.TOGETHER, policy).desks(NINETEEN_OF_TWENTY)
                        + scenario(Sharing.TOGETHER, inspection).desks(NINETEEN_OF_TWENTY))
                .isGreaterThan(together.desks(NINETEEN_OF_TWENTY));
    }

    @Test
    void growsRoundedToWholePeople() {
        Scenario hundred = scenario(Sharing.TOGETHER, group(100, 1.0));

        assertThat(hundred.with(Input.GROWTH, 0.254).desks(NINETEEN_OF_TWENTY)).isEqualTo(125);
        assertThat(hundred.with(Input.GROWTH, -0.5).desks(NINETEEN_OF_TWENTY)).isEqualTo(50);
    }

    @Test
    void givesTheDesksOfNoShowsToOthers() {
        Scenario hundred = scenario(Sharing.TOGETHER, group(100, 0.6));

        assertThat(hundred.with(Input.NO_SHOW_SHARE, 0.15).desks(NINETEEN_OF_TWENTY))
                .isEqualTo(Headcount.of(100, 0.51).enoughFor(NINETEEN_OF_TWENTY));
    }

    @Test
    void hasNobodyInMoreThanEveryDay() {
        Scenario eager = scenario(Sharing.TOGETHER, group(100, 0.8)).with(Input.PRESENCE_FACTOR, 3);

        assertThat(eager.desks(NINETEEN_OF_TWENTY)).isEqualTo(100);
    }

    @Test
    void costsWhatItsDesksCost() {
        Outcome outcome = scenario(Sharing.TOGETHER, group(180, 0.6)).outcome(NINETEEN_OF_TWENTY);

        assertThat(outcome).isEqualTo(new Outcome(119, 119 * 11_900, null, null));
    }

    @Test
    void calculatesAreaAndCo2OnlyOfWhatIsGiven() {
        Map<Input, Stated> inputs = new EnumMap<>(POLICY.inputs());
        inputs.put(Input.AREA_PER_DESK, Stated.cited(19.8, "NFC Index", "2015"));
        inputs.put(Input.COMMUTE_CO2, Stated.cited(100, "A list", "2026-11"));
        Scenario given = new Scenario("Given", Sharing.TOGETHER, List.of(group(100, 0.5)), inputs);

        Outcome outcome = given.outcome(NINETEEN_OF_TWENTY);

        assertThat(outcome.squareMetres()).isCloseTo(outcome.desks() * 19.8, within(0.051));
        // 50 people on 260 days, there and back, 19.9 km, 100 g
        assertThat(outcome.tonnesCo2()).isCloseTo(50 * 260 * 2 * 19.9 * 100 / 1e6, within(0.051));
    }

    @Test
    void tellsFirstWhatChangesTheCostMost() {
        Map<Input, Stated> inputs = new EnumMap<>(POLICY.inputs());
        inputs.put(Input.NO_SHOW_SHARE, new Stated(0.15, 0.14, 0.16, null, null));
        inputs.put(Input.SPREAD, new Stated(0.5, 0.0, 1.0, null, null));
        inputs.put(Input.GROWTH, new Stated(0, null, 0.1, null, null));
        Scenario ranged = new Scenario("Ranged", Sharing.TOGETHER, POLICY.groups(), inputs);

        Calculated calculated = new Calculation(NINETEEN_OF_TWENTY, 100, 1, 1, Watch.NOBODY)
                .of(List.of(ranged))
                .variants()
                .getFirst();

        assertThat(calculated.sensitivities())
                .extracting(Sensitivity::input)
                .containsExactly(Input.SPREAD, Input.NO_SHOW_SHARE);
        Sensitivity spread = calculated.sensitivities().getFirst();
        assertThat(spread.low().outcome())
                .isEqualTo(ranged.with(Input.SPREAD, 0).outcome(NINETEEN_OF_TWENTY));
        assertThat(spread.high().outcome().desks())
                .isLessThan(spread.low().outcome().desks());
    }

    @Test
    void saysWhatEachWeekdayWouldNeed() {
        Calculated calculated = new Calculation(NINETEEN_OF_TWENTY, 100, 1, 1, Watch.NOBODY)
                .of(List.of(POLICY))
                .variants()
                .getFirst();

        assertThat(calculated.weekdays())
                .extracting(ScenarioRun.Weekday::desks)
                .startsWith(
                        Headcount.of(1000, 0.45).enoughFor(NINETEEN_OF_TWENTY),
                        Headcount.of(1000, 0.65).enoughFor(NINETEEN_OF_TWENTY));
        assertThat(calculated.weekdays())
                .extracting(ScenarioRun.Weekday::expected)
                .containsExactly(450.0, 650.0, 450.0, 620.0, 200.0);
    }
}
