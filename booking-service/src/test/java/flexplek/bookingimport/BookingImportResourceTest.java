package flexplek.bookingimport;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class BookingImportResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("BROUGHT", 20);
    }

    @Test
    void storesWhatBecameOfBookingsThatAreOver() {
        Somebody somebody = new Somebody("minbin", "history");
        UUID desk = building.desk(1);

        importing(
                        row(desk, somebody, -40, "09:00", "17:00", "CHECKED_IN"),
                        with(
                                with(
                                        row(desk, somebody, -39, "09:00", "17:00", "CHECKED_IN"),
                                        "checkedInAt",
                                        at(-39, "09:05")),
                                "releasedAt",
                                at(-39, "15:00")),
                        row(desk, somebody, -38, "09:00", "17:00", "NO_SHOW"),
                        row(desk, somebody, -37, "09:00", "17:00", "CANCELLED"),
                        row(desk, somebody, -36, "09:00", "17:00", "BOOKED"))
                .statusCode(200)
                .body("past", equalTo(5))
                .body("coming", equalTo(0));

        somebody.bookings(-40, -36)
                .body("items.status", contains("CHECKED_IN", "RELEASED", "RELEASED", "CANCELLED", "RELEASED"))
                .body("items.releaseReason", contains(null, "LEFT_EARLY", "NO_SHOW", null, "NO_SHOW"))
                .body("items.spaceId", everyItem(equalTo(desk.toString())));
        as("facility")
                .get("/v1/buildings/" + building.id() + "/busy-days?from=" + day(-40) + "&to=" + day(-36))
                .then()
                .statusCode(200)
                .body("items.booked", contains(1, 1, 0, 0, 0));
    }

    private static String day(int fromToday) {
        return at(fromToday, "09:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
    }

    @Test
    void recordsOnceWhatBecameOfEachBookingThatIsOverAndNotWhoseItWas() {
        Somebody somebody = new Somebody("minbin", "recorded");
        UUID desk = building.desk(17);
        String late = row(desk, somebody, -24, "09:00", "17:00", "CHECKED_IN");
        String[] rows = {
            row(desk, somebody, -25, "09:00", "17:00", "CHECKED_IN"),
            with(with(late, "checkedInAt", at(-24, "09:05")), "releasedAt", at(-24, "15:00")),
            row(desk, somebody, -23, "09:00", "17:00", "NO_SHOW"),
            row(desk, somebody, -22, "09:00", "17:00", "CANCELLED"),
            row(desk, somebody, -21, "09:00", "17:00", "BOOKED")
        };
        String key = UUID.randomUUID().toString();
        for (int time = 1; time <= 2; time++) {
            importing(as("admin").header("Idempotency-Key", key), rows).statusCode(200);
        }
        importing(rows[0], row(desk, somebody, -20, "09:00", "17:00", "NO_SHOW"))
                .statusCode(409);
        // Events of one building keep their order: after this one, none of the imports is still to come.
        importing(row(desk, somebody, 22, "09:00", "17:00")).statusCode(200);

        String person = somebody.id();
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            told.events("booking.made.v1", desk.toString(), 1);
            List<JsonPath> recorded = told.events("booking.recorded.v1", desk.toString(), rows.length);
            assertThat(recorded)
                    .extracting(BookingImportResourceTest::outcome)
                    .containsExactly(
                            text(-25, "09:00") + " CHECKED_IN null " + text(-25, "09:00") + " null",
                            text(-24, "09:00") + " RELEASED LEFT_EARLY " + text(-24, "09:05") + " "
                                    + text(-24, "15:00"),
                            text(-23, "09:00") + " RELEASED NO_SHOW null " + text(-23, "09:30"),
                            text(-22, "09:00") + " CANCELLED null null null",
                            text(-21, "09:00") + " RELEASED NO_SHOW null " + text(-21, "09:30"));
            assertThat(recorded)
                    .allSatisfy(
                            event -> assertThat(event.getString("organisation")).isEqualTo("minbin"))
                    .noneSatisfy(event -> assertThat(event.prettify()).contains(person));
        }
    }

    /** Of one that is recorded: start, status, why it was released, since when its person was there, when it ended. */
    private static String outcome(JsonPath event) {
        return Stream.of("start", "status", "releaseReason", "checkedInAt", "endedAt")
                .map(field -> String.valueOf(event.getString(field)))
                .collect(Collectors.joining(" "));
    }

    private static String text(int day, String time) {
        return at(day, time).toString();
    }

    @Test
    void tellsThatComingBookingsWereMadeAndNoneThatIsOver() {
        Somebody somebody = new Somebody("minbin", "told");
        UUID desk = building.desk(2);

        importing(row(desk, somebody, -20, "09:00", "17:00", "CHECKED_IN"), row(desk, somebody, 20, "09:00", "17:00"))
                .statusCode(200)
                .body("past", equalTo(1))
                .body("coming", equalTo(1));
        // Events of one building keep their order: after this one, none of the import is still to come.
        importing(row(desk, somebody, 21, "09:00", "17:00")).statusCode(200);

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.made.v1", desk.toString(), 2))
                    .extracting(event -> Instant.parse(event.getString("start")))
                    .containsExactly(at(20, "09:00"), at(21, "09:00"));
        }
    }

    @Test
    void claimsTheSpaceAndThePersonOfAComingBooking() {
        Somebody somebody = new Somebody("minbin", "claims");
        importing(row(building.desk(3), somebody, 5, "09:00", "19:00")).statusCode(200);

        somebody.bookings(5, 5).body("items.status", contains("BOOKED"));
        asWithJson("organiser", SmallBuilding.booking(building.desk(3), at(5, "10:00"), at(5, "11:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/space-taken"));
        somebody.books(building.desk(4), 5).statusCode(409).body("type", equalTo("/problems/person-already-booked"));
    }

    @Test
    void countsAComingBookingInTheCapAndInTheWeek() {
        SmallBuilding small = SmallBuilding.withDesks("BROUGHTCAP", 3);
        cap(small, "2");
        quota("minwater", "1");
        try {
            Somebody one = new Somebody("minwater", "week");
            Somebody other = new Somebody("minbin", "cap");
            importing(as("platform-admin"), row(small.desk(1), one, 6, "09:00", "10:00"))
                    .statusCode(200);

            one.books(small.desk(1), 6).body("type", equalTo("/problems/weekly-quota-reached"));
            importing(as("platform-admin"), row(small.desk(2), one, 6, "11:00", "12:00"))
                    .statusCode(422)
                    .body("violations.field", contains("bookings[0].personId"))
                    .body("violations.message", contains(containsString("has the 1 desk bookings of the week")));

            importing(row(small.desk(2), other, 6, "09:00", "10:00")).statusCode(200);
            other.books(small.desk(3), 6).body("type", equalTo("/problems/building-cap-reached"));
            importing(row(small.desk(3), other, 6, "11:00", "12:00"))
                    .statusCode(422)
                    .body("violations.field", contains("bookings[0].start"))
                    .body("violations.message", contains(containsString("when the building is full")));
        } finally {
            quota("minwater", "null");
        }
    }

    @Test
    void namesEveryRowThatBreaksARuleAndStoresNothing() {
        Somebody somebody = new Somebody("minbin", "rules");
        UUID desk = building.desk(6);

        importing(
                        row(desk, somebody, 7, "09:00", "17:00"),
                        row(desk, somebody, at(8, "09:00"), at(9, "17:00"), "BOOKED"),
                        row(desk, somebody, at(-9, "09:00"), at(-8, "17:00"), "NO_SHOW"),
                        row(desk, somebody, 10, "09:00", "09:05"),
                        row(desk, somebody, -10, "09:00", "09:05", "CANCELLED"),
                        row(building.space("W-01"), somebody, 11, "09:00", "17:00"),
                        row(desk, somebody, at(12, "23:00"), at(13, "00:00"), "BOOKED"),
                        row(desk, somebody, 14, "09:00", "17:00", "NO_SHOW"),
                        row(UUID.randomUUID(), somebody, 15, "09:00", "17:00"),
                        row(desk, somebody, at(16, "17:00"), at(16, "09:00"), "BOOKED"))
                .statusCode(422)
                .body("type", equalTo("/problems/import-refused"))
                .body(
                        "violations.field",
                        contains(
                                "bookings[1].end",
                                "bookings[2].end",
                                "bookings[3].start",
                                "bookings[4].start",
                                "bookings[5].spaceId",
                                "bookings[6].start",
                                "bookings[7].outcome",
                                "bookings[8].spaceId",
                                "bookings[9].end"));

        somebody.bookings(-10, 16).body("items", hasSize(0));
    }

    @Test
    void namesWhatIsWrongAndWhatIsTakenInOneGoInTheOrderOfTheRows() {
        Somebody somebody = new Somebody("minbin", "one go");
        Somebody other = new Somebody("minbin", "other one go");
        importing(row(building.desk(15), somebody, 17, "09:00", "12:00")).statusCode(200);

        importing(
                        row(building.desk(15), other, 17, "11:00", "13:00"),
                        row(building.desk(16), other, at(18, "17:00"), at(18, "09:00"), "BOOKED"),
                        row(building.desk(16), somebody, 17, "11:00", "13:00"))
                .statusCode(409)
                .body("found", equalTo(3))
                .body("violations.field", contains("bookings[0].spaceId", "bookings[1].end", "bookings[2].personId"));

        other.bookings(17, 18).body("items", hasSize(0));
    }

    @Test
    void dropsNoTimeAtWhichABookingThatIsNotOverWasGivenBack() {
        Somebody somebody = new Somebody("minbin", "released");

        importing(
                        with(row(building.desk(18), somebody, 3, "09:00", "17:00"), "releasedAt", at(-1, "09:30")),
                        with(
                                row(building.desk(18), somebody, -3, "09:00", "12:00", "CHECKED_IN"),
                                "releasedAt",
                                at(-3, "14:00")),
                        // Shorter than the grace, which is how it was found.
                        with(
                                row(building.desk(18), somebody, -4, "09:00", "09:15", "NO_SHOW"),
                                "releasedAt",
                                at(-4, "09:31")))
                .statusCode(422)
                .body("violations.field", contains("bookings[0].releasedAt", "bookings[1].releasedAt"));
    }

    @Test
    void namesTheFirstTwoHundredAndCountsAll() {
        Somebody somebody = new Somebody("minbin", "many");
        String wrong = row(building.desk(16), somebody, at(18, "17:00"), at(18, "09:00"), "BOOKED");

        importing(Collections.nCopies(300, wrong).toArray(String[]::new))
                .statusCode(422)
                .body("found", equalTo(300))
                .body("detail", containsString("300 things are not right, of which 200 are named"))
                .body("violations", hasSize(200));
    }

    @Test
    void tellsApartWhatStandsInTheWay() {
        Somebody somebody = new Somebody("minbin", "way");
        Somebody other = new Somebody("minbin", "other way");
        importing(row(building.desk(7), somebody, 17, "09:00", "12:00")).statusCode(200);
        outOfService(building.desk(8), true);

        importing(
                        row(building.desk(7), other, 17, "11:00", "13:00"),
                        row(building.desk(9), somebody, 17, "11:00", "13:00"),
                        row(building.desk(8), other, 17, "14:00", "15:00"),
                        row(building.desk(10), other, 18, "14:00", "15:00"))
                .statusCode(409)
                .body(
                        "violations.field",
                        contains("bookings[0].spaceId", "bookings[1].personId", "bookings[2].spaceId"))
                .body(
                        "violations.message",
                        contains(
                                containsString("is booked from"),
                                equalTo("cannot have a desk then"),
                                containsString("is out of service")));

        other.bookings(17, 18).body("items", hasSize(0));
        outOfService(building.desk(8), false);
    }

    @Test
    void storesAllOrNothingWhileOthersBookTheSameDesks() throws Exception {
        SmallBuilding raced = SmallBuilding.withDesks("BROUGHTRACE", 8);
        List<Somebody> brought = people("brought", 8);
        List<Somebody> quick = people("quick", 4);
        List<Integer> outcomes = new ArrayList<>();

        for (int day = 2; day < 14; day++) {
            int on = day;
            String[] rows = IntStream.rangeClosed(1, 8)
                    .mapToObj(desk -> row(raced.desk(desk), brought.get(desk - 1), on, "18:00", "19:00"))
                    .toArray(String[]::new);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<ExtractableResponse<Response>> imported =
                        threads.submit(() -> importing(rows).extract());
                // From the other end of the rows; the last of them is imported himself, with another desk.
                List<Future<Integer>> booked = IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> threads.submit(() -> (i < 5 ? quick.get(i - 1) : brought.getFirst())
                                .books(raced.desk(9 - i), on)
                                .extract()
                                .statusCode()))
                        .toList();
                long others = 0;
                for (Future<Integer> one : booked) {
                    assertThat(one.get()).isIn(201, 409);
                    others += one.get() == 201 ? 1 : 0;
                }
                int outcome = imported.get().statusCode();
                outcomes.add(outcome);
                if (outcome == 200) {
                    assertThat(others).isZero();
                } else {
                    assertThat(outcome).isEqualTo(409);
                    assertThat(imported.get().<List<String>>path("violations.field"))
                            .isNotEmpty()
                            .allMatch(field -> field.matches("bookings\\[(0\\].personId|[3-7]\\].spaceId)"));
                }
                as("employee")
                        .get("/v1/buildings/" + raced.id() + "/busy-days?from=" + day(on) + "&to=" + day(on))
                        .then()
                        .body("items.booked", contains(outcome == 200 ? 8 : (int) others));
            }
        }
        assertThat(outcomes).contains(409);
    }

    private static List<Somebody> people(String name, int many) {
        List<Somebody> people = IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Somebody("minbin", name + " " + i))
                .toList();
        people.forEach(Somebody::id);
        return people;
    }

    @Test
    void refusesTheSameImportASecondTimeUnlessItHasTheSameKey() {
        Somebody somebody = new Somebody("minbin", "again");
        String[] rows = {
            row(building.desk(11), somebody, -30, "09:00", "17:00", "CHECKED_IN"),
            row(building.desk(11), somebody, -29, "09:00", "17:00", "NO_SHOW"),
            row(building.desk(11), somebody, -28, "09:00", "17:00", "CANCELLED"),
            row(building.desk(11), somebody, 19, "09:00", "17:00")
        };
        String key = UUID.randomUUID().toString();
        for (int time = 1; time <= 2; time++) {
            importing(as("admin").header("Idempotency-Key", key), rows)
                    .statusCode(200)
                    .header("ETag", nullValue())
                    .header("Location", nullValue())
                    .body("past", equalTo(3));
        }

        importing(rows)
                .statusCode(409)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "bookings[0].spaceId",
                                "bookings[1].start",
                                "bookings[2].start",
                                "bookings[3].spaceId"));

        somebody.bookings(-30, 19).body("items", hasSize(4));
    }

    @Test
    void knowsNoPeopleOfOtherOrganisationsAndNoSpacesThatTheOwnDoesNotUse() {
        Somebody theirs = new Somebody("minwater", "theirs");
        Somebody ours = new Somebody("minbin", "ours");
        RequestSpecification lab = Callers.withRoles("minlab", List.of("employee", "admin"));

        importing(row(building.desk(14), theirs, -27, "09:00", "17:00", "NO_SHOW"))
                .statusCode(422)
                .body("violations.field", contains("bookings[0].personId"));
        importing(lab, row(building.desk(14), ours, -27, "09:00", "17:00", "NO_SHOW"))
                .statusCode(422)
                .body("violations.field", contains("bookings[0].spaceId", "bookings[0].personId"));
        importing(as("platform-admin"), row(building.desk(14), theirs, -27, "09:00", "17:00", "NO_SHOW"))
                .statusCode(200);

        ours.bookings(-27, -27).body("items", hasSize(0));
        theirs.bookings(-27, -27).body("items", hasSize(1));
    }

    @Test
    void bringsInBookingsOfEveryYearThatCanBeRead() {
        Somebody somebody = new Somebody("minbin", "years");
        Instant start = Instant.parse("1999-11-24T09:00:00Z");

        importing(row(building.desk(13), somebody, start, start.plusSeconds(3600), "NO_SHOW"))
                .statusCode(200);
        importing(row(building.desk(13), somebody, start.plusSeconds(3600), start, "NO_SHOW"))
                .statusCode(422)
                .body("violations.message", contains("must be later than start"));
    }

    @Test
    void bringsInWhatIsFurtherAheadThanPeopleMayBook() {
        Somebody somebody = new Somebody("minbin", "ahead");
        somebody.books(building.desk(12), 90).body("type", equalTo("/problems/too-far-ahead"));

        importing(row(building.desk(12), somebody, 90, "09:00", "17:00")).statusCode(200);

        somebody.bookings(90, 90).body("items.releaseReason", contains(nullValue()));
    }

    private static ValidatableResponse importing(String... rows) {
        return importing(as("admin"), rows);
    }

    private static ValidatableResponse importing(RequestSpecification admin, String... rows) {
        return admin.contentType("application/json")
                .body("{\"bookings\": [" + String.join(",", rows) + "]}")
                .post("/v1/booking-imports")
                .then();
    }

    private static String row(UUID space, Somebody whose, int day, String from, String to) {
        return row(space, whose, day, from, to, "BOOKED");
    }

    private static String row(UUID space, Somebody whose, int day, String from, String to, String outcome) {
        return row(space, whose, at(day, from), at(day, to), outcome);
    }

    private static String row(UUID space, Somebody whose, Instant start, Instant end, String outcome) {
        return """
                {"spaceId": "%s", "personId": "%s", "start": "%s", "end": "%s", "outcome": "%s"}""".formatted(space, whose.id(), start, end, outcome);
    }

    private static String with(String row, String field, Instant value) {
        return row.replace("}", ", \"" + field + "\": \"" + value + "\"}");
    }

    private static void cap(SmallBuilding building, String most) {
        asWithJson("admin", "{\"graceMinutes\": 30, \"dailyCap\": " + most + "}")
                .put("/v1/buildings/" + building.id() + "/rules")
                .then()
                .statusCode(200);
    }

    private static void quota(String organisation, String weekly) {
        asWithJson("platform-admin", "{\"daysAhead\": 14, \"weeklyDesks\": " + weekly + "}")
                .put("/v1/organisations/" + organisation + "/rules")
                .then()
                .statusCode(200);
    }

    private static void outOfService(UUID space, boolean out) {
        asWithJson("admin", "{\"inService\": " + !out + ", \"reason\": " + (out ? "\"Painted\"" : "null") + "}")
                .put("/v1/spaces/" + space + "/service")
                .then()
                .statusCode(200);
    }

    /** Whose bookings nobody else's test touches. */
    private record Somebody(String organisation, String name) {

        RequestSpecification signedIn() {
            return Callers.withRoles(organisation, List.of("employee", name));
        }

        String id() {
            return signedIn().get("/v1/people/me").path("id");
        }

        ValidatableResponse books(UUID desk, int day) {
            return signedIn()
                    .contentType("application/json")
                    .body(SmallBuilding.booking(desk, at(day, "18:00"), at(day, "19:00")))
                    .post("/v1/bookings")
                    .then();
        }

        ValidatableResponse bookings(int from, int to) {
            return signedIn()
                    .get("/v1/bookings?from=" + day(from) + "&to=" + day(to))
                    .then()
                    .statusCode(200);
        }

        private static LocalDate day(int fromNow) {
            return at(fromNow, "12:00").atZone(SmallBuilding.ZONE).toLocalDate();
        }
    }
}
