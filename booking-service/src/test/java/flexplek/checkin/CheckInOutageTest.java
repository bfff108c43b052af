package flexplek.checkin;

import static flexplek.checkin.Reach.colleague;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import flexplek.claim.CheckInReach;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody could check in for a while: the clock of the grace stood still. */
@QuarkusTest
@OnRealStack
@TestProfile(Probed.class)
class CheckInOutageTest {

    private static final int PEOPLE = 40;

    /** Each test has a day of its own. */
    private static int daysFromNow = 4;

    @Inject
    Reach reach;

    @Inject
    RecordReach record;

    @Inject
    CheckInReach known;

    @Inject
    ReleaseNoShows releaseNoShows;

    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void nextDay() {
        day = SmallBuilding.at(++daysFromNow, "12:00")
                .atZone(SmallBuilding.ZONE)
                .toLocalDate();
    }

    private Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SmallBuilding.ZONE).toInstant();
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    private String book(SmallBuilding building, int desk, String person, String from, String to) {
        return colleague(person)
                .contentType("application/json")
                .body(booking(building.desk(desk), at(from), at(to)))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void good(String time) {
        MovedClock.moveTo(at(time));
        record.good(at(time));
        known.read();
    }

    @Test
    void tellsWhoBookedForAnotherTheSameOfWhoCameBeforeAndWhoDidNot() {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-FOR", 3);
        String came = bookFor(building, 1, "came", "09:00", "12:00");
        String late = bookFor(building, 2, "late", "09:00", "12:00");
        MovedClock.moveTo(at("08:45"));
        colleague("came").put(came + "/check-in").then().statusCode(200);
        reach.lastGood(at("08:50"));
        known.read();

        good("09:40");

        colleague("late")
                .get(late)
                .then()
                .body("checkInCloses", equalTo(at("10:20").toString()));
        for (String made : List.of(came, late)) {
            colleague("maker")
                    .get(made)
                    .then()
                    .header("ETag", equalTo("\"0\""))
                    .body("checkInCloses", equalTo(at("09:30").toString()));
        }
    }

    private String bookFor(SmallBuilding building, int desk, String person, String from, String to) {
        String id = colleague(person).get("/v1/people/me").path("id");
        Delegation.let(
                colleague(person), colleague("maker").get("/v1/people/me").path("id"));
        return colleague("maker")
                .contentType("application/json")
                .body(booking(building.desk(desk), at(from), at(to))
                        .replaceFirst("}$", ", \"personId\": \"" + id + "\"}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void releasesNobodyWhoCouldNotCheckInAndAfterTheLengthenedGraceWhoeverHasNotCome() {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE", PEOPLE + 1);
        Map<String, String> bookings = new LinkedHashMap<>();
        for (int n = 1; n <= PEOPLE; n++) {
            bookings.put("p" + n, book(building, n, "p" + n, "09:00", "12:00"));
        }
        reach.lastGood(at("08:50"));
        known.read();

        MovedClock.moveTo(at("09:39"));
        releaseNoShows.releaseBatch();
        assertThat(states(building)).containsEntry("FREE", 1L); // the one that nobody had

        good("09:40");
        MovedClock.moveTo(at("09:41"));
        releaseNoShows.releaseBatch();
        assertThat(states(building)).containsEntry("FREE", 1L); // the one that nobody had
        assertThat(reach.outages().many()).isEqualTo(1);
        assertThat(reach.outages().bookings()).isGreaterThanOrEqualTo(PEOPLE);
        bookings.forEach((person, location) -> colleague(person)
                .get(location)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("BOOKED"))
                .body("checkInCloses", equalTo(at("10:20").toString())));

        MovedClock.moveTo(at("10:19"));
        bookings.forEach((person, location) -> {
            if (Integer.parseInt(person.substring(1)) <= PEOPLE - 3) {
                colleague(person).put(location + "/check-in").then().statusCode(200);
            }
        });

        reach.lastGood(at("10:19"));
        good("10:20");
        colleague("p40").put(bookings.get("p40") + "/check-in").then().statusCode(409);
        colleague("other")
                .contentType("application/json")
                .body(booking(building.desk(PEOPLE - 1), at("11:00"), at("12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
        assertThat(states(building)).containsEntry("FREE", 3L); // and those of 38 and 40
        releaseNoShows.releaseBatch();
        for (String late : List.of("p38", "p39", "p40")) {
            colleague(late).get(bookings.get(late)).then().body("releaseReason", equalTo("NO_SHOW"));
        }
    }

    /** The desks of the building by how they stand at half past eleven for somebody who has none. */
    private Map<String, Long> states(SmallBuilding building) {
        List<String> states = colleague("looker")
                .get("/v1/floors/" + building.floor() + "/availability?date=" + day + "&from=11:15&to=11:45")
                .path("spaces.findAll { it.code.startsWith('D-') }.state");
        return states.stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    @ParameterizedTest(name = "slot {0}-{1}, outage {2}-{3}: grace until {4}")
    @CsvSource({
        "09:00, 12:00, 07:00, 08:00, 09:30", // before the window
        "09:00, 12:00, 08:00, 08:30, 09:30", // up to it
        "09:00, 12:00, 08:00, 08:40, 09:40", // across its beginning
        "09:00, 12:00, 08:40, 08:50, 09:40", // within it
        "09:00, 12:00, 08:50, 09:40, 10:20", // across the end of the grace
        "09:00, 12:00, 09:29, 10:00, 10:01", // from just before that
        "09:00, 12:00, 09:30, 10:00, 09:30", // from then on
        "09:00, 12:00, 10:00, 11:00, 09:30", // after it
        "09:00, 12:00, 08:50, 11:19, 11:59", // nearly to the end
        "09:00, 12:00, 08:50, 11:20, end", // so that the end comes first
        "09:00, 12:00, 08:00, 13:00, end", // longer than the slot
        "09:00, 09:15, 08:50, 08:55, end", // a slot that is shorter than the grace
        "09:00, 09:15, 09:15, 09:30, 09:15", // after that
        "00:15, 23:45, 00:00, 20:00, 20:45", // the longest slot
    })
    void theClockOfTheGraceStandsStillDuringAnOutage(String from, String to, String began, String ended, String until) {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-TABLE", 1);
        String location = book(building, 1, "table", from, to);
        reach.lastGood(at(began));

        good(ended);

        String closes = at("end".equals(until) ? to : until).toString();
        Response after = colleague("table").get(location);
        assertThat(after.<String>path("checkInCloses")).isEqualTo(closes);
        boolean overdue = !"end".equals(until) && !at(ended).isBefore(at(until));
        releaseNoShows.releaseBatch();
        colleague("table").get(location).then().body("status", equalTo(overdue ? "RELEASED" : "BOOKED"));
    }

    @ParameterizedTest(name = "said {0}, outage {1}-{2}: the space waits until {3}, and until {4} had nobody said so")
    @CsvSource({
        "10:00, 07:00, 08:00, 10:30, 09:30", // before both windows
        "10:00, 08:50, 09:20, 10:30, 10:00", // in that of the start alone
        "10:00, 09:20, 09:50, 10:50, 10:00", // across the beginning of the later one
        "10:00, 10:00, 10:20, 10:50, 09:30", // within that
        "10:00, 10:30, 11:00, 10:30, 09:30", // after it
        "10:00, 08:50, 10:10, 11:10, 10:50", // across both
        "09:10, 08:35, 09:25, 10:25, 10:20", // a little later
        "10:00, 09:50, 11:40, end, 09:30", // so that the end comes first
        "10:00, 08:00, 13:00, end, end", // longer than the slot
        "11:45, 08:50, 09:20, 12:00, 10:00", // up to the end, and nothing of that
    })
    void theClockStandsStillForWhoSaidToComeLaterFromHalfAnHourBeforeThat(
            String said, String began, String ended, String until, String unsaid) {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-LATER", 1);
        rule(building, "180");
        String location = book(building, 1, "later", "09:00", "12:00");
        colleague("later")
                .contentType("application/json")
                .body("{\"expectedAt\": \"" + at(said) + "\"}")
                .put(location + "/arrival")
                .then()
                .statusCode(200);
        reach.lastGood(at(began));

        record.good(at(ended));

        colleague("later")
                .get(location)
                .then()
                .body(
                        "checkInCloses",
                        equalTo(at("end".equals(until) ? "12:00" : until).toString()));
        String back = "end".equals(unsaid) ? "12:00" : unsaid;
        colleague("later")
                .delete(location + "/arrival")
                .then()
                .statusCode(200)
                .body("checkInCloses", equalTo(at(back).toString()));
    }

    private static void rule(SmallBuilding building, String laterMinutes) {
        asWithJson("admin", "{\"graceMinutes\": 30, \"laterMinutes\": " + laterMinutes + "}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
    }

    @Test
    void releasesNobodyWhoseGraceAnOutageLengthenedToTheEnd() {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-END", 1);
        String location = book(building, 1, "whole", "09:00", "12:00");
        reach.lastGood(at("08:50"));

        good("12:30");
        releaseNoShows.releaseBatch();

        colleague("whole").get(location).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void countsFromTheBookingForOneThatWasMadeDuringTheOutage() {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-MADE", 1);
        reach.lastGood(at("08:50"));
        MovedClock.moveTo(at("09:10"));
        String location = book(building, 1, "made", "09:00", "12:00");

        good("09:40");

        String closes = colleague("made").get(location).path("checkInCloses");
        assertThat(Instant.parse(closes)).isCloseTo(at("10:10"), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void takesNothingForAnOutageThatIsAsShortAsTheWayFromOneLookToTheNext() {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-SHORT", 1);
        String location = book(building, 1, "short", "09:00", "12:00");
        reach.lastGood(at("09:00"));

        record.good(at("09:00").plusSeconds(90));

        assertThat(reach.outages().many()).isZero();
        colleague("short").get(location).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void countsOneOutageOnceThoughReplicasFindItTogether() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-REPLICAS", 1);
        String location = book(building, 1, "replicas", "09:00", "12:00");
        reach.lastGood(at("08:50"));

        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> recorded = replicas.invokeAll(Collections.nCopies(6, () -> {
                record.good(at("09:40"));
                return true;
            }));
            assertThat(recorded).allMatch(r -> r.state() == Future.State.SUCCESS);
        }

        assertThat(reach.outages().many()).isEqualTo(1);
        colleague("replicas")
                .get(location)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("checkInCloses", equalTo(at("10:20").toString()));
    }

    @Test
    void knowsAfterARestartWhatWasKnownBefore() {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-RESTART", 1);
        String location = book(building, 1, "restart", "09:00", "12:00");
        reach.lastGood(at("08:50"));

        known.read(); // as every replica does at its start
        assertThat(known.goodUntil()).isEqualTo(at("08:50"));
        MovedClock.moveTo(at("09:41"));
        releaseNoShows.releaseBatch();
        colleague("restart").get(location).then().body("status", equalTo("BOOKED"));

        good("09:41");
        releaseNoShows.releaseBatch();
        colleague("restart")
                .get(location)
                .then()
                .body("checkInCloses", equalTo(at("10:21").toString()));
    }

    /** As the rule says it, minute by minute: only those minutes count in which it was known that people could check in. */
    private @Nullable Instant graceEnds(List<Instant[]> outages) {
        Instant clock = at("08:30");
        int left = 60;
        while (left > 0) {
            Instant minute = clock;
            if (outages.stream().noneMatch(o -> !minute.isBefore(o[0]) && minute.isBefore(o[1]))) {
                left--;
            }
            clock = clock.plusSeconds(60);
        }
        return clock.isBefore(at("12:00")) ? clock : null;
    }

    @Test
    void isNeverShortenedAndNeverPassesTheEndWhateverOutagesFollow() {
        SmallBuilding building = SmallBuilding.withDesks("OUTAGE-MANY", 20);
        Random random = new Random(20261128);
        for (int round = 1; round <= 20; round++) {
            String person = "many" + round;
            String location = book(building, round, person, "09:00", "12:00");
            List<Instant[]> outages = outages(random);
            Instant before = at("09:30");
            for (Instant[] outage : outages) {
                reach.lastGood(outage[0]);
                record.good(outage[1]);
                Instant closes = Instant.parse(colleague(person).get(location).path("checkInCloses"));
                assertThat(closes).isAfterOrEqualTo(before).isBeforeOrEqualTo(at("12:00"));
                before = closes;
            }
            Instant expected = graceEnds(outages);
            assertThat(before).isEqualTo(expected == null ? at("12:00") : expected);
        }
    }

    /** Some outages of two minutes to an hour, one after the other. */
    private List<Instant[]> outages(Random random) {
        Instant[] from = {at("08:00")};
        return IntStream.rangeClosed(1, 1 + random.nextInt(5))
                .mapToObj(i -> {
                    Instant began = from[0].plusSeconds(60L * random.nextInt(40));
                    from[0] = began.plusSeconds(60L * (2 + random.nextInt(58)));
                    return new Instant[] {began, from[0]};
                })
                .toList();
    }
}
