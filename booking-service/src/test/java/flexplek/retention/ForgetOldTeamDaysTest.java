package flexplek.retention;

import static flexplek.retention.Outlived.TEAM_DAYS;
import static flexplek.trial.Callers.as;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Team days are deleted with their dates and answers when their date was longer ago than they are kept. */
@QuarkusTest
@OnRealStack
class ForgetOldTeamDaysTest {

    private static final int KEPT = 400;

    @Inject
    ForgetOld forgetOld;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    private SmallBuilding building = SmallBuilding.notYet();
    private LocalDate stays = LocalDate.EPOCH;
    private LocalDate goes = LocalDate.EPOCH;

    @BeforeEach
    void atNoon() {
        as("employee").get("/v1/people/me").then().statusCode(200);
        building = SmallBuilding.withDesks("OLD-TEAM", 1);
        MovedClock.moveTo(at(0, "12:00"));
        stays = clock.instant().atZone(SmallBuilding.ZONE).toLocalDate().minusDays(KEPT);
        goes = stays.minusDays(1);
    }

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void forgetsThemByTheirDateAndNoneBefore() {
        rolledBack(() -> {
            List<UUID> kept = List.of(
                    teamDay("HELD", stays, stays),
                    teamDay("HELD", stays, stays, goes),
                    teamDay("CANCELLED", null, stays, goes),
                    teamDay("CANCELLED", stays, stays, goes),
                    teamDay("PROPOSED", null, stays, goes),
                    teamDay("AGREED", goes, goes));
            List<UUID> old = List.of(
                    teamDay("HELD", goes, goes),
                    teamDay("HELD", goes, goes, stays),
                    teamDay("CANCELLED", null, goes.minusDays(3), goes),
                    teamDay("CANCELLED", goes, goes),
                    teamDay("PROPOSED", null, goes.minusDays(3), goes));

            assertThat(forgetOld.forgetBatch(TEAM_DAYS)).isGreaterThanOrEqualTo(old.size());

            for (String of : List.of("team_day", "team_day_candidate", "team_day_answer")) {
                assertThat(left(of, old)).as(of).isEmpty();
                assertThat(left(of, kept)).as(of).containsExactlyInAnyOrderElementsOf(kept);
            }
            assertThat(forgetOld.forgetBatch(TEAM_DAYS)).isZero();
        });
    }

    @Test
    void passesByOneThatSomebodyElseHolds() {
        UUID held = QuarkusTransaction.requiringNew().call(() -> teamDay("HELD", goes, goes));
        UUID other = QuarkusTransaction.requiringNew().call(() -> teamDay("CANCELLED", null, goes));

        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select id from team_day where id = :id for update", UUID.class)
                    .setParameter("id", held)
                    .getResultList();
            CompletableFuture.supplyAsync(() -> forgetOld.forget(TEAM_DAYS))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(left("team_day_answer", List.of(held, other))).containsExactly(held);

        forgetOld.forget();
        assertThat(left("team_day", List.of(held, other))).isEmpty();
    }

    /** As nobody else is to see them, such as the job that holds those whose date has passed. */
    private static void rolledBack(Runnable act) {
        QuarkusTransaction.begin();
        try {
            act.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID teamDay(String status, @Nullable LocalDate agreed, LocalDate... candidates) {
        UUID id = UUID.randomUUID();
        entities.createNativeMutationQuery("""
                        insert into team_day (id, team_id, organiser_id, building_id, purpose, status, agreed_date, created_at)
                        select :id, (select min(id) from team), (select min(id) from person), b.id, 'Plannen', :status,
                          cast(:agreed as date), now()
                        from building b where b.public_id = :building""")
                .setParameter("id", id)
                .setParameter("status", status)
                .setParameter("agreed", agreed, LocalDate.class)
                .setParameter("building", building.id())
                .executeUpdate();
        for (LocalDate candidate : candidates) {
            run("insert into team_day_candidate (team_day_id, date) values (:id, :date)", id, candidate);
            run("""
                    insert into team_day_answer (team_day_id, date, person_id, answer)
                    select :id, cast(:date as date), min(id), 'YES' from person""", id, candidate);
        }
        return id;
    }

    private void run(String sql, UUID id, LocalDate date) {
        entities.createNativeMutationQuery(sql)
                .setParameter("id", id)
                .setParameter("date", date)
                .executeUpdate();
    }

    /** Those of which there is a row yet. */
    private List<UUID> left(String table, List<UUID> of) {
        String key = table.equals("team_day") ? "id" : "team_day_id";
        return new ArrayList<>(entities.createNativeQuery(
                        "select distinct " + key + " from " + table + " where " + key + " = any(:ids)", UUID.class)
                .setParameter("ids", of.toArray(UUID[]::new))
                .getResultList());
    }
}
