package flexplek.history;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpacePastTest {

    private static final UUID SPACE = UUID.randomUUID();
    private static final UUID PLACE = UUID.randomUUID();
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final SpacePast past = new SpacePast();

    @Test
    void keepsOneStateHoweverOftenItIsTold() {
        assertThat(past.tell(inService(0))).isTrue();
        assertThat(past.tell(inService(1))).isFalse();
        assertThat(past.tell(inService(2))).isFalse();
        assertThat(past.tell(inService(0))).isFalse();

        assertThat(past.toKeep()).containsExactly(new SpacePast.State(inService(0), at(2)));
    }

    @Test
    void keepsEachStateThatIsAnother() {
        past.tell(inService(0));
        assertThat(past.tell(outOfService(1))).isTrue();
        assertThat(past.tell(inService(2))).isTrue();

        assertThat(past.toKeep()).hasSize(3);
    }

    /** What was told to be so again at eleven was not lost by being no news then. */
    @Test
    void isAgainWhatItWasToldToBeAfterWhatCameLate() {
        past.tell(inService(0));
        past.tell(inService(2));

        assertThat(past.tell(outOfService(1))).isTrue();

        assertThat(past.toKeep())
                .extracting(SpacePast.State::space)
                .containsExactly(inService(0), outOfService(1), inService(2));
        assertThat(past.tell(inService(2))).isFalse();
    }

    @Test
    void knowsNothingBeforeWhatItWasFirst() {
        past.know(new SpacePast.State(inService(1), at(1)));

        assertThat(past.isKnownBefore(at(1))).isFalse();
        assertThat(past.isKnownBefore(at(2))).isTrue();
        assertThat(past.toKeep()).isEmpty();
    }

    /** Each told once, or again as Kafka does after a fault. */
    @Test
    void isTheSameInOrderAndToldAgain() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            NavigableMap<Instant, KeptSpace> told = new TreeMap<>();
            for (int i = 0; i < 12; i++) {
                KeptSpace state = random.nextBoolean() ? inService(i) : outOfService(i);
                told.put(state.since(), state);
            }
            SpacePast once = new SpacePast();
            told.values().forEach(once::tell);
            told.values().stream().skip(random.nextInt(12)).forEach(once::tell);

            assertThat(told)
                    .allSatisfy((since, state) -> assertThat(once.stateAt(since))
                            .isNotNull()
                            .satisfies(then -> assertThat(then.inService()).isEqualTo(state.inService())));
            assertThat(new ArrayList<>(once.toKeep()))
                    .as("no state says what the one before it says")
                    .allSatisfy(state -> assertThat(past(told, state.space())).isTrue());
        }
    }

    /** The last word of the topic holds, in whatever order what was before it comes. */
    @Test
    void isInTheEndWhatWasToldLastInAnyOrder() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<KeptSpace> told = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                told.add(random.nextBoolean() ? inService(i) : outOfService(i));
            }
            KeptSpace last = told.getLast();
            Collections.shuffle(told, random);
            SpacePast mixed = new SpacePast();
            told.forEach(mixed::tell);

            assertThat(mixed.stateAt(last.since()))
                    .as("seed %d", seed)
                    .isNotNull()
                    .satisfies(then -> assertThat(then.inService()).isEqualTo(last.inService()));
        }
    }

    private static boolean past(NavigableMap<Instant, KeptSpace> told, KeptSpace state) {
        var before = told.lowerEntry(state.since());
        return before == null || before.getValue().inService() != state.inService();
    }

    private static KeptSpace inService(int hour) {
        return state(hour, true);
    }

    private static KeptSpace outOfService(int hour) {
        return state(hour, false);
    }

    private static KeptSpace state(int hour, boolean inService) {
        return new KeptSpace(SPACE, at(hour), PLACE, PLACE, PLACE, SpaceKind.of("DESK"), inService, null);
    }

    private static Instant at(int hour) {
        return NINE.plusSeconds(3600L * hour);
    }
}
