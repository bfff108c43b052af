package flexplek.series;

import static flexplek.series.SeriesCalls.daily;
import static flexplek.series.SeriesCalls.day;
import static flexplek.series.SeriesCalls.made;
import static flexplek.series.SeriesCalls.make;
import static flexplek.series.SeriesCalls.patch;
import static flexplek.series.SeriesCalls.read;
import static flexplek.series.SeriesCalls.starts;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change of dates that are to be booked later is judged as booking them is; people may book 60 days ahead. */
@QuarkusTest
@OnRealStack
class ChangeLaterTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Inject
    BookLater bookLater;

    @Inject
    AllSeries allSeries;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void keepsWhatWouldBeRefusedOnceItIsDueAndSaysWhy() {
        SmallBuilding building = SmallBuilding.withDesks("SER-CLOSES", 1);
        String series = made("closes", building.desk(1), 59, 4);

        for (boolean dryRun : List.of(true, false)) {
            patch("closes", series, "{\"endTime\": \"24:00\"}", dryRun)
                    .statusCode(200)
                    .body("dates.outcome", contains("BOOKED", "BOOKED", "LATER", "LATER"))
                    .body("dates.reason.type", everyItem(equalTo("/problems/building-closed")));
        }
        read("closes", series).body("dates.reason", everyItem(nullValue()));

        staysAsItWasOnceItIsDue("closes", series);
    }

    @Test
    void keepsItsSpaceWhereTheOtherIsHeldForOthersOrOutOfService() {
        SmallBuilding building = SmallBuilding.withDesks("SER-HELD-FOR", 2);
        String series = made("keeps", building.desk(1), 59, 4);
        UUID broken = building.desk(2);
        asWithJson("facility", "{\"inService\": false, \"reason\": \"Lekkage\"}")
                .put("/v1/spaces/" + broken + "/service")
                .then()
                .statusCode(200);

        staysFor(series, building.space("W-01"), "/problems/not-for-your-organisation");
        staysFor(series, broken, "/problems/space-out-of-service");

        staysAsItWasOnceItIsDue("keeps", series);
    }

    private static void staysFor(String series, UUID space, String reason) {
        for (boolean dryRun : List.of(true, false)) {
            patch("keeps", series, "{\"spaceId\": \"" + space + "\"}", dryRun)
                    .statusCode(200)
                    .body("dates.outcome", contains("BOOKED", "BOOKED", "LATER", "LATER"))
                    .body("dates.reason.type", everyItem(equalTo(reason)));
        }
    }

    @Test
    void keepsWhatARuleForItsSpaceWouldRefuse() {
        SmallBuilding building = SmallBuilding.withDesks("SER-TOO-LONG", 1);
        String series = made("short", building.desk(1), 59, 4);
        ruled("\"MAX_LENGTH\", \"buildingId\": \"%s\", \"minutes\": 480".formatted(building.id()));

        for (boolean dryRun : List.of(true, false)) {
            patch("short", series, "{\"endTime\": \"18:00\"}", dryRun)
                    .statusCode(200)
                    .body("dates.outcome", contains("BOOKED", "BOOKED", "LATER", "LATER"))
                    .body("dates.reason.type", equalTo(Collections.nCopies(4, "/problems/too-long")));
        }

        staysAsItWasOnceItIsDue("short", series);
    }

    @Test
    void waitsForTheHourAtWhichTheLastDayOpens() {
        SmallBuilding building = SmallBuilding.withDesks("SER-OPENS", 1);
        ruled("\"WINDOW_OPENS_AT\", \"buildingId\": \"%s\", \"openingTime\": \"11:00\"".formatted(building.id()));
        MovedClock.moveTo(at(0, "10:00"));
        String series = made("waits", building.desk(1), 59, 2);
        read("waits", series).body("dates.outcome", contains("BOOKED", "LATER"));

        assertThat(due()).doesNotContain(series);
        MovedClock.moveTo(at(0, "11:00"));
        assertThat(due()).contains(series);
        bookLater.round();
        read("waits", series).body("dates.outcome", contains("BOOKED", "BOOKED"));
    }

    /** Nothing is tried all night because the hour is for rooms, or for a neighbourhood, alone. */
    @Test
    void waitsForTheHourOfTheMostSpecialRuleForItsSpace() {
        SmallBuilding building = SmallBuilding.withDesks("SER-OPENS-R", 1);
        String shared =
                Callers.as("admin").get("/v1/spaces/" + building.desk(1)).path("neighbourhoodId");
        ruled("\"WINDOW_OPENS_AT\", \"buildingId\": \"%s\", \"openingTime\": \"08:00\"".formatted(building.id()));
        ruled("\"WINDOW_OPENS_AT\", \"buildingId\": \"%s\", \"openingTime\": \"11:00\", \"spaceKind\": \"ROOM\""
                .formatted(building.id()));
        ruled("\"WINDOW_OPENS_AT\", \"buildingId\": \"%s\", \"openingTime\": \"12:00\", \"neighbourhoodId\": \"%s\""
                .formatted(building.id(), shared));
        MovedClock.moveTo(at(0, "07:00"));
        String room = made("waits-room", building.space("R-01"), 59, 2);
        String desk = made("waits-desk", building.desk(1), 59, 2);

        MovedClock.moveTo(at(0, "11:30"));
        assertThat(due()).doesNotContain(room, desk);
        MovedClock.moveTo(at(0, "12:00"));
        assertThat(due()).contains(room, desk);

        removeRule(building, 2);
        MovedClock.moveTo(at(0, "10:00"));
        assertThat(due()).contains(desk).doesNotContain(room);
        MovedClock.moveTo(at(0, "11:00"));
        assertThat(due()).contains(desk, room);
    }

    /** By its number in the list of the building, the oldest first. */
    private static void removeRule(SmallBuilding building, int number) {
        String id =
                Callers.as("admin").get("/v1/rules?buildingId=" + building.id()).path("items[%d].id".formatted(number));
        Callers.as("admin")
                .header("If-Match", "*")
                .delete("/v1/rules/" + id)
                .then()
                .statusCode(204);
    }

    private List<String> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> allSeries.due(clock.instant(), new UUID(0, 0), 1_000))
                .stream()
                .map(due -> due.series().toString())
                .toList();
    }

    /** By an administrator, as everything about {@code kind}. */
    private static void ruled(String kind) {
        Callers.asWithJson("admin", "{\"kind\": " + kind + "}")
                .post("/v1/rules")
                .then()
                .statusCode(201);
    }

    private void staysAsItWasOnceItIsDue(String who, String series) {
        MovedClock.moveTo(at(2, "07:00"));
        bookLater.round();
        read(who, series)
                .body("dates.outcome", everyItem(equalTo("BOOKED")))
                .body("dates.space.name", everyItem(equalTo("Bureau 1")));
        assertThat(starts(who, 59, 60))
                .containsExactly(at(59, "09:00").toString(), at(60, "09:00").toString());
    }

    @Test
    void refusesTimesThatNobodyCanBookBeforeAnythingIsWritten() {
        SmallBuilding building = SmallBuilding.withDesks("SER-QUARTERS", 1);
        String series = made("quarters", building.desk(1), 59, 4);

        for (String change : List.of("{\"startTime\": \"09:07\"}", "{\"endTime\": \"17:01\"}")) {
            for (boolean dryRun : List.of(true, false)) {
                patch("quarters", series, change, dryRun)
                        .statusCode(422)
                        .body("type", equalTo("/problems/not-quarter-hours"));
            }
        }

        read("quarters", series)
                .header("ETag", equalTo("\"0\""))
                .body("startTime", equalTo("09:00"))
                .body("endTime", equalTo("17:00"));
    }

    @Test
    void leavesWhereItIsWhatTheClockSkips() {
        ZoneOffsetTransition forward = forward(SmallBuilding.ZONE);
        MovedClock.moveTo(forward.getInstant().minus(Duration.ofDays(62)));
        int skips = (int)
                ChronoUnit.DAYS.between(day(0), forward.getDateTimeBefore().toLocalDate());
        SmallBuilding building = SmallBuilding.withDesks("SER-SKIP-LATER", 1);
        String series = made("skips", building.desk(1), skips - 1, 3);

        for (boolean dryRun : List.of(true, false)) {
            ValidatableResponse changed = patch("skips", series, "{\"startTime\": \"02:30\"}", dryRun)
                    .statusCode(200)
                    .body("dates.outcome", everyItem(equalTo("LATER")));
            assertThat(changed.extract().<List<String>>path("dates.collect { it.reason?.type }"))
                    .containsExactly(null, "/problems/time-skipped", null);
        }

        MovedClock.moveTo(forward.getInstant().minus(Duration.ofDays(50)));
        bookLater.round();
        int now = (int)
                ChronoUnit.DAYS.between(day(0), forward.getDateTimeBefore().toLocalDate());
        read("skips", series).body("dates.outcome", everyItem(equalTo("BOOKED")));
        assertThat(starts("skips", now - 1, now + 1))
                .containsExactly(
                        at(now - 1, "02:30").toString(),
                        at(now, "09:00").toString(),
                        at(now + 1, "02:30").toString());
    }

    @Test
    void tellsWhatTheClockOfANewZoneSkips() {
        ZoneOffsetTransition forward = forward(NEW_YORK);
        MovedClock.moveTo(forward.getInstant().minus(Duration.ofDays(65)));
        int skips = (int)
                ChronoUnit.DAYS.between(day(0), forward.getDateTimeBefore().toLocalDate());
        SmallBuilding building = SmallBuilding.withDesks("SER-ZONE", 1);
        String body = daily("\"spaceId\": \"" + building.desk(1) + "\"", skips, 1)
                .replace(at(skips, "09:00").toString(), at(skips, "02:30").toString());
        String series = make("zone", body)
                .statusCode(201)
                .body("dates.outcome", contains("LATER"))
                .extract()
                .path("id");
        String moved = buildingJson("SER-ZONE", "null").replace("Europe/Amsterdam", NEW_YORK.getId());
        importing(moved, plan(1), csv(1), false).statusCode(200);

        MovedClock.moveTo(forward.getInstant().minus(Duration.ofDays(50)));
        bookLater.round();

        read("zone", series)
                .body("dates.outcome", contains("LEFT_OUT"))
                .body("dates[0].reason.type", equalTo("/problems/time-skipped"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking-series.dates-refused.v1", series, 1))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.getString("dates[0].reason")).isEqualTo("TIME_SKIPPED"));
        }
    }

    /** When the clocks go forward next, with days in between. */
    private ZoneOffsetTransition forward(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant from = clock.instant().plus(Duration.ofDays(63));
        ZoneOffsetTransition next = rules.nextTransition(from);
        return next.isGap() ? next : rules.nextTransition(next.getInstant());
    }
}
