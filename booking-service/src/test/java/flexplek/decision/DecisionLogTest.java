package flexplek.decision;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.rule.Asked;
import flexplek.rule.Decision;
import flexplek.rule.Occasion;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.rule.Verdict;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions are written down beside the answers, and never in their way. */
@QuarkusTest
@OnRealStack
class DecisionLogTest {

    @Inject
    DecisionLog log;

    @Inject
    Event<Decision> decisions;

    @Inject
    RuleBook ruleBook;

    @Inject
    Cards cards;

    @Inject
    Statements statements;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void nothingWaits() {
        building = SmallBuilding.withDesks("LOG", 2);
        log.write();
    }

    private Response refused() {
        return Callers.withRoles("minbin", List.of("employee", "is refused all day"))
                .contentType("application/json")
                .body(booking(building.desk(1), at(61, "09:00"), at(61, "10:00")))
                .post("/v1/bookings");
    }

    private Decision decision() throws SQLException {
        SpaceCard space = cards.space(building.desk(1)).orElseThrow();
        int person = number("select min(id) from person");
        Asked asked = new Asked(
                space.building(),
                space.kind(),
                new TimeSlot(at(61, "09:00"), at(61, "10:00")),
                person,
                number("select organisation_id from person where id = " + person),
                clock.instant());
        return new Decision((Verdict.No) ruleBook.judge(Occasion.BOOKING, asked), person);
    }

    private double count(String meter) {
        return meters.counter("flexplek.decisions." + meter).count();
    }

    @Test
    void holdsSoManyAndDropsCountsAndSaysTheRest() throws SQLException {
        Decision decision = decision();
        double droppedBefore = count("dropped");
        double writtenBefore = count("written");
        int before = number("select count(*) from decision");

        // Whoever is refused in a loop fills no memory, and is answered as before.
        IntStream.range(0, DecisionLog.WAITING + 250).parallel().forEach(i -> decisions.fire(decision));
        assertThat(refused().statusCode()).isEqualTo(422);

        try (Logged said = new Logged("flexplek.decision")) {
            log.write();
            log.write();
            assertThat(said.lines().stream().map(Logged::text)).containsExactly("decisions_dropped count=251");
        }
        assertThat(count("dropped") - droppedBefore).isEqualTo(251);
        assertThat(count("written") - writtenBefore).isEqualTo(DecisionLog.WAITING);
        assertThat(number("select count(*) from decision") - before).isEqualTo(DecisionLog.WAITING);
    }

    @Test
    void answersWhileTheyCannotBeWrittenAndWritesThemWhenTheyCan() throws SQLException {
        int before = number("select count(*) from decision");
        double dropped = count("dropped");
        execute("alter table decision rename to decision_away");
        try {
            assertThat(refused().statusCode()).isEqualTo(422);
            log.write();
            assertThat(refused().statusCode()).isEqualTo(422);
            log.write();
        } finally {
            execute("alter table decision_away rename to decision");
        }

        log.write();

        assertThat(number("select count(*) from decision") - before).isEqualTo(2);
        assertThat(count("dropped")).isEqualTo(dropped);
    }

    @Test
    void givesABatchUpThatNeverCanBeWrittenAndGoesOn() throws SQLException {
        double dropped = count("dropped");
        refused();
        execute("alter table decision rename to decision_away");
        try {
            IntStream.range(0, 30).forEach(i -> log.write());
        } finally {
            execute("alter table decision_away rename to decision");
        }
        int before = number("select count(*) from decision");
        assertThat(count("dropped") - dropped).isOne();

        refused();
        log.write();

        assertThat(number("select count(*) from decision") - before).isOne();
    }

    @Test
    void keepsNobodyWaitingWhoIsAnsweredWhileItWrites() throws SQLException {
        refused();
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.execute("lock table decision in exclusive mode");
            CompletableFuture<Void> writing = CompletableFuture.runAsync(log::write, Thread::startVirtualThread);
            for (int i = 0; i < 20; i++) {
                CompletableFuture.supplyAsync(this::refused, Thread::startVirtualThread)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
            }
            assertThat(writing).isNotDone();
            c.rollback();
            writing.orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    /** The rule book looks whether the rules stand by which it says no, as it did before anything was written down. */
    @Test
    void asksNothingOfTheDatabaseInTheRequest() {
        assertThat(statements.of(this::refused)).isEqualTo(1);
    }

    @Test
    void leavesOutWhoIsGone() throws SQLException {
        Decision decision = decision();
        Verdict.No no = decision.no();
        Asked asked = no.asked();
        Asked ofNobody = new Asked(
                asked.building(), asked.kind(), asked.slot(), Integer.MAX_VALUE, asked.organisation(), asked.now());
        int before = number("select count(*) from decision");

        decisions.fire(
                new Decision(new Verdict.No(no.rule(), no.version(), ofNobody, no.refusal()), Integer.MAX_VALUE));
        decisions.fire(decision);
        log.write();

        assertThat(number("select count(*) from decision") - before).isOne();
    }

    private void execute(String sql) throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
