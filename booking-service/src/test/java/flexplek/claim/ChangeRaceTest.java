package flexplek.claim;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Changes that meet each other, new bookings and cancellations: each is whole or not at all, and what is counted stands. */
@QuarkusTest
@OnRealStack
class ChangeRaceTest {

    private static final List<String> PEOPLE =
            List.of("employee", "organiser", "newcomer", "facility", "emergency", "admin");
    private static final int ROUNDS = 12;

    @Inject
    Session entities;

    @Test
    void givesASpaceToExactlyOneOfAllWhoChangeToIt() throws Exception {
        SmallBuilding building = capped("CHANGE-RACE1", PEOPLE.size() + 1);
        UUID wanted = building.desk(PEOPLE.size() + 1);
        List<String> booked = eachBooks(building, 20);
        List<Callable<Response>> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            all.add(change(PEOPLE.get(i), booked.get(i), to(wanted)));
        }

        List<Response> answers = together(all);

        assertThat(answers).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(r -> r.statusCode() == 409)
                .hasSize(PEOPLE.size() - 1)
                .allMatch(r -> r.path("type").equals("/problems/space-taken"));
        assertThat(live(building)).isEqualTo(PEOPLE.size());
        assertHolds(building);
    }

    /** Each wants what the next one has: whoever comes first finds it taken, unless the next has left before. */
    @Test
    void letsNobodyWaitForEachOtherWhoWantEachOthersSpaces() throws Exception {
        SmallBuilding building = capped("CHANGE-RACE2", PEOPLE.size());
        List<String> booked = eachBooks(building, 21);
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<Response>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE.size(); i++) {
                all.add(change(PEOPLE.get(i), booked.get(i), to(building.desk((i + round) % PEOPLE.size() + 1))));
            }

            List<Response> answers = together(all);

            assertThat(answers).allMatch(r -> r.statusCode() == 200 || r.statusCode() == 409);
            assertThat(live(building)).isEqualTo(PEOPLE.size());
            assertHolds(building);
        }
    }

    @Test
    void endsChangedOrCancelledButNeverBetween() throws Exception {
        SmallBuilding building = capped("CHANGE-RACE3", 2);
        for (int round = 0; round < ROUNDS; round++) {
            String booked = book("employee", building.desk(1), 22);
            String seen = round % 2 == 0 ? "\"0\"" : "*";

            List<Response> answers = together(List.of(
                    () -> asWithJson("employee", otherDay(building.desk(2), 23))
                            .header("If-Match", seen)
                            .patch(booked),
                    () -> as("employee").header("If-Match", seen).delete(booked)));

            Response changed = answers.getFirst();
            Response cancelled = answers.getLast();
            assertThat(changed.statusCode()).as(changed.asString()).isIn(200, 409, 412);
            assertThat(cancelled.statusCode()).as(cancelled.asString()).isIn(204, 412);
            assertThat(changed.statusCode() == 200 || cancelled.statusCode() == 204)
                    .isTrue();
            if (seen.equals("\"0\"")) {
                assertThat(changed.statusCode() == 200).isNotEqualTo(cancelled.statusCode() == 204);
            }
            assertThat(live(building)).isEqualTo(cancelled.statusCode() == 204 ? 0 : 1);
            assertHolds(building);
            as("employee").delete(booked).then().statusCode(204);
            assertThat(live(building)).isZero();
            assertHolds(building);
        }
    }

    @Test
    void countsExactlyThoughAllChangeCancelAndBookAtRandom() throws Exception {
        SmallBuilding building = capped("CHANGE-RACE4", 4);
        List<Callable<List<Response>>> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE.size(); person++) {
            int number = person;
            all.add(() -> atRandom(PEOPLE.get(number), building, new Random(number)));
        }

        List<List<Response>> answers = together(all);

        assertThat(answers.stream().flatMap(List::stream))
                .allMatch(r -> r.statusCode() < 300 || List.of(409, 412, 422).contains(r.statusCode()))
                .anyMatch(r -> r.statusCode() == 200);
        assertHolds(building);
    }

    private static List<Response> atRandom(String person, SmallBuilding building, Random random) {
        List<Response> answers = new ArrayList<>();
        List<String> booked = new ArrayList<>();
        for (int act = 0; act < 25; act++) {
            UUID desk = building.desk(1 + random.nextInt(4));
            int day = 24 + random.nextInt(3);
            String what = booked.isEmpty() ? "" : booked.get(random.nextInt(booked.size()));
            int which = random.nextInt(10);
            Response answer;
            if (what.isEmpty() || which < 3) {
                answer = asWithJson(person, booking(desk, at(day, "09:00"), at(day, "12:00")))
                        .post("/v1/bookings");
                if (answer.statusCode() == 201) {
                    booked.add(answer.header("Location"));
                }
            } else if (which < 9) {
                answer = asWithJson(person, otherDay(desk, day))
                        .header("If-Match", "*")
                        .patch(what);
            } else {
                answer = as(person).delete(what);
                booked.remove(what);
            }
            answers.add(answer);
        }
        return answers;
    }

    /** With a cap that nothing reaches but what is wrongly counted. */
    private static SmallBuilding capped(String code, int desks) {
        SmallBuilding building = SmallBuilding.withDesks(code, desks);
        Crowd.rule("/v1/buildings/" + building.id(), "{\"graceMinutes\": 30, \"dailyCap\": 50}");
        return building;
    }

    private static List<String> eachBooks(SmallBuilding building, int day) {
        List<String> booked = new ArrayList<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            booked.add(book(PEOPLE.get(i), building.desk(i + 1), day));
        }
        return booked;
    }

    private static String book(String person, UUID desk, int day) {
        return asWithJson(person, booking(desk, at(day, "09:00"), at(day, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Callable<Response> change(String person, String booked, String body) {
        return () -> asWithJson(person, body).header("If-Match", "*").patch(booked);
    }

    private static String to(UUID desk) {
        return "{\"spaceId\": \"" + desk + "\"}";
    }

    private static String otherDay(UUID desk, int day) {
        return booking(desk, at(day, "10:00"), at(day, "13:00"));
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

    private long live(SmallBuilding building) {
        return number(
                "select count(*) from booking b join building h on h.id = b.building_id"
                        + " where h.public_id = :building and b.live",
                building);
    }

    /** No two live bookings of one space or person at once, and each day counted as it stands. */
    private void assertHolds(SmallBuilding building) {
        assertThat(number("""
                        select count(*) from booking a join booking b on a.id < b.id and a.during && b.during
                          and (a.space_id = b.space_id or a.person_id = b.person_id and a.once_class = b.once_class)
                        join building h on h.id = a.building_id
                        where h.public_id = :building and a.live and b.live""", building)).isZero();
        assertThat(number("""
                        select count(*) from (
                            select b.day, count(*) as n from booking b join building h on h.id = b.building_id
                            where h.public_id = :building and b.live and b.kind = 'DESK' group by 1) s
                          full join (
                            select c.period, sum(c.used) as n from counter c join building h on h.id = c.owner
                            where h.public_id = :building and c.scope = 2 group by 1) c on c.period = s.day
                        where coalesce(s.n, 0) <> coalesce(c.n, 0)""", building)).isZero();
    }

    private long number(String sql, SmallBuilding building) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql, Long.class)
                        .setParameter("building", building.id())
                        .getSingleResult());
    }
}
