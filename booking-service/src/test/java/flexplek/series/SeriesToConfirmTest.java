package flexplek.series;

import static flexplek.series.SeriesCalls.day;
import static flexplek.series.SeriesCalls.made;
import static flexplek.series.SeriesCalls.read;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.claim.ReleaseOverdue;
import flexplek.outbox.Topic;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who missed three times running is asked whether they still come, where there is still something to come. */
@QuarkusTest
@OnRealStack
class SeriesToConfirmTest {

    @Inject
    AskToConfirm askToConfirm;

    @Inject
    SeriesToConfirm seriesToConfirm;

    @Inject
    ReleaseOverdue releaseOverdue;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void asksNothingAfterTheLastDate() {
        SmallBuilding building = SmallBuilding.withDesks("SER-LAST", 2);
        String series = made("last", building.desk(1), 1, 3);

        missed(at(1, "09:31"), 3);

        read("last", series).body("status", equalTo("ACTIVE")).body("confirmBy", nullValue());
        assertThat(told("booking-series.to-confirm.v1", series, building)).isEmpty();
    }

    @Test
    void countsNoDateOnWhichTheHouseHadClosedTheDesk() {
        SmallBuilding building = SmallBuilding.withDesks("SER-CLOSED", 2);
        String series = made("house", building.desk(1), 1, 8);
        String third = read("house", series).extract().path("dates[2].bookingId");
        asWithJson(
                        "facility",
                        "{\"spaceIds\": [\"" + building.desk(1) + "\"], \"start\": \"" + at(3, "07:00")
                                + "\", \"end\": \"" + at(5, "10:00") + "\"}")
                .post("/v1/buildings/" + building.id() + "/closures")
                .then()
                .statusCode(201);
        Instant first = at(1, "09:31");

        missed(first, 5);

        read("house", series).body("status", equalTo("ACTIVE"));
        SeriesCalls.as("house")
                .get("/v1/bookings/" + third)
                .then()
                .body("status", equalTo("RELEASED"))
                .body("releaseReason", equalTo("NOT_USABLE"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.released.v1", third, 1).getFirst().getString("reason"))
                    .isEqualTo("NOT_USABLE");
        }
        missed(first.plus(Duration.ofDays(5)), 1);
        read("house", series).body("status", equalTo("TO_CONFIRM"));
    }

    @Test
    void asksNothingWhenWhatIsToComeIsCancelled() {
        SmallBuilding building = SmallBuilding.withDesks("SER-LAST-2", 2);
        String series = made("gone", building.desk(1), 1, 5);
        cancel("gone", series, 3);
        cancel("gone", series, 4);

        missed(at(1, "09:31"), 3);

        read("gone", series).body("status", equalTo("ACTIVE"));
    }

    @Test
    void endsNothingWhenNothingIsToComeAnyMore() {
        SmallBuilding building = SmallBuilding.withDesks("SER-LAST-3", 2);
        String series = made("over", building.desk(1), 1, 4);
        LocalDate last = day(4);
        Instant first = at(1, "09:31");
        missed(first, 3);
        read("over", series).body("status", equalTo("TO_CONFIRM"));
        cancel("over", series, 3);

        MovedClock.moveTo(first.plus(Duration.ofDays(12)));
        askToConfirm.round();

        read("over", series)
                .body("status", equalTo("ENDED"))
                .body("lastDay", equalTo(last.toString()))
                .body("confirmBy", nullValue());
        assertThat(told("booking-series.ended.v1", series, building)).isEmpty();
    }

    @Test
    void looksForThemAPageAtATime() {
        SmallBuilding building = SmallBuilding.withDesks("SER-PAGES", 3);
        List<UUID> series = List.of(
                UUID.fromString(made("one", building.desk(1), 1, 9)),
                UUID.fromString(made("two", building.desk(2), 1, 9)),
                UUID.fromString(made("three", building.desk(3), 1, 9)));
        Instant first = at(1, "09:31");
        for (int day = 0; day < 3; day++) {
            MovedClock.moveTo(first.plus(Duration.ofDays(day)));
            QuarkusTransaction.requiringNew().run(() -> releaseOverdue.some(clock.instant(), 1000));
        }

        List<UUID> two = missedThrice(before(series.getFirst()), 2);

        assertThat(two).containsExactlyElementsOf(series.subList(0, 2));
        assertThat(missedThrice(two.getLast(), 2)).startsWith(series.getLast());
        askToConfirm.round();
        read("three", series.getLast().toString()).body("status", equalTo("TO_CONFIRM"));
        assertThat(missedThrice(before(series.getFirst()), 3)).doesNotContainAnyElementsOf(series);
    }

    private List<UUID> missedThrice(UUID after, int most) {
        return QuarkusTransaction.requiringNew().call(() -> seriesToConfirm.missedThrice(clock.instant(), after, most));
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }

    private static void cancel(String who, String series, int date) {
        String booking = read(who, series).extract().path("dates[" + date + "].bookingId");
        SeriesCalls.as(who).delete("/v1/bookings/" + booking).then().statusCode(204);
    }

    /** Nobody checks in on so many days, at a moment after the grace. */
    private void missed(Instant first, int days) {
        for (int day = 0; day < days; day++) {
            MovedClock.moveTo(first.plus(Duration.ofDays(day)));
            QuarkusTransaction.requiringNew().run(() -> releaseOverdue.some(clock.instant(), 1000));
            askToConfirm.round();
        }
    }

    /** What is told of a series by the time that something later is told of its building. */
    private List<?> told(String type, String series, SmallBuilding building) {
        String later = SeriesCalls.book("later", building.desk(2), 30);
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            told.events("booking.made.v1", later, 1);
            return told.events(type, series, 0);
        }
    }
}
