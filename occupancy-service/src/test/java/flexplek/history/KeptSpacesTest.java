package flexplek.history;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.SpaceKind;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class KeptSpacesTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant FROM = Instant.parse("2026-11-23T23:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(1));

    @Inject
    KeptSpaces spaces;

    @Inject
    Session entities;

    private final UUID building = UUID.randomUUID();
    private final UUID space = UUID.randomUUID();

    @Test
    void growNotByWhatSaysThatNothingChanged() {
        assertThat(put(state(space, FIRST, true))).containsExactly(new KeptSpaces.Changed(building, FIRST, true));

        for (int day = 1; day <= 30; day++) {
            assertThat(put(state(space, FIRST.plus(Duration.ofDays(day)), true)))
                    .isEmpty();
        }

        assertThat(rows()).isEqualTo(1);
        Instant late = FIRST.plus(Duration.ofDays(10));
        assertThat(put(state(space, late, false))).containsExactly(new KeptSpaces.Changed(building, late, false));
        assertThat(of(FIRST, FIRST.plus(Duration.ofDays(31))))
                .as("as it was told last again")
                .extracting(KeptSpace::inService)
                .containsExactly(true, false, true);
    }

    @Test
    void areReadAsTheyWereWhenTheDayBeganAndBecameWithinIt() {
        IntStream.range(0, 40).forEach(i -> put(state(space, FROM.minusSeconds(3600L * (i + 1)), i % 2 == 0)));
        put(state(space, FROM.plusSeconds(3600), false));
        put(state(space, UNTIL.plusSeconds(3600), true));
        UUID later = UUID.randomUUID();
        put(state(later, UNTIL.plusSeconds(60), true));

        assertThat(of(FROM, UNTIL))
                .extracting(KeptSpace::since)
                .containsExactly(
                        FROM.minusSeconds(3600L * 40), // since when the building is known
                        FROM.minusSeconds(3600),
                        FROM.plusSeconds(3600),
                        UNTIL.plusSeconds(60));
    }

    @Test
    void areForgottenOnceAnotherStateHoldsFromBeforeThen() {
        UUID other = UUID.randomUUID();
        put(state(other, FIRST.minusSeconds(60), true));
        put(state(space, FIRST, true));
        put(state(space, FIRST.plusSeconds(60), false));
        put(state(space, FROM.minusSeconds(60), true));
        put(state(space, FROM.plusSeconds(60), false));
        List<KeptSpace> before = of(FROM, UNTIL);

        QuarkusTransaction.requiringNew().run(() -> spaces.forgetBefore(FROM, 1000));

        assertThat(of(FROM, UNTIL)).isEqualTo(before);
        assertThat(rows()).isEqualTo(3);
    }

    /** What is counted is the same as from all that was ever told, before anything is forgotten and after. */
    @Test
    void sayTheSameOfEveryMomentOfADayAsAllOfThemTogether() {
        UUID elsewhere = UUID.randomUUID();
        Random random = new Random(7);
        List<KeptSpace> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID one = UUID.randomUUID();
            long at = random.nextInt(30);
            int states = 1 + random.nextInt(6);
            for (int s = 0; s < states; s++, at += 1 + random.nextInt(300)) {
                UUID where = random.nextInt(4) == 0 ? elsewhere : building;
                all.add(new KeptSpace(
                        one,
                        FIRST.plus(Duration.ofHours(at)),
                        where,
                        where,
                        where,
                        SpaceKind.of("DESK"),
                        random.nextBoolean(),
                        null));
            }
        }
        put(all.toArray(KeptSpace[]::new));
        Map<UUID, List<Boolean>> counted = counted(all);

        assertThat(counted(of(FROM, UNTIL))).isEqualTo(counted);

        QuarkusTransaction.requiringNew().run(() -> spaces.forgetBefore(FROM, 1000));
        assertThat(counted(of(FROM, UNTIL))).isEqualTo(counted);
    }

    /** Of each space that was in the building at any time of the day, whether it was in service there, each half hour. */
    private Map<UUID, List<Boolean>> counted(List<KeptSpace> known) {
        Instant unknownUntil = new DayFacts(List.of(), known, List.of(), Instant.EPOCH).unknownUntil(building);
        Map<UUID, SpaceOnDay> days = new HashMap<>();
        known.stream()
                .sorted(Comparator.comparing(KeptSpace::since))
                .forEach(state -> days.computeIfAbsent(state.spaceId(), id -> new SpaceOnDay(unknownUntil))
                        .add(state));
        Map<UUID, List<Boolean>> counted = new HashMap<>();
        days.forEach((id, day) -> {
            List<Boolean> moments = Stream.iterate(FROM, UNTIL::isAfter, at -> at.plusSeconds(1800))
                    .map(at -> day.at(at, building))
                    .map(then -> then != null && then.inService())
                    .toList();
            if (moments.contains(true)) {
                counted.put(id, moments);
            }
        });
        return counted;
    }

    private KeptSpace state(UUID id, Instant since, boolean inService) {
        return new KeptSpace(id, since, building, building, building, SpaceKind.of("DESK"), inService, null);
    }

    private List<KeptSpaces.Changed> put(KeptSpace... states) {
        return QuarkusTransaction.requiringNew().call(() -> spaces.put(List.of(states)));
    }

    private List<KeptSpace> of(Instant from, Instant until) {
        return QuarkusTransaction.requiringNew().call(() -> spaces.of(building, from, until));
    }

    private long rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select count(*) from history_space where building_id = :building", Long.class)
                        .setParameter("building", building)
                        .getSingleResult());
    }
}
