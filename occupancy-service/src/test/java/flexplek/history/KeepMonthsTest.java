package flexplek.history;

import static flexplek.live.Kadegebouw.desk;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.place.SpaceKind;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class KeepMonthsTest {

    private static final YearMonth LONG_AGO = YearMonth.of(2012, 2);

    @Inject
    KeepMonths keepMonths;

    @Inject
    Months months;

    @Inject
    QuarterHours quarterHours;

    @Inject
    HistoryFacts facts;

    @Inject
    KeptBookings bookings;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    /** What other tests told and nobody counted would keep its months open. */
    @BeforeEach
    void settle() {
        run("update history_day set due = false");
    }

    @AfterEach
    void openAgain() {
        MovedClock.reset();
        run("update history_closed set until = '1970-01-01T00:00:00Z'");
    }

    @Test
    void makesMonthsAheadAndAgain() {
        Instant now = clock.instant();
        keepMonths.keep();
        keepMonths.keep();

        assertThat(QuarkusTransaction.requiringNew().call(months::there))
                .contains(Months.of(now), Months.of(now).plusMonths(1), Months.of(now.plus(Duration.ofDays(62))))
                .isSorted();
    }

    @Test
    void dropsMonthsThatAreOlderThanTheyAreKept() {
        YearMonth kept = Months.of(clock.instant()).minusYears(10);
        UUID place = UUID.randomUUID();
        for (YearMonth month : List.of(LONG_AGO, kept.minusMonths(1), kept)) {
            months.make(Months.startOf(month), Months.startOf(month));
            put(row(place, Months.startOf(month)));
        }

        keepMonths.keep();

        assertThat(QuarkusTransaction.requiringNew().call(months::there))
                .contains(kept)
                .doesNotContain(LONG_AGO, kept.minusMonths(1));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> quarterHours.of(place, SpaceKind.DESK, Instant.EPOCH, clock.instant())))
                .extracting(QuarterHour::start)
                .containsExactly(Months.startOf(kept));
    }

    @Test
    void closesAMonthOfWhichNothingMoreIsTold() {
        Event made = made();
        tell(made);
        assertThat(known(made)).hasSize(1);
        run("update history_day set due = false");

        MovedClock.moveBy(Duration.ofDays(34));
        keepMonths.keep();
        assertThat(known(made)).as("its month is not over for long enough").hasSize(1);

        MovedClock.moveBy(Duration.ofDays(90));
        keepMonths.keep();
        assertThat(known(made)).isEmpty();

        tell(made, Kadegebouw.checkedIn(made));
        assertThat(known(made)).as("it would be the only one of its day").isEmpty();
        assertThat(due(made)).isZero();
    }

    @Test
    void leavesAMonthOpenWhileADayOfItIsToBeCounted() {
        Event made = made();
        tell(made);

        MovedClock.moveBy(Duration.ofDays(90));
        keepMonths.keep();

        assertThat(known(made)).hasSize(1);
        tell(Kadegebouw.checkedIn(made));
        assertThat(known(made).getFirst().version()).isEqualTo(1);
    }

    @Test
    void leavesAPastOpenOfWhichNothingIsKnownYet() {
        run("delete from history_day");
        keepMonths.keep();

        Event longAgo = made(clock.instant().minus(Duration.ofDays(400)));
        tell(Kadegebouw.recorded(longAgo, "CHECKED_IN"));
        assertThat(known(longAgo)).hasSize(1);
        run("update history_day set due = false");

        MovedClock.moveBy(Duration.ofDays(2));
        keepMonths.keep();
        Event asLongAgo = made(clock.instant().minus(Duration.ofDays(400)));
        tell(Kadegebouw.recorded(asLongAgo, "CHECKED_IN"));
        assertThat(known(asLongAgo)).as("its month was known, and is closed").isEmpty();
        assertThat(due(asLongAgo)).isZero();
    }

    /** Of this month, in a building of which nobody else tells. */
    private Event made() {
        return made(clock.instant());
    }

    private static Event made(Instant within) {
        Instant start = within.truncatedTo(ChronoUnit.HOURS);
        return Kadegebouw.made(
                        1, desk(1), start.toString(), start.plusSeconds(3600).toString())
                .with("bookingId", UUID.randomUUID())
                .with("buildingId", UUID.randomUUID());
    }

    private void tell(Event... events) {
        facts.keep(Heard.of(List.of(events).stream()
                .map(event -> Facts.message(event, clock.instant()))
                .toList()));
    }

    private List<KeptBooking> known(Event made) {
        UUID id = (UUID) requireNonNull(made.fields().get("bookingId"));
        return QuarkusTransaction.requiringNew().call(() -> bookings.find(Set.of(id)));
    }

    private long due(Event made) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select count(*) from history_day where building_id = :building and due", Long.class)
                        .setParameter("building", requireNonNull(made.fields().get("buildingId")))
                        .getSingleResult());
    }

    private void put(QuarterHour row) {
        QuarkusTransaction.requiringNew()
                .run(() -> quarterHours.replace(
                        Set.of(row.placeId()), row.start(), row.start().plus(QuarterHour.LENGTH), List.of(row)));
    }

    private static QuarterHour row(UUID place, Instant start) {
        return new QuarterHour(place, SpaceKind.DESK, start, 4, 2, 1, 0, null);
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery(sql).executeUpdate());
    }
}
