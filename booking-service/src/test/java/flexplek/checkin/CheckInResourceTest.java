package flexplek.checkin;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class CheckInResourceTest {

    @Inject
    ReleaseNoShows releaseNoShows;

    @Inject
    Session entities;

    @Inject
    DataSource database;

    private SmallBuilding building = SmallBuilding.notYet();
    /** Each test has a day of its own, as a person has one desk at a time. */
    private static int day = 28;

    private Instant nine = Instant.EPOCH;
    private Instant noon = Instant.EPOCH;

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("CHECK", 6);
        day++;
        nine = at(day, "09:00");
        noon = at(day, "12:00");
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    private String book(int desk, String person) {
        return asWithJson(person, booking(building.desk(desk), nine, noon))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void checksInFromHalfAnHourBeforeTheStart() {
        String mine = book(1, "employee");

        MovedClock.moveTo(nine.minusSeconds(1860));
        as("employee")
                .put(mine + "/check-in")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-early-to-check-in"));
        MovedClock.moveTo(nine.minusSeconds(1740));
        as("organiser").put(mine + "/check-in").then().statusCode(404);
        as("employee").put(mine + "/check-in").then().statusCode(200).body("status", equalTo("CHECKED_IN"));
        as("employee").put(mine + "/check-in").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void answersWhatIsReadLaterToTheMicrosecond() {
        MovedClock.moveTo(nine.plusSeconds(60).plusNanos(123_456_789));

        Response made =
                asWithJson("newcomer", booking(building.desk(4), nine, noon)).post("/v1/bookings");
        String read = as("newcomer").get(made.getHeader("Location")).asString();

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(new JsonPath(read).getMap("$")).isEqualTo(made.jsonPath().getMap("$"));
        as("newcomer").delete(made.getHeader("Location")).then().statusCode(204);
    }

    @Test
    void answersARetryWithTheSameETagAsTheFirst() {
        String mine = book(5, "employee");
        MovedClock.moveTo(nine.plusSeconds(60));

        assertAnsweredAlike(mine + "/check-in", "\"0\"");
        assertAnsweredAlike(mine + "/check-out", "\"1\"");
        as("employee")
                .header("If-Match", "\"0\"")
                .put(mine + "/check-in")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
        as("employee").header("If-Match", "1").put(mine + "/check-out").then().statusCode(400);
    }

    private static void assertAnsweredAlike(String act, String seen) {
        Response first = as("employee").header("If-Match", seen).put(act);
        Response second = as("employee").header("If-Match", seen).put(act);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.header("ETag")).isNotEqualTo(seen).isEqualTo(first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void takesNoReleaseByTheSystemForOneThatThePersonAskedFor() {
        String mine = book(6, "employee");
        MovedClock.moveTo(nine.plusSeconds(1801));
        releaseNoShows.releaseBatch();
        await().until(() -> as("employee").get(mine).path("status").equals("RELEASED"));

        as("employee")
                .header("If-Match", "\"0\"")
                .put(mine + "/check-out")
                .then()
                .statusCode(412);
        as("employee").header("If-Match", "\"0\"").delete(mine).then().statusCode(412);
        as("employee").header("If-Match", "\"1\"").delete(mine).then().statusCode(204);
    }

    @Test
    void leavingEarlyFreesTheDeskForOthers() {
        String mine = book(2, "employee");
        MovedClock.moveTo(nine.plusSeconds(60));
        as("employee").put(mine + "/check-in").then().statusCode(200);
        MovedClock.moveTo(nine.plusSeconds(3600));

        as("employee")
                .put(mine + "/check-out")
                .then()
                .statusCode(200)
                .body("status", equalTo("RELEASED"))
                .body("releaseReason", equalTo("LEFT_EARLY"));

        asWithJson("organiser", booking(building.desk(2), nine, noon))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
        as("employee").put(mine + "/check-in").then().statusCode(409).body("type", equalTo("/problems/no-longer-live"));
    }

    @Test
    void releasesTheSpaceOnceWhenNobodyChecksInThoughReplicasWorkTogether() throws Exception {
        String absent = book(3, "newcomer");
        String present = book(4, "facility");
        MovedClock.moveTo(nine);
        as("facility").put(present + "/check-in").then().statusCode(200);
        releaseNoShows.releaseBatch();
        as("newcomer").get(absent).then().body("status", equalTo("BOOKED"));

        MovedClock.moveTo(nine.plusSeconds(1801));
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            var released = replicas.invokeAll(java.util.Collections.nCopies(4, () -> releaseNoShows.releaseBatch()));
            assertThat(released).allMatch(r -> r.state() == java.util.concurrent.Future.State.SUCCESS);
        }

        as("newcomer")
                .get(absent)
                .then()
                .body("status", equalTo("RELEASED"))
                .body("releaseReason", equalTo("NO_SHOW"))
                .header("ETag", "\"1\"");
        as("facility").get(present).then().body("status", equalTo("CHECKED_IN"));
    }

    @Test
    void givesTheBuildingItsPlaceBackForOneWhoLeavesWithoutHavingCome() {
        asWithJson("admin", "{\"dailyCap\": 1, \"graceMinutes\": 30}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
        try {
            String never = book(1, "employee");
            MovedClock.moveTo(nine.plusSeconds(300));
            as("employee").delete(never).then().statusCode(204);

            String came = book(1, "organiser");
            as("organiser").put(came + "/check-in").then().statusCode(200);
            as("organiser").put(came + "/check-out").then().statusCode(200);
            asWithJson("newcomer", booking(building.desk(1), nine, noon))
                    .post("/v1/bookings")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/building-cap-reached"));
        } finally {
            asWithJson("admin", "{\"dailyCap\": null, \"graceMinutes\": 30}")
                    .put("/v1/buildings/" + building.id() + "/rules")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void givesPlacesBackBuildingByBuildingSoThatReplicasCannotWaitForEachOther() throws Exception {
        SmallBuilding first = SmallBuilding.withDesks("NOSHOW1", 1);
        SmallBuilding second = SmallBuilding.withDesks("NOSHOW2", 1);
        List<UUID> desks = List.of(second.desk(1), first.desk(1));
        openDayLongAgo(desks);
        as("employee").get("/v1/people/me").then().statusCode(200);

        try (Connection replica = database.getConnection();
                ExecutorService job = Executors.newSingleThreadExecutor()) {
            replica.setAutoCommit(false);
            lockDay(replica, first);
            bookLongAgo(desks);
            // This batch, or that of the service's own job: one of them has both.
            job.execute(releaseNoShows::releaseBatch);
            await().until(() -> isAwaited(database));
            lockDay(replica, second);
            replica.rollback();
        }

        await().until(() -> as("employee")
                .get("/v1/bookings?from=2026-01-05&to=2026-01-05")
                .<List<String>>path("items.status")
                .equals(List.of("RELEASED", "RELEASED")));
    }

    /** Fails at once when somebody else holds it. */
    private static void lockDay(Connection replica, SmallBuilding building) throws SQLException {
        try (PreparedStatement lock = replica.prepareStatement("""
                select from counter c join building b on c.scope = 2 and b.id = c.owner
                where b.public_id = ? and c.period = date '2026-01-05' for update of c nowait""")) {
            lock.setObject(1, building.id());
            assertThat(lock.executeQuery().next()).isTrue();
        }
    }

    private static boolean isAwaited(DataSource database) throws SQLException {
        try (Connection c = database.getConnection();
                ResultSet waiting = c.createStatement().executeQuery("select from pg_locks where not granted")) {
            return waiting.next();
        }
    }

    private void openDayLongAgo(List<UUID> desks) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                                insert into counter (scope, owner, period, share, used, most)
                                select 2, building_id, date '2026-01-05', 0, 1, 1 from space where public_id = any(:desks)""")
                        .setParameter("desks", desks.toArray(UUID[]::new))
                        .executeUpdate());
    }

    /** A minute each, one after the other, that nobody has checked in for. */
    private void bookLongAgo(List<UUID> desks) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                                insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts,
                                  ends, status, release_at, created_at)
                                select gen_random_uuid(), s.id, p.id, p.id, s.building_id, s.floor_id, date '2026-01-05', s.kind,
                                  t, t + interval '1 minute', 'BOOKED', t + interval '1 minute', t
                                from unnest(:desks) with ordinality d (id, minute) join space s on s.public_id = d.id
                                cross join lateral (select timestamptz '2026-01-05 08:00Z' + d.minute * interval '1 minute') x (t)
                                join person p on p.public_id = :person""")
                        .setParameter("desks", desks.toArray(UUID[]::new))
                        .setParameter("person", Callers.id("employee"))
                        .executeUpdate());
    }
}
