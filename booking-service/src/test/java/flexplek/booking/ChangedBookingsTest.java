package flexplek.booking;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.local.SignIn;
import flexplek.platform.OneColumn;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who follows a building finds each change once, in whatever order transactions end. */
@QuarkusTest
@OnRealStack
class ChangedBookingsTest {

    private static final String LONG_AGO = "2020-01-01T00:00:00Z";
    private static final int PEOPLE = 6;

    private static int number;

    @Inject
    Statements statements;

    @Inject
    DataSource database;

    @Inject
    Session entities;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void aBuildingOfItsOwn() {
        number++;
        building = SmallBuilding.withDesks("FOLLOW" + number, PEOPLE);
    }

    /** Somebody whom no other test knows. */
    private static RequestSpecification somebody(String who) {
        return Callers.withRoles("minbin", List.of("employee", "is followed " + number + who));
    }

    private String booked(String who, UUID space, int day) {
        return somebody(who)
                .contentType("application/json")
                .body(booking(space, at(day, "09:00"), at(day, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void cancelled(String who, String booking) {
        somebody(who).delete("/v1/bookings/" + booking).then().statusCode(204);
    }

    private String path() {
        return "/v1/buildings/" + building.id() + "/bookings";
    }

    private ValidatableResponse read(String since, String more) {
        return Callers.as("facility")
                .get(path() + "?changedSince=" + since + more)
                .then()
                .statusCode(200);
    }

    private JsonPath since(String since) {
        return read(since, "").extract().jsonPath();
    }

    /**
     * What is told goes beyond this moment from here on. Whoever is writing anything in this database server, be it another
     * service, holds back what began after it.
     */
    private void nobodyWritesAnyMore() {
        Instant written = QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(entities, "select clock_timestamp()", Instant.class)
                        .getSingleResult());
        await().until(() ->
                Instant.parse(since(LONG_AGO).getString("changedUntil")).isAfter(written));
    }

    @Test
    void tellEachBookingOnceWhereItLastChangedAndFromWhenToAskOn() {
        UUID desk = building.desk(1);
        String first = booked("ann", desk, 2);
        String second = booked("bob", building.desk(2), 2);
        String third = booked("cas", building.space("R-01"), 2);
        cancelled("ann", first);
        nobodyWritesAnyMore();

        ValidatableResponse all = read(LONG_AGO, "")
                .body("items.id", contains(second, third, first))
                .body("items.status", contains("BOOKED", "BOOKED", "CANCELLED"))
                .body("items[1].spaceId", equalTo(building.space("R-01").toString()))
                .body("items[1].kind", equalTo("ROOM"))
                .body("items[0].start", equalTo(at(2, "09:00").toString()))
                .body("items[0].end", equalTo(at(2, "12:00").toString()))
                .body("items[0].floorId", equalTo(building.floor().toString()))
                .body("next", nullValue());
        String until = all.extract().path("changedUntil");
        read(until, "").body("items", empty());

        somebody("bob")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"spaceId\": \"" + desk + "\"}")
                .patch("/v1/bookings/" + second)
                .then()
                .statusCode(200);
        nobodyWritesAnyMore();
        read(until, "").body("items.id", contains(second)).body("items[0].spaceId", equalTo(desk.toString()));
    }

    @Test
    void comePageByPageWithMoreOfThemMeanwhile() {
        List<String> ids = new ArrayList<>(IntStream.rangeClosed(2, 6)
                .mapToObj(day -> booked("ann", building.desk(1), day))
                .toList());
        nobodyWritesAnyMore();

        JsonPath first = read(LONG_AGO, "&limit=2")
                .body("changedUntil", nullValue())
                .extract()
                .jsonPath();
        cancelled("ann", ids.getFirst());
        ids.add(booked("ann", building.desk(1), 7));
        nobodyWritesAnyMore();
        JsonPath second = read(LONG_AGO, "&limit=2&cursor=" + first.getString("next"))
                .extract()
                .jsonPath();
        JsonPath third = read(LONG_AGO, "&limit=9&cursor=" + second.getString("next"))
                .extract()
                .jsonPath();

        assertThat(first.getList("items.id")).isEqualTo(ids.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(ids.subList(2, 4));
        assertThat(third.getList("items.id")).isEqualTo(List.of(ids.get(4), ids.get(0), ids.get(5)));
        assertThat(third.getString("next")).isNull();
        assertThat(since(third.getString("changedUntil")).getList("items")).isEmpty();
    }

    /** The first to write is the last to end: by the clock alone it would lie behind what was read already. */
    @Test
    void missNoneThatEndsLaterThanItIsWritten() throws SQLException {
        String slow = booked("ann", building.desk(1), 2);
        nobodyWritesAnyMore();
        String before = since(LONG_AGO).getString("changedUntil");
        List<String> read = new ArrayList<>();
        String until;
        try (Connection late = database.getConnection();
                Statement s = late.createStatement()) {
            late.setAutoCommit(false);
            assertThat(s.executeUpdate("update booking set version = version + 1 where id = '" + slow + "'"))
                    .isOne();
            booked("bob", building.desk(2), 2);
            JsonPath meanwhile = since(before);
            read.addAll(meanwhile.getList("items.id"));
            until = meanwhile.getString("changedUntil");
            booked("cas", building.desk(3), 2);
            meanwhile = since(until);
            read.addAll(meanwhile.getList("items.id"));
            until = meanwhile.getString("changedUntil");
            late.commit();
        }
        nobodyWritesAnyMore();

        read.addAll(since(until).getList("items.id"));

        assertThat(read).hasSize(3).doesNotHaveDuplicates().contains(slow);
    }

    /** Also of one that has its number early and writes late. */
    @Test
    void missNoneThatBeganLongBeforeItWrites() throws SQLException {
        String slow = booked("ann", building.desk(1), 2);
        nobodyWritesAnyMore();
        List<String> read = new ArrayList<>();
        try (Connection late = database.getConnection();
                Statement s = late.createStatement()) {
            late.setAutoCommit(false);
            s.execute("select pg_current_xact_id()");
            String until = since(LONG_AGO).getString("changedUntil");
            booked("bob", building.desk(2), 2);
            JsonPath meanwhile = since(until);
            read.addAll(meanwhile.getList("items.id"));
            s.executeUpdate("update booking set version = version + 1 where id = '" + slow + "'");
            late.commit();
            nobodyWritesAnyMore();
            read.addAll(since(meanwhile.getString("changedUntil")).getList("items.id"));
        }

        assertThat(read).doesNotHaveDuplicates().contains(slow).hasSizeBetween(2, 3);
    }

    /** Whoever only ever asks on from the answer before holds in the end what the database holds, and no change twice. */
    @Test
    void areAllFoundWhilePeopleBookAndCancel() throws Exception {
        List<UUID> desks =
                IntStream.rangeClosed(1, PEOPLE).mapToObj(building::desk).toList();
        Map<String, String> held = new HashMap<>();
        Set<String> changes = new HashSet<>();
        String until = LONG_AGO;
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<? extends Future<?>> busy = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> people.submit(() -> bookAndCancel(person, desks)))
                    .toList();
            while (!busy.stream().allMatch(Future::isDone)) {
                until = followed(until, held, changes);
            }
            for (Future<?> one : busy) {
                one.get();
            }
        }
        nobodyWritesAnyMore();
        followed(until, held, changes);

        assertThat(held).isEqualTo(stored()).hasSize(PEOPLE * 12);
    }

    private void bookAndCancel(int person, List<UUID> desks) {
        Random random = new Random(person);
        for (int day = 2; day < 14; day++) {
            String id = booked("p" + person, desks.get(person), day);
            if (random.nextBoolean()) {
                cancelled("p" + person, id);
            }
        }
    }

    private String followed(String since, Map<String, String> held, Set<String> changes) {
        JsonPath page = read(since, "&limit=4").extract().jsonPath();
        while (true) {
            for (Map<String, String> item : page.<Map<String, String>>getList("items")) {
                assertThat(changes.add(item.get("id") + item.get("changedAt")))
                        .as("told once")
                        .isTrue();
                held.put(item.get("id"), item.get("status"));
            }
            if (page.getString("next") == null) {
                return page.getString("changedUntil");
            }
            page = read(since, "&limit=4&cursor=" + page.getString("next"))
                    .extract()
                    .jsonPath();
        }
    }

    private Map<String, String> stored() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                select cast(b.id as text), b.status from booking b join building h on h.id = b.building_id
                                where h.public_id = :building""", Object[].class)
                        .setParameter("building", building.id())
                        .getResultStream()
                        .collect(HashMap::new, (all, row) -> all.put((String) row[0], (String) row[1]), Map::putAll));
    }

    @Test
    void tellOtherSystemsOfEveryBuildingTheNeighbourhoodOfADeskAndNothingOfPeople() {
        booked("ann", building.desk(1), 2);
        booked("ann", building.space("R-01"), 2);
        nobodyWritesAnyMore();

        String body = RestAssured.given()
                .auth()
                .oauth2(SignIn.integrationToken())
                .get(path() + "?changedSince=" + LONG_AGO)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].spaceId", nullValue())
                .body("items[0].neighbourhoodId", equalTo(neighbourhood()))
                .body("items[1].spaceId", equalTo(building.space("R-01").toString()))
                .extract()
                .asString();

        String person = somebody("ann").get("/v1/people/me").path("id");
        assertThat(body + read(LONG_AGO, "").extract().asString())
                .doesNotContain(person)
                .doesNotContain("personId")
                .doesNotContain("madeBy");
    }

    private String neighbourhood() {
        return Callers.as("facility").get("/v1/spaces/" + building.desk(1)).path("neighbourhoodId");
    }

    @Test
    void areForWhoManagesTheBuilding() {
        String path = path() + "?changedSince=" + LONG_AGO;
        somebody("ann").get(path).then().statusCode(403);
        Callers.withRoles("minwater", List.of("employee", "facility"))
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"));
        Callers.withRoles("minlab", List.of("employee", "facility"))
                .get(path)
                .then()
                .statusCode(404);
        Callers.withRoles("minlab", List.of("employee", "integration"))
                .get(path)
                .then()
                .statusCode(404);
        Callers.withRoles("minbin", List.of("employee", "integration"))
                .get(path)
                .then()
                .statusCode(200);
    }

    /** A place that is held for somebody who waits is told when it is theirs. */
    @Test
    void areNoOffers() {
        String booking = booked("ann", building.desk(1), 2);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("update booking set status = 'OFFERED' where id = :id")
                        .setParameter("id", UUID.fromString(booking))
                        .executeUpdate());
        nobodyWritesAnyMore();
        JsonPath offered = since(LONG_AGO);
        assertThat(offered.getList("items")).isEmpty();

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("update booking set status = 'BOOKED' where id = :id")
                        .setParameter("id", UUID.fromString(booking))
                        .executeUpdate());
        nobodyWritesAnyMore();
        assertThat(since(offered.getString("changedUntil")).getList("items.id")).isEqualTo(List.of(booking));
    }

    @Test
    void missNothingOfWhoAsksFromAMomentToCome() {
        JsonPath ahead = since("2099-01-01T00:00:00Z");
        assertThat(ahead.getList("items")).isEmpty();
        String booking = booked("ann", building.desk(1), 2);
        nobodyWritesAnyMore();

        assertThat(since(ahead.getString("changedUntil")).getList("items.id")).isEqualTo(List.of(booking));
    }

    @Test
    void takeAsManyStatementsAndReadAsFewRowsHoweverManyThereAre() {
        String id = booked("ann", building.desk(1), 2);
        long forOne = statements.of(() -> since(LONG_AGO));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                                insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts,
                                  ends, status, release_at, created_at)
                                select uuidv7(), space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
                                  'CANCELLED', release_at, created_at
                                from booking, generate_series(1, 20000) where id = :id""")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());

        assertThat(statements.of(() -> read(LONG_AGO, "&limit=10"))).isEqualTo(forOne);
        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeMutationQuery("analyze booking").executeUpdate();
            return entities.createNativeQuery(
                            "explain (analyze, buffers off, timing off) " + ChangedBookings.READ, String.class)
                    .setParameter("building", key())
                    .setParameter("until", Instant.parse("2099-01-01T00:00:00Z"))
                    .setParameter("time", Instant.parse(LONG_AGO))
                    .setParameter("id", UUID.fromString(id))
                    .setParameter("most", 11)
                    .getResultList();
        });
        assertThat(plan)
                .anyMatch(line -> line.contains("booking_by_change") && line.contains("rows=11."))
                .noneMatch(line -> line.contains("Seq Scan on booking"));
    }

    private int key() {
        return (Integer) entities.createNativeQuery("select id from building where public_id = :id", Object.class)
                .setParameter("id", building.id())
                .getSingleResult();
    }
}
