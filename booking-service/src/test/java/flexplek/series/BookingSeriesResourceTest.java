package flexplek.series;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asNotifier;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import flexplek.claim.ReleaseOverdue;
import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Series over HTTP: made, tried, changed and ended; the building lets its people book 60 days ahead. */
@QuarkusTest
@OnRealStack
class BookingSeriesResourceTest {

    private static final String DAILY = "FREQ=DAILY;COUNT=";

    @Inject
    BookLater bookLater;

    @Inject
    AskToConfirm askToConfirm;

    @Inject
    ReleaseOverdue releaseOverdue;

    @Inject
    Clock clock;

    @Inject
    Statements statements;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void booksEachDateOfTheRuleWithTheSameTimesAndSpace() {
        SmallBuilding building = SmallBuilding.withDesks("SER-EACH", 1);

        ValidatableResponse made = make("employee", daily(building.desk(1), 10, 3, "EACH"))
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("ACTIVE"))
                .body("startTime", equalTo("09:00"))
                .body("endTime", equalTo("17:00"))
                .body("counts.booked", equalTo(3))
                .body("dates.outcome", contains("BOOKED", "BOOKED", "BOOKED"))
                .body("dates.space.name", everyItem(equalTo("Bureau 1")));

        String series = made.extract().path("id");
        String booking = made.extract().path("dates[1].bookingId");
        as("employee")
                .get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .body("seriesId", equalTo(series))
                .body("spaceId", equalTo(building.desk(1).toString()))
                .body("start", equalTo(at(11, "09:00").toString()));
        as("employee")
                .get("/v1/bookings?from=" + day(10) + "&to=" + day(12))
                .then()
                .body("items.seriesId", everyItem(equalTo(series)));
        as("employee")
                .get("/v1/booking-series")
                .then()
                .body("items.id", hasItem(series))
                .body("items.find { it.id == '" + series + "' }.counts.booked", equalTo(3));
        as("organiser").get("/v1/booking-series").then().body("items.id", not(hasItem(series)));
        as("organiser").get("/v1/booking-series/" + series).then().statusCode(404);
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.made.v1", booking, 1)).hasSize(1);
        }
    }

    @Test
    void refusesAllWithTheDatesToldWhenOneIsTaken() {
        SmallBuilding building = SmallBuilding.withDesks("SER-ALL", 2);
        book("organiser", building.desk(1), 16);

        make("employee", daily(building.desk(1), 15, 3, "ALL"))
                .statusCode(409)
                .body("type", equalTo("/problems/series-not-whole"))
                .body("detail", startsWith("1 of its 3 dates cannot be booked, and nothing was."))
                .body("dates.outcome", contains("BOOKED", "REFUSED", "BOOKED"))
                .body("dates[1].reason.type", equalTo("/problems/space-taken"))
                .body("dates[1].alternatives.name", contains("Bureau 2"));
        assertThat(booked("employee", 15, 17)).isEmpty();

        make("employee", daily(building.desk(1), 15, 3, "EACH"))
                .statusCode(201)
                .body("counts.booked", equalTo(2))
                .body("counts.refused", equalTo(1));
        assertThat(booked("employee", 15, 17)).hasSize(2);
    }

    @Test
    void saysTheReasonInTheLanguageOfWhoReads() {
        SmallBuilding building = SmallBuilding.withDesks("SER-LANG", 1);
        book("organiser", building.desk(1), 19);
        String series = make("employee", daily(building.desk(1), 18, 2, "EACH"))
                .statusCode(201)
                .extract()
                .path("id");

        as("employee")
                .header("Accept-Language", "nl")
                .get("/v1/booking-series/" + series)
                .then()
                .header("Content-Language", equalTo("nl"))
                .body("dates[1].reason.title", equalTo("Deze plek is net bezet"));
        as("employee")
                .get("/v1/booking-series/" + series)
                .then()
                .body("dates[1].reason.title", equalTo("This space has just been taken"));
    }

    @Test
    void refusesASeriesOfWhichNoDateCanBeBooked() {
        SmallBuilding building = SmallBuilding.withDesks("SER-NONE", 1);
        book("organiser", building.desk(1), 20);

        make("employee", daily(building.desk(1), 20, 1, "EACH"))
                .statusCode(409)
                .body("type", equalTo("/problems/series-not-whole"))
                .body("detail", startsWith("None of its 1 dates can be booked."));
    }

    @Test
    void keepsToTheDeskThatWasFoundFirstAndTakesAnotherWhereItIsTaken() {
        SmallBuilding building = SmallBuilding.withDesks("SER-ANY", 2);
        String any = series("\"anyOf\": {\"buildingId\": \"" + building.id() + "\"}", 22, DAILY + 4, "ALL", "");
        String first = asWithJson("employee", any)
                .post("/v1/booking-series?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .extract()
                .path("dates[0].space.id");
        book("organiser", UUID.fromString(first), 24);

        List<String> spaces = make("employee", any)
                .statusCode(201)
                .body("anyOf.buildingId", equalTo(building.id().toString()))
                .body("spaceId", nullValue())
                .extract()
                .path("dates.space.id");

        assertThat(List.of(spaces.get(0), spaces.get(1), spaces.get(3))).containsOnly(first);
        assertThat(spaces.get(2)).isNotEqualTo(first);
    }

    @Test
    void wouldDoWhatADryRunSays() {
        SmallBuilding building = SmallBuilding.withDesks("SER-DRY", 3);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            book("organiser", building.desk(1 + i % 3), 26 + random.nextInt(14), 8 + random.nextInt(3));
        }
        for (int i = 0; i < 12; i++) {
            String where = random.nextBoolean()
                    ? "\"spaceId\": \"" + building.desk(1 + random.nextInt(3)) + "\""
                    : "\"anyOf\": {\"buildingId\": \"" + building.id() + "\"}";
            String rule = "FREQ=DAILY;INTERVAL=" + (1 + random.nextInt(3)) + ";COUNT=" + (1 + random.nextInt(6));
            String mode = random.nextBoolean() ? "ALL" : "EACH";
            String body = series(where, 26 + random.nextInt(10), rule, mode, "");

            List<String> before = booked("newcomer", 20, 60);
            List<Object> tried = asWithJson("newcomer", body)
                    .post("/v1/booking-series?dryRun=true")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("dates.collect { [it.day, it.outcome, it.space, it.reason] }");
            assertThat(booked("newcomer", 20, 60)).isEqualTo(before);
            List<Object> done = make("newcomer", body)
                    .extract()
                    .path("dates.collect { [it.day, it.outcome, it.space, it.reason] }");

            assertThat(done).as("seed %d, series %d", seed, i).isEqualTo(tried);
            if (random.nextBoolean()) {
                booked("newcomer", 26, 60).stream()
                        .limit(2)
                        .forEach(id -> as("newcomer").delete("/v1/bookings/" + id));
            }
        }
    }

    @Test
    void booksOnceThoughItIsSentAgain() {
        SmallBuilding building = SmallBuilding.withDesks("SER-KEY", 1);
        String body = daily(building.desk(1), 41, 2, "ALL");
        String key = UUID.randomUUID().toString();

        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(asWithJson("employee", body)
                    .header("Idempotency-Key", key)
                    .post("/v1/booking-series")
                    .then()
                    .statusCode(201)
                    .header("Location", notNullValue())
                    .extract()
                    .asString());
        }

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(booked("employee", 41, 42)).hasSize(2);
        asWithJson("employee", body.replace("ALL", "EACH"))
                .header("Idempotency-Key", key)
                .post("/v1/booking-series")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void leavesOutWhatIsNotWantedAndRefusesWhatTheRuleDoesNotGive() {
        SmallBuilding building = SmallBuilding.withDesks("SER-OUT", 1);
        String desk = "\"spaceId\": \"" + building.desk(1) + "\"";

        make("employee", series(desk, 44, DAILY + 3, "ALL", ", \"leaveOut\": [\"" + day(45) + "\"]"))
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "LEFT_OUT", "BOOKED"))
                .body("counts.leftOut", equalTo(1));
        make("employee", series(desk, 47, DAILY + 2, "ALL", ", \"leaveOut\": [\"" + day(49) + "\"]"))
                .statusCode(400)
                .body("violations.field", contains("leaveOut"));
        make("employee", series(desk, 47, "FREQ=HOURLY", "ALL", ""))
                .statusCode(400)
                .body("violations.field", contains("recurrence"))
                .body("violations[0].message", equalTo("must repeat by days: FREQ=DAILY, FREQ=WEEKLY or FREQ=MONTHLY"));
    }

    @Test
    void booksWhatWasTooFarAheadWhenTheDaysReachItAndTellsWhatIsRefusedThen() {
        SmallBuilding building = SmallBuilding.withDesks("SER-LATER", 1);
        ValidatableResponse made = make("emergency", daily(building.desk(1), 58, 5, "ALL"))
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "BOOKED", "BOOKED", "LATER", "LATER"));
        String series = made.extract().path("id");
        LocalDate refused = day(61);
        LocalDate booked = day(62);

        bookLater.round();
        as("emergency").get("/v1/booking-series/" + series).then().body("counts.later", equalTo(2));

        MovedClock.moveTo(at(1, "07:00"));
        book("organiser", building.desk(1), 60);
        bookLater.round();
        bookLater.round();

        as("emergency")
                .get("/v1/booking-series/" + series)
                .then()
                .body("dates.day[3]", equalTo(refused.toString()))
                .body("dates[3].outcome", equalTo("REFUSED"))
                .body("dates[3].reason.type", equalTo("/problems/space-taken"))
                .body("dates[4].outcome", equalTo("LATER"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking-series.dates-refused.v1", series, 1))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getString("dates[0].day")).isEqualTo(refused.toString());
                        assertThat(event.getString("dates[0].reason")).isEqualTo("SPACE_TAKEN");
                    });
        }

        MovedClock.moveTo(at(1, "07:00"));
        bookLater.round();
        as("emergency")
                .get("/v1/booking-series/" + series)
                .then()
                .body("dates.day[4]", equalTo(booked.toString()))
                .body("dates[4].outcome", equalTo("BOOKED"))
                .body("dates[4].bookingId", notNullValue());
    }

    @Test
    void remembersADateThatWasCancelledByItself() {
        SmallBuilding building = SmallBuilding.withDesks("SER-ONE", 1);
        ValidatableResponse made =
                make("employee", daily(building.desk(1), 51, 2, "ALL")).statusCode(201);
        as("employee")
                .delete("/v1/bookings/" + made.extract().path("dates[0].bookingId"))
                .then()
                .statusCode(204);

        bookLater.round();

        as("employee")
                .get("/v1/booking-series/" + made.extract().path("id"))
                .then()
                .body("dates.outcome", contains("CANCELLED", "BOOKED"))
                .body("counts.booked", equalTo(1));
    }

    @Test
    void endsFromADayOnAndLeavesWhatIsBefore() {
        SmallBuilding building = SmallBuilding.withDesks("SER-END", 1);
        String series = make("employee", daily(building.desk(1), 57, 6, "ALL"))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/booking-series/" + series;
        as("employee").header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        as("organiser").delete(path).then().statusCode(404);

        as("employee")
                .header("If-Match", "\"0\"")
                .delete(path + "?from=" + day(58))
                .then()
                .statusCode(200)
                .body("lastDay", equalTo(day(57).toString()))
                .body("status", equalTo("ACTIVE"))
                .body(
                        "dates.outcome",
                        contains("BOOKED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED"));
        as("employee")
                .header("If-Match", "\"0\"")
                .delete(path + "?from=" + day(58))
                .then()
                .statusCode(200);
        assertThat(booked("employee", 57, 62)).hasSize(1);

        as("employee")
                .delete(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("dates.outcome", everyItem(equalTo("CANCELLED")));
        as("employee")
                .post(path + "/confirmations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/series-ended"));
        MovedClock.moveTo(at(10, "07:00"));
        bookLater.round();
        as("employee").get(path).then().body("dates.outcome", everyItem(equalTo("CANCELLED")));
    }

    @Test
    void changesWhatComesFromADayOnAndSaysWhatStays() {
        SmallBuilding building = SmallBuilding.withDesks("SER-CHANGE", 2);
        String series = make("facility", daily(building.desk(1), 57, 5, "EACH"))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/booking-series/" + series + "?from=" + day(58);
        book("organiser", building.desk(2), 59);
        String patch = "{\"startTime\": \"10:00\", \"spaceId\": \"" + building.desk(2) + "\"}";
        asWithJson("facility", patch).patch(path).then().statusCode(400).body("violations.field", contains("If-Match"));
        asWithJson("facility", "{}")
                .header("If-Match", "\"0\"")
                .patch(path)
                .then()
                .statusCode(400);

        List<Object> tried = asWithJson("facility", patch)
                .header("If-Match", "\"0\"")
                .patch(path + "&dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .path("dates.collect { [it.day, it.outcome, it.space, it.reason] }");
        assertThat(starts("facility", 57, 60))
                .allMatch(start -> start.endsWith("T08:00:00Z") || start.endsWith("T07:00:00Z"));

        ValidatableResponse changed = asWithJson("facility", patch)
                .header("If-Match", "\"0\"")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("startTime", equalTo("10:00"))
                .body("dates.space.name[0]", equalTo("Bureau 1"))
                .body("dates.space.name[1]", equalTo("Bureau 2"))
                .body("dates.space.name[2]", equalTo("Bureau 1"))
                .body("dates[2].outcome", equalTo("BOOKED"))
                .body("dates[2].reason.type", equalTo("/problems/space-taken"))
                .body("dates.space.name[3]", equalTo("Bureau 2"));
        assertThat(changed.extract().<List<Object>>path("dates.collect { [it.day, it.outcome, it.space, it.reason] }"))
                .isEqualTo(tried);
        List<String> starts = starts("facility", 57, 60);
        assertThat(starts.get(0)).isEqualTo(at(57, "09:00").toString());
        assertThat(starts.get(1)).isEqualTo(at(58, "10:00").toString());
        assertThat(starts.get(2)).isEqualTo(at(59, "09:00").toString());

        asWithJson("facility", patch)
                .header("If-Match", "\"0\"")
                .patch(path)
                .then()
                .statusCode(200);
        asWithJson("facility", "{\"endTime\": \"16:00\"}")
                .header("If-Match", "\"0\"")
                .patch(path)
                .then()
                .statusCode(412);

        MovedClock.moveTo(at(1, "07:00"));
        bookLater.round();
        as("facility")
                .get("/v1/booking-series/" + series)
                .then()
                .body("dates[4].outcome", equalTo("BOOKED"))
                .body("dates[4].space.name", equalTo("Bureau 2"));
        assertThat(starts("facility", 60, 60)).containsExactly(at(60, "10:00").toString());
    }

    /** What was moved or shortened by itself keeps what is not asked for, and is given up by the day on which it is. */
    @Test
    void keepsOfADateWhatWasChangedByItself() {
        SmallBuilding building = SmallBuilding.withDesks("SER-MOVED", 2);
        ValidatableResponse made = mover().contentType("application/json")
                .body(daily(building.desk(1), 20, 3, "ALL"))
                .post("/v1/booking-series")
                .then()
                .statusCode(201);
        String path = "/v1/booking-series/" + made.extract().path("id");
        changed("/v1/bookings/" + made.extract().path("dates[1].bookingId"), "{\"end\": \"" + at(21, "12:00") + "\"}");
        changed(
                "/v1/bookings/" + made.extract().path("dates[2].bookingId"),
                "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(at(25, "09:00"), at(25, "17:00")));

        changed(path, "{\"spaceId\": \"" + building.desk(2) + "\"}");
        assertThat(mine())
                .containsExactly(
                        at(20, "09:00") + " " + at(20, "17:00") + " Bureau 2",
                        at(21, "09:00") + " " + at(21, "12:00") + " Bureau 2",
                        at(25, "09:00") + " " + at(25, "17:00") + " Bureau 2");

        changed(path, "{\"startTime\": \"10:00\"}");
        assertThat(mine())
                .containsExactly(
                        at(20, "10:00") + " " + at(20, "17:00") + " Bureau 2",
                        at(21, "10:00") + " " + at(21, "12:00") + " Bureau 2",
                        at(25, "10:00") + " " + at(25, "17:00") + " Bureau 2");

        changed(path, "{\"startTime\": \"13:00\"}");
        assertThat(mine()).contains(at(21, "13:00") + " " + at(21, "17:00") + " Bureau 2");

        mover().delete(path + "?from=" + day(24)).then().statusCode(200).body("dates[2].outcome", equalTo("CANCELLED"));
        assertThat(mine()).hasSize(2);
    }

    private static RequestSpecification mover() {
        return Callers.withRoles("minbin", List.of("employee", "moves-dates"));
    }

    private static void changed(String path, String patch) {
        mover().contentType("application/json")
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static List<String> mine() {
        return mover().get("/v1/bookings?from=" + day(20) + "&to=" + day(26))
                .path(
                        "items.findAll { it.status == 'BOOKED' }.collect { it.start + ' ' + it.end + ' ' + it.spaceName }.sort()");
    }

    @Test
    void saysWhereTheClockSkipsTheTime() {
        ZoneOffsetTransition forward = forward();
        MovedClock.moveTo(forward.getInstant().minus(Duration.ofDays(10)));
        int skips = (int)
                ChronoUnit.DAYS.between(day(0), forward.getDateTimeBefore().toLocalDate());
        SmallBuilding building = SmallBuilding.withDesks("SER-SKIP", 2);
        String reason = "The clocks go forward on "
                + DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH)
                        .format(day(skips));
        String series = make("facility", daily(building.desk(1), skips - 1, 3, "ALL"))
                .statusCode(201)
                .body("dates.reason", everyItem(nullValue()))
                .extract()
                .path("id");

        for (String dryRun : List.of("?dryRun=true", "")) {
            asWithJson("facility", "{\"startTime\": \"02:30\"}")
                    .header("If-Match", "*")
                    .patch("/v1/booking-series/" + series + dryRun)
                    .then()
                    .statusCode(200)
                    .body("dates.outcome", everyItem(equalTo("BOOKED")))
                    .body("dates[0].reason", nullValue())
                    .body("dates[1].reason.type", equalTo("/problems/time-skipped"))
                    .body(
                            "dates[1].reason.detail",
                            startsWith(reason + ", so that 02:30–17:00 does not exist as a whole."))
                    .body("dates[2].reason", nullValue());
        }
        assertThat(starts("facility", skips - 1, skips + 1))
                .containsExactly(
                        at(skips - 1, "02:30").toString(),
                        at(skips, "09:00").toString(),
                        at(skips + 1, "02:30").toString());
        make(
                        "employee",
                        daily(building.desk(2), skips - 1, 2, "ALL")
                                .replace(
                                        at(skips - 1, "09:00").toString(),
                                        at(skips - 1, "02:30").toString()))
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "LEFT_OUT", "BOOKED"))
                .body("dates[1].reason.type", equalTo("/problems/time-skipped"));
    }

    /** When the clocks go forward next, with days in between. */
    private ZoneOffsetTransition forward() {
        return Stream.iterate(
                        SmallBuilding.ZONE
                                .getRules()
                                .nextTransition(clock.instant().plus(Duration.ofDays(10))),
                        next -> SmallBuilding.ZONE.getRules().nextTransition(next.getInstant()))
                .filter(ZoneOffsetTransition::isGap)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isForWhoLetsItsMakerAndForNobodyElse() {
        SmallBuilding building = SmallBuilding.withDesks("SER-OTHER", 1);
        Delegation.let("employee", "organiser");
        String theirs = daily(building.desk(1), 53, 2, "ALL")
                .replaceFirst("\\{", "{\"personId\": \"" + Callers.id("employee") + "\", ");
        String series = make("organiser", theirs).statusCode(201).extract().path("id");

        for (String who : List.of("organiser", "employee")) {
            as(who).get("/v1/booking-series/" + series)
                    .then()
                    .statusCode(200)
                    .body("personId", equalTo(Callers.id("employee").toString()))
                    .body("madeBy", equalTo(Callers.id("organiser").toString()));
        }
        Delegation.end("employee", "organiser");
        try {
            as("organiser").get("/v1/booking-series/" + series).then().statusCode(404);
            as("organiser").delete("/v1/booking-series/" + series).then().statusCode(404);
            as("organiser").get("/v1/booking-series").then().body("items.id", not(hasItem(series)));
            as("employee").get("/v1/booking-series/" + series).then().statusCode(200);
            make("organiser", theirs.replace("ALL", "EACH"))
                    .statusCode(403)
                    .body("type", equalTo("/problems/may-not-book-for-them"));
        } finally {
            Delegation.let("employee", "organiser");
        }
        as("organiser")
                .delete("/v1/booking-series/" + series)
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));
        assertThat(booked("employee", 53, 54)).isEmpty();
    }

    @Test
    void asksWhoMissesThreeTimesRunningWhetherTheyStillComeAndEndsWithoutAWord() {
        SmallBuilding building = SmallBuilding.withDesks("SER-MISSED", 1);
        String series = make("newcomer", daily(building.desk(1), 1, 20, "ALL"))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/booking-series/" + series;
        Instant first = at(1, "09:31");
        missed(first, 2);
        as("newcomer").get(path).then().body("status", equalTo("ACTIVE"));
        missed(first.plus(Duration.ofDays(2)), 1);
        as("newcomer").get(path).then().body("status", equalTo("TO_CONFIRM")).body("confirmBy", notNullValue());
        asNotifier().get(path + "/standing").then().statusCode(200).body("toConfirm", equalTo(true));

        as("newcomer").post(path + "/confirmations").then().statusCode(200).body("status", equalTo("ACTIVE"));
        askToConfirm.round();
        as("newcomer").get(path).then().body("status", equalTo("ACTIVE"));
        asNotifier().get(path + "/standing").then().body("toConfirm", equalTo(false));

        missed(first.plus(Duration.ofDays(3)), 3);
        as("newcomer").get(path).then().body("status", equalTo("TO_CONFIRM"));
        MovedClock.moveTo(first.plus(Duration.ofDays(12)).plusSeconds(60));
        askToConfirm.round();
        as("newcomer")
                .get(path)
                .then()
                .body("status", equalTo("ENDED"))
                .body("dates[19].outcome", equalTo("CANCELLED"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking-series.to-confirm.v1", series, 2)).hasSize(2);
            assertThat(told.events("booking-series.ended.v1", series, 1))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getInt("bookings")).isPositive());
        }
    }

    /** Nobody checks in on so many days, at a moment after the grace. */
    private void missed(Instant first, int days) {
        for (int day = 0; day < days; day++) {
            MovedClock.moveTo(first.plus(Duration.ofDays(day)));
            QuarkusTransaction.requiringNew().run(() -> releaseOverdue.some(clock.instant(), 1000));
            askToConfirm.round();
        }
    }

    @Test
    void asksNoMoreOfTheDatabaseForMoreSeriesInAList() {
        SmallBuilding building = SmallBuilding.withDesks("SER-COUNT", 1);
        make("facility", daily(building.desk(1), 28, 1, "ALL")).statusCode(201);
        Runnable list = () -> as("facility").get("/v1/booking-series").then().statusCode(200);
        Runnable bookings = () -> as("facility")
                .get("/v1/bookings?from=" + day(1) + "&to=" + day(28))
                .then()
                .statusCode(200)
                .body("items", not(empty()));
        long one = statements.of(list);
        long few = statements.of(bookings);

        for (int day = 1; day < 7; day++) {
            make("facility", daily(building.desk(1), day, 1, "ALL")).statusCode(201);
        }

        assertThat(statements.of(list)).isEqualTo(one);
        assertThat(statements.of(bookings)).isEqualTo(few);
    }

    /** Claims are counted by nobody here: each date that can be booked is one, and one beyond the days ahead none. */
    @Test
    void asksNoMoreOfTheDatabaseForMoreDatesThanTheirClaims() {
        SmallBuilding building = SmallBuilding.withDesks("SER-DATES", 1);

        long many = statements.of(() -> tried(building.desk(1), 62));

        assertThat(statements.of(() -> tried(building.desk(1), 300))).isEqualTo(many);
    }

    private static void tried(UUID space, int count) {
        nobody().contentType("application/json")
                .body(daily(space, 2, count, "ALL"))
                .post("/v1/booking-series?dryRun=true")
                .then()
                .statusCode(200)
                .body("counts.booked", equalTo(59));
    }

    @Test
    void hasNothingToListForWhoHasNone() {
        nobody().get("/v1/booking-series")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
        nobody().get("/v1/booking-series/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void givesItsListPageByPage() {
        SmallBuilding building = SmallBuilding.withDesks("SER-PAGE", 3);
        for (int desk = 1; desk <= 3; desk++) {
            make("admin", daily(building.desk(desk), 30 + desk, 1, "ALL")).statusCode(201);
        }

        String next = as("admin")
                .get("/v1/booking-series?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as("admin")
                .get("/v1/booking-series?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    private static RequestSpecification nobody() {
        return Callers.withRoles("minbin", List.of("employee"));
    }

    private static ValidatableResponse make(String who, String body) {
        return asWithJson(who, body).post("/v1/booking-series").then();
    }

    private static String daily(UUID space, int first, int count, String mode) {
        return series("\"spaceId\": \"" + space + "\"", first, DAILY + count, mode, "");
    }

    private static String series(String where, int first, String rule, String mode, String more) {
        return """
                {%s, "start": "%s", "end": "%s", "recurrence": "%s", "mode": "%s"%s}""".formatted(where, at(first, "09:00"), at(first, "17:00"), rule, mode, more);
    }

    private static void book(String who, UUID space, int day) {
        book(who, space, day, 9);
    }

    private static void book(String who, UUID space, int day, int hour) {
        asWithJson(who, booking(space, at(day, "%02d:00".formatted(hour)), at(day, "17:00")))
                .post("/v1/bookings");
    }

    private static List<String> booked(String who, int from, int to) {
        return as(who).get("/v1/bookings?from=" + day(from) + "&to=" + day(to))
                .path("items.findAll { it.status == 'BOOKED' }.id");
    }

    private static List<String> starts(String who, int from, int to) {
        return as(who).get("/v1/bookings?from=" + day(from) + "&to=" + day(to))
                .path("items.findAll { it.status == 'BOOKED' }.start");
    }

    private static LocalDate day(int daysFromNow) {
        return LocalDate.parse(
                DateTimeFormatter.ISO_LOCAL_DATE.format(at(daysFromNow, "12:00").atZone(SmallBuilding.ZONE)));
    }
}
