package flexplek.retention;

import static flexplek.retention.Outlived.BOOKINGS;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import flexplek.platform.AfterCommit;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bookings are deleted when they are over for longer than they are kept, and nobody who books notices. */
@QuarkusTest
@OnRealStack
class ForgetOldTest {

    private static final Duration KEPT = Duration.ofDays(400);

    @Inject
    ForgetOld forgetOld;

    @Inject
    ForgetPersons forgetPersons;

    @Inject
    Session entities;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void keepsABookingFor400DaysFromItsEndAndForgetsItThen() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-END", 1);
        Instant end = clock.instant();
        UUID first = over(building, 1, end, "CHECKED_IN").getFirst();
        UUID second =
                over(building, 1, end.plus(Duration.ofHours(3)), "CHECKED_IN").getFirst();

        MovedClock.moveTo(end.plus(KEPT).minus(Duration.ofMinutes(10)));
        forgetOld.forget();
        assertThat(kept(building)).containsExactlyInAnyOrder(first, second);

        MovedClock.moveTo(end.plus(KEPT).plusSeconds(1));
        forgetOld.forget();
        assertThat(kept(building)).containsExactly(second);
        assertThat(forgetOld.forget(BOOKINGS)).isZero();
        assertThat(kept(building)).containsExactly(second);
    }

    @Test
    void forgetsASeriesWithTheLastOfItsBookings() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-SERIES", 1);
        UUID series = UUID.fromString(
                Callers.asWithJson("employee", """
                        {"spaceId": "%s", "start": "%s", "end": "%s", "recurrence": "FREQ=DAILY;COUNT=2", "mode": "ALL"}""".formatted(building.desk(1), at(40, "09:00"), at(40, "17:00")))
                        .post("/v1/booking-series")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        Instant last = at(41, "17:00");

        MovedClock.moveTo(last.plus(KEPT).minusSeconds(60));
        forgetOld.forget();
        assertThat(many(series)).isEqualTo(1);

        MovedClock.moveTo(last.plus(KEPT).plus(Duration.ofDays(1)));
        forgetOld.forget();
        assertThat(many(series)).isZero();
    }

    private long many(UUID series) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select count(*) from booking_series where id = :id", Long.class)
                        .setParameter("id", series)
                        .getSingleResult());
    }

    @Test
    void forgetsThemHoweverTheyEndedAndTellsNobody() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-ENDED", 2);
        Instant end = clock.instant().minus(KEPT).minusSeconds(1);
        List<UUID> old = Stream.of(
                        over(building, 1, end, "BOOKED"),
                        over(building, 1, end.minus(Duration.ofHours(1)), "CHECKED_IN"),
                        over(building, 1, end.minus(Duration.ofHours(2)), "CANCELLED"),
                        over(building, 1, end.minus(Duration.ofHours(3)), "RELEASED"))
                .flatMap(List::stream)
                .toList();

        forgetOld.forget();

        assertThat(kept(building)).isEmpty();
        // Events of one building keep their order: after this one, nothing of before is still to come.
        UUID later = book("employee", building.desk(1), at(13, "09:00"), at(13, "17:00"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.made.v1", later.toString(), 1)).hasSize(1);
            for (String type : List.of("booking.cancelled.v1", "booking.released.v1", "booking.affected.v1")) {
                assertThat(old)
                        .allSatisfy(id ->
                                assertThat(told.events(type, id.toString(), 0)).isEmpty());
            }
        }
    }

    @Test
    void sharesTheWorkAmongReplicasInBoundedBatchesWhilePeopleBook() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-SHARED", 2);
        over(building, 3000, clock.instant().minus(KEPT).minusSeconds(1), "CHECKED_IN");
        UUID desk = building.desk(1);

        List<CompletableFuture<Integer>> replicas = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(() -> forgetOld.forgetBatch(BOOKINGS))))
                .limit(4)
                .toList();
        List<UUID> booked = IntStream.range(20, 30)
                .mapToObj(day -> book("employee", desk, at(day, "09:00"), at(day, "17:00")))
                .toList();
        int forgotten = replicas.stream()
                .mapToInt(CompletableFuture::join)
                .peek(batch -> assertThat(batch).isLessThanOrEqualTo(1000))
                .sum();
        forgetOld.forget();

        assertThat(forgotten).isPositive();
        assertThat(kept(building)).containsExactlyInAnyOrderElementsOf(booked);
    }

    @Test
    void passesByWhatSomebodyElseHolds() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-HELD", 2);
        List<UUID> old = over(building, 2, clock.instant().minus(KEPT).minusSeconds(1), "CANCELLED");
        UUID coming = book("employee", building.desk(1), at(14, "09:00"), at(14, "17:00"));

        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select id from booking where id in (:old, :coming) for update", UUID.class)
                    .setParameter("old", old.getFirst())
                    .setParameter("coming", coming)
                    .getResultList();
            CompletableFuture.supplyAsync(() -> forgetOld.forget(BOOKINGS))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(kept(building)).containsExactlyInAnyOrder(old.getFirst(), coming);

        forgetOld.forget();
        assertThat(kept(building)).containsExactly(coming);
    }

    @Test
    void holdsNobodyUpWhoBooks() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-OPEN", 2);
        over(building, 10, clock.instant().minus(KEPT).minusSeconds(1), "CHECKED_IN");
        UUID desk = building.desk(1);

        UUID booked = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(forgetOld.forgetBatch(BOOKINGS)).isGreaterThanOrEqualTo(10);
            return CompletableFuture.supplyAsync(() -> book("employee", desk, at(15, "09:00"), at(15, "17:00")))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(kept(building)).containsExactly(booked);
    }

    @Test
    void leavesToTheNextRoundWhatIsMoreThanARoundMayTake() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-MANY", 1);
        over(building, 50, clock.instant().minus(KEPT).minusSeconds(1), "RELEASED");
        ForgetOld small = new ForgetOld(entities, forgetPersons, new Small(10, 20), afterCommit, clock);

        assertThat(small.forget(BOOKINGS)).isEqualTo(20);
        assertThat(kept(building)).hasSize(30);
        assertThat(small.forget(BOOKINGS)).isEqualTo(20);
        assertThat(small.forget(BOOKINGS)).isEqualTo(10);
        assertThat(small.forget(BOOKINGS)).isZero();
    }

    @Test
    void findsTheOldWithoutReadingAllBookings() {
        SmallBuilding building = SmallBuilding.withDesks("OLD-INDEX", 1);
        over(building, 20_000, clock.instant(), Duration.ofMinutes(25), "CANCELLED");

        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeMutationQuery("analyze booking").executeUpdate();
            return entities.createNativeQuery("explain " + BOOKINGS.delete(), String.class)
                    .setParameter("before", clock.instant().minus(KEPT))
                    .setParameter("day", LocalDate.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                    .setParameter("batch", 1000)
                    .getResultList();
        });

        assertThat(plan)
                .anyMatch(line -> line.contains("booking_by_building_day"))
                .noneMatch(line -> line.contains("Seq Scan on booking"));
    }

    private record Small(int batch, int most) implements RetentionSettings {

        @Override
        public Duration keep() {
            return KEPT;
        }

        @Override
        public Duration keepPersons() {
            return KEPT;
        }

        @Override
        public Duration keepVisits() {
            return KEPT;
        }

        @Override
        public Duration keepDecisions() {
            return KEPT;
        }

        @Override
        public String at() {
            return "off";
        }
    }

    private static UUID book(String person, UUID desk, Instant start, Instant end) {
        return UUID.fromString(asWithJson(person, booking(desk, start, end))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private List<UUID> over(SmallBuilding building, int many, Instant lastEnd, String status) {
        return over(building, many, lastEnd, Duration.ofDays(1), status);
    }

    /** So many bookings of a desk, of which the last ended then; no other job works on them. */
    private List<UUID> over(SmallBuilding building, int many, Instant lastEnd, Duration apart, String status) {
        as("employee").get("/v1/people/me").then().statusCode(200);
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind,
                                  starts, ends, status, release_at, created_at)
                                select uuidv7(), s.id, p.id, p.id, s.building_id, s.floor_id,
                                  cast(e.ends at time zone 'Europe/Amsterdam' as date), s.kind,
                                  e.ends - interval '1 minute', e.ends, :status, null, e.ends - interval '1 day'
                                from (select cast(:lastEnd as timestamptz) - (n - 1) * :minutes * interval '1 minute' as ends
                                    from generate_series(1, :many) n) e,
                                  (select min(id) as id from person) p,
                                  space s join building b on b.id = s.building_id
                                where b.public_id = :building and s.code = 'D-01'
                                returning id""", UUID.class)
                        .setParameter("lastEnd", lastEnd)
                        .setParameter("many", many)
                        .setParameter("minutes", (int) apart.toMinutes())
                        .setParameter("status", status)
                        .setParameter("building", building.id())
                        .getResultList());
    }

    private List<UUID> kept(SmallBuilding building) {
        return entities.createNativeQuery("""
                        select b.id from booking b join building h on h.id = b.building_id
                        where h.public_id = :building""", UUID.class)
                .setParameter("building", building.id())
                .getResultList();
    }
}
