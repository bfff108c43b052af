package flexplek.claim;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Many at once: no space twice, no false refusal, and counters that hold. */
@QuarkusTest
@OnRealStack
class RaceTest {

    private static final List<String> PEOPLE =
            List.of("employee", "organiser", "newcomer", "facility", "emergency", "admin");

    @Inject
    Session database;

    @Inject
    DataSource dataSource;

    @Test
    void givesOneDeskToExactlyOneOfFifty() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE1", 1);
        String body = SmallBuilding.booking(building.desk(1), at(40, "09:00"), at(40, "17:00"));

        List<Response> answers = together(
                50, n -> asWithJson(PEOPLE.get(n % PEOPLE.size()), body).post("/v1/bookings"));

        assertThat(answers.stream().filter(r -> r.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(r -> r.statusCode() == 409)).hasSize(49);
        assertThat(overlaps()).isZero();
    }

    @Test
    void neverSaysNothingIsFreeWhileADeskIs() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE2", PEOPLE.size());

        List<Response> answers = together(
                PEOPLE.size(),
                n -> asWithJson(PEOPLE.get(n), building.anyDesk(at(41, "09:00"), at(41, "17:00")))
                        .post("/v1/bookings"));

        assertThat(answers).allMatch(r -> r.statusCode() == 201);
        assertThat(answers.stream().map(r -> r.<String>path("spaceId")).distinct())
                .hasSize(PEOPLE.size());
    }

    @Test
    void leavesNoOverlapWhenManyTryRandomSlots() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE3", 3);
        List<java.util.UUID> desks = List.of(building.desk(1), building.desk(2), building.desk(3));

        List<Response> answers = together(120, n -> {
            RandomGenerator random = new java.util.Random(n);
            int start = 32 + random.nextInt(24);
            String body = SmallBuilding.booking(
                    desks.get(random.nextInt(3)), quarter(start), quarter(start + 1 + random.nextInt(8)));
            return asWithJson(PEOPLE.get(random.nextInt(PEOPLE.size())), body).post("/v1/bookings");
        });

        assertThat(answers).allMatch(r -> r.statusCode() == 201 || r.statusCode() == 409);
        assertThat(answers).anyMatch(r -> r.statusCode() == 201);
        assertThat(overlaps()).isZero();
    }

    private static java.time.Instant quarter(int number) {
        return at(42, "%02d:%02d".formatted(number / 4, number % 4 * 15));
    }

    @Test
    void holdsTheDailyCapUnderConcurrencyAndAfterItIsLowered() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE4", PEOPLE.size());
        cap(building, "4");

        List<Response> answers = together(PEOPLE.size(), n -> book(building, PEOPLE.get(n)));

        assertThat(answers.stream().filter(r -> r.statusCode() == 201))
                .as("answers: %s", answers.stream().map(Response::asString).toList())
                .hasSize(4);
        assertThat(answers.stream().filter(r -> r.statusCode() == 422))
                .hasSize(2)
                .allMatch(r -> r.path("type").equals("/problems/building-cap-reached"));

        cap(building, "3");
        List<String> booked = answers.stream()
                .filter(r -> r.statusCode() == 201)
                .map(r -> r.header("Location"))
                .toList();
        as("admin").delete(booked.getFirst()).then().statusCode(204);
        String free = PEOPLE.get(answers.indexOf(
                answers.stream().filter(r -> r.statusCode() == 422).findFirst().orElseThrow()));
        assertThat(book(building, free).statusCode()).isEqualTo(422);
        as("admin").delete(booked.get(1)).then().statusCode(204);
        assertThat(book(building, free).statusCode()).isEqualTo(201);
    }

    private static Response book(SmallBuilding building, String person) {
        return asWithJson(person, building.anyDesk(at(43, "09:00"), at(43, "17:00")))
                .post("/v1/bookings");
    }

    private static void cap(SmallBuilding building, String cap) {
        asWithJson("admin", "{\"dailyCap\": " + cap + ", \"graceMinutes\": 30}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
    }

    @Test
    void holdsTheWeeklyQuotaUnderConcurrency() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE5", 12);
        as("employee2").get("/v1/people/me").then().statusCode(200);
        quota("2");
        try {
            List<Response> answers = together(
                    8,
                    n -> asWithJson(
                                    "employee2",
                                    SmallBuilding.booking(
                                            building.desk(n + 1),
                                            at(44, "%02d:00".formatted(8 + n)),
                                            at(44, "%02d:30".formatted(8 + n))))
                            .post("/v1/bookings"));

            assertThat(answers.stream().filter(r -> r.statusCode() == 201)).hasSize(2);
            assertThat(answers.stream().filter(r -> r.statusCode() == 422))
                    .hasSize(6)
                    .allMatch(r -> r.path("type").equals("/problems/weekly-quota-reached"));
        } finally {
            quota("null");
        }
    }

    @Test
    void givesEachOfManyRoomsThoughOnePersonWantsAllAtOnce() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE6", 1);
        String room = building.anyRoom(at(45, "09:00"), at(45, "10:00"));

        List<Response> answers = together(4, n -> asWithJson("organiser", room).post("/v1/bookings"));

        assertThat(answers.stream().filter(r -> r.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(r -> r.statusCode() == 409))
                .hasSize(3)
                .allMatch(r -> r.path("type").equals("/problems/nothing-free"));
    }

    @Test
    void booksOnceThoughTheSameKeyComesManyTimesAtOnce() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE7", 20);
        String any = building.anyDesk(at(46, "09:00"), at(46, "10:00"));
        String key = java.util.UUID.randomUUID().toString();

        List<Response> answers = together(
                12,
                n -> asWithJson("facility", any).header("Idempotency-Key", key).post("/v1/bookings"));

        assertThat(answers).allMatch(r -> r.statusCode() == 201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    }

    @Test
    void waitsForThoseWhoHoldTheLastPlacesOfADayBeforeItSaysFull() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RACE8", 2);
        cap(building, "1");
        assertThat(asWithJson("employee", building.anyDesk(at(47, "09:00"), at(47, "10:00")))
                        .post("/v1/bookings")
                        .then()
                        .extract()
                        .response())
                .satisfies(first ->
                        as("employee").delete(first.header("Location")).then().statusCode(204));

        try (Connection other = dataSource.getConnection();
                ExecutorService caller = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select from counter for update");
            Future<Response> answer =
                    caller.submit(() -> asWithJson("employee", building.anyDesk(at(47, "09:00"), at(47, "10:00")))
                            .post("/v1/bookings"));
            await().until(() -> isAwaited(dataSource));
            other.rollback();

            assertThat(answer.get().statusCode()).isEqualTo(201);
        }
    }

    private static boolean isAwaited(DataSource database) throws SQLException {
        try (Connection c = database.getConnection();
                ResultSet waiting = c.createStatement().executeQuery("select from pg_locks where not granted")) {
            return waiting.next();
        }
    }

    private static void quota(String weekly) {
        asWithJson("platform-admin", "{\"weeklyDesks\": " + weekly + ", \"daysAhead\": 14}")
                .put("/v1/organisations/minwater/rules")
                .then()
                .statusCode(200);
    }

    private long overlaps() {
        return database.createNativeQuery("""
            select count(*) from booking a join booking b on a.id < b.id and a.space_id = b.space_id
              and a.during && b.during
            where a.live and b.live""", Long.class).getSingleResult();
    }

    private interface Attempt {
        Response by(int number);
    }

    private static List<Response> together(int many, Attempt attempt) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<Response>> attempts = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                attempts.add(() -> attempt.by(number));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
