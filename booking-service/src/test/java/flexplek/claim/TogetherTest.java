package flexplek.claim;

import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.rule.Counters;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Acts of several bookings: whose turn it is, and what becomes of each claim. */
@QuarkusTest
@OnRealStack
class TogetherTest {

    /** More than the service has connections. */
    private static final int ACTS = 40;

    private static final Duration LIMIT = Duration.ofMillis(300);

    @Inject
    Claims claims;

    @Inject
    Crowd crowd;

    @Inject
    Cards cards;

    @Inject
    Clock clock;

    @Inject
    RuleBook ruleBook;

    @Inject
    TryClaim tryClaim;

    @Inject
    Conflicts conflicts;

    @Inject
    Counters counters;

    @Inject
    Session entities;

    private int key(SmallBuilding building) {
        return cards.building(building.id()).orElseThrow().key();
    }

    private Claim claim(SmallBuilding building, String space, Claim.Sitter person, String from, String to) {
        SpaceCard card = cards.space(building.space(space)).orElseThrow();
        TimeSlot slot = new TimeSlot(at(49, from), at(49, to));
        return Claim.of(card, crowd.ask(person, "minbin", slot), clock.instant());
    }

    @Test
    void waitsForATurnWithoutAConnection() throws Exception {
        SmallBuilding busy = SmallBuilding.withDesks("TURN1", 1);
        SmallBuilding quiet = SmallBuilding.withDesks("TURN2", 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> acts = new ArrayList<>();
            acts.add(threads.submit(() -> claims.together(Set.of(key(busy)), together -> {
                begun.countDown();
                awaited(end);
                return done.incrementAndGet();
            })));
            begun.await();
            for (int i = 1; i < ACTS; i++) {
                acts.add(threads.submit(() -> claims.together(Set.of(key(busy)), together -> done.incrementAndGet())));
            }

            // Others book meanwhile, in that building and by turn in another.
            Callers.asWithJson("employee", SmallBuilding.booking(busy.desk(1), at(49, "09:00"), at(49, "10:00")))
                    .post("/v1/bookings")
                    .then()
                    .statusCode(201);
            assertThat(claims.<Integer>together(Set.of(key(quiet)), together -> done.get()))
                    .isZero();

            end.countDown();
            for (Future<Integer> act : acts) {
                act.get();
            }
        }
        assertThat(done).hasValue(ACTS);
    }

    @Test
    @Timeout(60)
    void waitsForATurnNoLongerThanItsLimit() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("TURN3", 1);
        Set<Integer> turn = Set.of(key(building));
        Claims here = replica();
        Claims there = replica();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> holder = threads.submit(() -> here.together(turn, together -> {
                begun.countDown();
                awaited(end);
                return "held";
            }));
            begun.await();
            try {
                for (Claims waiting : List.of(here, there)) {
                    long started = System.nanoTime();
                    assertThatThrownBy(() -> waiting.together(turn, together -> "not its turn"))
                            .isInstanceOf(Overtaken.class);
                    assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(LIMIT, LIMIT.multipliedBy(20));
                }
            } finally {
                end.countDown();
            }
            assertThat(holder.get()).isEqualTo("held");
        }
        assertThat(here.<String>together(turn, together -> "its turn")).isEqualTo("its turn");
        assertThat(there.<String>together(turn, together -> "its turn")).isEqualTo("its turn");
    }

    /** The door of another replica: turns of its own, and the one database. */
    private Claims replica() {
        return new Claims(ruleBook, tryClaim, conflicts, counters, new Turns(entities, LIMIT), cards);
    }

    private static void awaited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysOfEachClaimWhatBecameOfIt() {
        SmallBuilding building = SmallBuilding.withDesks("EACH", 3);
        List<Claim.Sitter> people = crowd.of("minbin", 3);

        List<Claimed> claimed = claims.together(
                Set.of(key(building)),
                together -> together.each(
                        Occasion.BOOKING,
                        List.of(
                                claim(building, "D-02", people.get(0), "09:00", "10:00"),
                                claim(building, "D-01", people.get(0), "09:30", "10:00"),
                                claim(building, "D-03", people.get(1), "09:00", "09:10"),
                                claim(building, "W-01", people.get(2), "09:00", "10:00"))));

        // Made in the order of the desks, told in the order asked.
        assertThat(claimed.get(0))
                .isInstanceOfSatisfying(
                        Claimed.Refused.class,
                        r -> assertThat(r.refusal()).isInstanceOf(Refusal.PersonAlreadyBooked.class));
        assertThat(claimed.get(1)).isInstanceOf(Claimed.Made.class);
        assertThat(claimed.get(2))
                .isInstanceOfSatisfying(
                        Claimed.Refused.class, r -> assertThat(r.refusal()).isEqualTo(new Refusal.NotQuarterHours()));
        assertThat(claimed.get(3))
                .isInstanceOfSatisfying(
                        Claimed.Refused.class,
                        r -> assertThat(r.refusal()).isEqualTo(new Refusal.NotForYourOrganisation()));
    }

    @Test
    void endsWhenOthersAreFasterEachTime() {
        SmallBuilding building = SmallBuilding.withDesks("BOUND", 1);
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> claims.together(Set.of(key(building)), together -> {
                    tries.incrementAndGet();
                    throw new Overtaken();
                }))
                .isInstanceOf(Overtaken.class);
        assertThat(tries).hasValueBetween(2, 20);
    }
}
