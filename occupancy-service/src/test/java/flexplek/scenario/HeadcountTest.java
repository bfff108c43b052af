package flexplek.scenario;

import static flexplek.scenario.ServiceLevel.ALL_BUT_ONE_OF_A_THOUSAND;
import static flexplek.scenario.ServiceLevel.NINETEEN_OF_TWENTY;
import static flexplek.scenario.ServiceLevel.NINETY_NINE_OF_A_HUNDRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadcountTest {

    @ParameterizedTest
    @CsvSource({
        "100, 0.51, 59, 63, 66",
        "100, 0.65, 73, 76, 79",
        "180, 0.60, 119, 123, 128",
        "1000, 0.51, 536, 547, 559",
        "1000, 0.65, 675, 685, 696"
    })
    void needsTheDesksThatTheBinomialSays(int people, double presence, int at95, int at99, int at999) {
        Headcount headcount = Headcount.of(people, presence);

        assertThat(headcount.enoughFor(NINETEEN_OF_TWENTY)).isEqualTo(at95);
        assertThat(headcount.enoughFor(NINETY_NINE_OF_A_HUNDRED)).isEqualTo(at99);
        assertThat(headcount.enoughFor(ALL_BUT_ONE_OF_A_THOUSAND)).isEqualTo(at999);
    }

    @Test
    void hasTheChancesThatCountingGives() {
        Headcount headcount = Headcount.of(60, 0.3);

        for (int people = 0; people <= 60; people++) {
            double counted = counted(60, people, "0.3");
            assertThat(headcount.chanceOf(people)).isCloseTo(counted, within(1e-12 * counted + 1e-17));
        }
    }

    private static double counted(int people, int coming, String presence) {
        BigInteger ways = IntStream.rangeClosed(1, coming)
                .mapToObj(BigInteger::valueOf)
                .reduce(
                        BigInteger.ONE,
                        (product, i) -> product.multiply(
                                        BigInteger.valueOf(people + 1).subtract(i))
                                .divide(i));
        BigDecimal p = new BigDecimal(presence);
        return new BigDecimal(ways)
                .multiply(p.pow(coming))
                .multiply(BigDecimal.ONE.subtract(p).pow(people - coming))
                .round(MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void addsUpToOneForAHundredAndTwentyThousandPeople() {
        Headcount headcount = Headcount.of(120_000, 0.47);

        assertThat(IntStream.rangeClosed(headcount.lowest(), headcount.highest())
                        .mapToDouble(headcount::chanceOf)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(headcount.mean()).isCloseTo(120_000 * 0.47, within(1e-6));
    }

    @Test
    void ofPeopleWithTheSameChanceIsTheSumOfItsParts() {
        Headcount parts = Headcount.sum(
                List.of(Headcount.of(40, 0.51), Headcount.of(35, 0.51), Headcount.of(0, 0.51), Headcount.of(25, 0.51)));
        Headcount whole = Headcount.of(100, 0.51);

        for (int people = 0; people <= 100; people++) {
            assertThat(parts.chanceOf(people)).isCloseTo(whole.chanceOf(people), within(1e-13));
        }
    }

    @Test
    void mixesDaysThatHaveNoNumberInCommon() {
        Headcount mixed = Headcount.mixed(List.of(Headcount.of(10, 0), Headcount.of(10, 1)));

        assertThat(mixed.chanceOf(0)).isEqualTo(0.5);
        assertThat(mixed.chanceOf(5)).isZero();
        assertThat(mixed.chanceOf(10)).isEqualTo(0.5);
    }

    @Test
    void isCertainWhereEverybodyOrNobodyComes() {
        assertThat(Headcount.of(7, 1).enoughFor(NINETEEN_OF_TWENTY)).isEqualTo(7);
        assertThat(Headcount.of(7, 0).enoughFor(NINETEEN_OF_TWENTY)).isZero();
        assertThat(Headcount.of(0, 0.5).enoughFor(NINETEEN_OF_TWENTY)).isZero();
    }
}
