package flexplek.exchange;

import static flexplek.exchange.ExchangeCalls.agree;
import static flexplek.exchange.ExchangeCalls.as;
import static flexplek.exchange.ExchangeCalls.booked;
import static flexplek.exchange.ExchangeCalls.change;
import static flexplek.exchange.ExchangeCalls.offer;
import static flexplek.exchange.ExchangeCalls.offered;
import static flexplek.exchange.ExchangeCalls.spaceOf;
import static flexplek.exchange.ExchangeCalls.withJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Exchanges that meet each other, changes, cancellations and bookings: each is whole or not at all, and none waits in a circle. */
@QuarkusTest
@OnRealStack
class ExchangeRaceTest {

    private static final int ROUNDS = 12;

    @Inject
    Session entities;

    @Test
    void isWholeOrLapsesWhenOneOfTheTwoChanges() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("EXCHANGE-RACE1", 3);
        Pair pair = Pair.of(building, "r1", 20);
        for (int round = 0; round < ROUNDS; round++) {
            String offer = offered("ann-r1", pair.mine, pair.theirs);
            String before = spaceOf("ann-r1", pair.mine);
            String theirs = spaceOf("ben-r1", pair.theirs);
            UUID third = free(building, before, theirs);

            List<Response> answers = together(List.of(
                    () -> agree("ben-r1", offer),
                    () -> change("ann-r1", pair.mine, "{\"spaceId\": \"" + third + "\"}")));

            boolean agreed = isAgreedOrEnded(answers.getFirst());
            assertThat(answers.getLast().statusCode())
                    .as(answers.getLast().asString())
                    .isEqualTo(200);
            assertThat(spaceOf("ben-r1", pair.theirs)).isEqualTo(agreed ? before : theirs);
            assertThat(spaceOf("ann-r1", pair.mine)).isEqualTo(third.toString());
            assertHolds(building);
        }
    }

    @Test
    void isWholeOrLapsesWhenOneOfTheTwoIsCancelled() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("EXCHANGE-RACE2", 2);
        for (int round = 0; round < ROUNDS; round++) {
            Pair pair = Pair.of(building, "r2", 20 + round);
            String offer = offered("ann-r2", pair.mine, pair.theirs);

            List<Response> answers = together(
                    List.of(() -> agree("ben-r2", offer), () -> as("ann-r2").delete("/v1/bookings/" + pair.mine)));

            boolean agreed = isAgreedOrEnded(answers.getFirst());
            assertThat(answers.getLast().statusCode()).isEqualTo(204);
            assertThat(spaceOf("ben-r2", pair.theirs))
                    .isEqualTo(building.desk(agreed ? 1 : 2).toString());
            assertHolds(building);
        }
    }

    /** Ann offers hers to Ben and to Cor, and both agree: one of them has it, and the other is told that it is over. */
    @Test
    void isAgreedToByOneOfAllToWhomItIsOffered() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("EXCHANGE-RACE3", 3);
        for (int round = 0; round < ROUNDS; round++) {
            Pair pair = Pair.of(building, "r3", 20 + round);
            String cors = booked("cor-r3", building.desk(3), at(20 + round, "09:00"), at(20 + round, "12:00"));
            String toBen = offered("ann-r3", pair.mine, pair.theirs);
            String toCor = offered("ann-r3", pair.mine, cors);

            List<Response> answers = together(List.of(() -> agree("ben-r3", toBen), () -> agree("cor-r3", toCor)));

            boolean ben = isAgreedOrEnded(answers.getFirst());
            boolean cor = isAgreedOrEnded(answers.getLast());
            assertThat(ben).isNotEqualTo(cor);
            assertThat(spaceOf(ben ? "ben-r3" : "cor-r3", ben ? pair.theirs : cors))
                    .isEqualTo(building.desk(1).toString());
            assertHolds(building);
        }
    }

    /** Of two mornings and two afternoons on the same two desks: each offers one, and both agree at once. */
    @Test
    void isDoneBothTimesWhenTwoAgreeToWhatTheyOfferEachOther() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("EXCHANGE-RACE4", 2);
        for (int round = 0; round < ROUNDS; round++) {
            int day = 20 + round;
            Pair mornings = Pair.of(building, "r4", day);
            String mine = booked("ann-r4", building.desk(1), at(day, "13:00"), at(day, "17:00"));
            String theirs = booked("ben-r4", building.desk(2), at(day, "13:00"), at(day, "17:00"));
            String toBen = offered("ann-r4", mornings.mine, mornings.theirs);
            String toAnn = offered("ben-r4", theirs, mine);

            List<Response> answers = together(List.of(() -> agree("ben-r4", toBen), () -> agree("ann-r4", toAnn)));

            assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
            for (String booking : List.of(mornings.mine, mine)) {
                assertThat(spaceOf("ann-r4", booking))
                        .isEqualTo(building.desk(2).toString());
            }
            assertHolds(building);
        }
    }

    @Test
    void hasOneOfferWhenBothOfferTheSameAtOnce() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("EXCHANGE-RACE5", 2);
        for (int round = 0; round < ROUNDS; round++) {
            Pair pair = Pair.of(building, "r5", 20 + round);

            List<Response> answers = together(List.of(
                    () -> offer("ann-r5", pair.mine, pair.theirs), () -> offer("ben-r5", pair.theirs, pair.mine)));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            String offer = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .findFirst()
                    .orElseThrow()
                    .path("id");
            String other = answers.getFirst().statusCode() == 201 ? "ben-r5" : "ann-r5";
            assertThat(agree(other, offer).statusCode()).isEqualTo(200);
            assertHolds(building);
        }
    }

    /** Somebody tries to book either desk all the while: at no moment is one of them free. */
    @Test
    void leavesNoMomentInWhichASpaceIsFree() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("EXCHANGE-RACE6", 2);
        for (int round = 0; round < ROUNDS; round++) {
            int day = 20 + round;
            Pair pair = Pair.of(building, "r6", day);
            String offer = offered("ann-r6", pair.mine, pair.theirs);
            List<Callable<Response>> all = new ArrayList<>();
            all.add(() -> agree("ben-r6", offer));
            for (int other = 0; other < 5; other++) {
                String who = "other" + other + "-r6";
                UUID desk = building.desk(1 + other % 2);
                all.add(() -> withJson(who, SmallBuilding.booking(desk, at(day, "09:00"), at(day, "12:00")))
                        .post("/v1/bookings"));
            }

            List<Response> answers = together(all);

            assertThat(answers.getFirst().statusCode()).isEqualTo(200);
            assertThat(answers.subList(1, answers.size()))
                    .allMatch(answer ->
                            answer.statusCode() == 409 && answer.path("type").equals("/problems/space-taken"));
            assertHolds(building);
        }
    }

    private record Pair(String mine, String theirs) {
        static Pair of(SmallBuilding building, String test, int day) {
            return new Pair(
                    booked("ann-" + test, building.desk(1), at(day, "09:00"), at(day, "12:00")),
                    booked("ben-" + test, building.desk(2), at(day, "09:00"), at(day, "12:00")));
        }
    }

    private static UUID free(SmallBuilding building, String... taken) {
        List<String> all = List.of(taken);
        for (int desk = 1; desk <= 3; desk++) {
            if (!all.contains(building.desk(desk).toString())) {
                return building.desk(desk);
            }
        }
        throw new IllegalStateException("all are taken");
    }

    private static boolean isAgreedOrEnded(Response answer) {
        if (answer.statusCode() != 200) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.<String>path("type")).isEqualTo("/problems/exchange-offer-ended");
        }
        return answer.statusCode() == 200;
    }

    private static <T> List<T> together(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** No two live bookings of one space or person at once, and none stays where it was put aside. */
    private void assertHolds(SmallBuilding building) {
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("""
                                select count(*) from booking a left join booking b on a.id < b.id and a.during && b.during and b.live
                                  and (a.space_id = b.space_id or a.person_id = b.person_id and a.once_class = b.once_class)
                                join building h on h.id = a.building_id
                                where h.public_id = :building and a.live and (b.id is not null or a.starts > '2100-01-01')""", Long.class)
                                .setParameter("building", building.id())
                                .getSingleResult()))
                .isZero();
    }
}
