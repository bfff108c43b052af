package flexplek.people;

import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who books for somebody is whom that person lets, and nobody else of the team, as long as they let them. */
@QuarkusTest
@OnRealStack
class DelegateResourceTest {

    private static final String PATH = "/v1/people/me/delegates";
    private static final String FOR_OTHERS = "/v1/people/me/bookings-for-others";
    private static final String TEAM = "/minbin/delegates";
    private static final String MAY_NOT = "/problems/may-not-book-for-them";

    @Inject
    Statements statements;

    @AfterEach
    void goOn() {
        MovedClock.reset();
    }

    @Test
    void isReadByTheTwoOfThemUntilItEndsAndByNobodyElse() {
        String secretary = id("secretary");
        String director = id("director");

        let("director", secretary).statusCode(204);
        String since = as("director").get(PATH).path("delegates[0].since");
        let("director", secretary).statusCode(204);

        as("director")
                .get(PATH)
                .then()
                .body("delegates.personId", contains(secretary))
                .body("delegates.displayName", contains("secretary"))
                .body("delegates.since", contains(since))
                .body("letMe", empty());
        as("secretary")
                .get(PATH)
                .then()
                .body("delegates", empty())
                .body("letMe.personId", contains(director))
                .body("letMe.displayName", contains("director"));
        readsNothing("mate");
        Callers.as("admin").get(PATH).then().body("delegates", empty()).body("letMe", empty());

        end("secretary", director).statusCode(204); // It is the director's to end.
        as("director").get(PATH).then().body("delegates", hasSize(1));
        end("director", secretary).statusCode(204);
        end("director", secretary).statusCode(204);
        readsNothing("director");
        readsNothing("secretary");
    }

    private static void readsNothing(String who) {
        as(who).get(PATH).then().statusCode(200).body("delegates", empty()).body("letMe", empty());
    }

    @Test
    void saysTheSameOfMyselfOfOthersAndOfWhoIsNotThere() {
        id("asks");
        String seen = id("is seen", "/minbin/somewhere else");
        String hidden = id("hides in the team");
        visible(as("is seen", "/minbin/somewhere else"), "ORGANISATION");
        visible(as("hides in the team"), "NOBODY");
        String stranger = id("is no mate", "/minbin/somewhere else");
        String everyone = Callers.id("employee2").toString();

        Set<String> answers = new HashSet<>();
        for (String whom : List.of(UUID.randomUUID().toString(), id("asks"), stranger, everyone)) {
            answers.add(let("asks", whom)
                    .statusCode(400)
                    .body("violations.field", contains("personId"))
                    .extract()
                    .asString()
                    .replace(whom, "whom"));
            end("asks", whom).statusCode(204);
        }
        assertThat(answers).hasSize(1);
        let("asks", seen).statusCode(204);
        let("asks", hidden).statusCode(204);

        // Whom one has let stays so, also when they are not to be seen any more.
        visible(as("is seen", "/minbin/somewhere else"), "NOBODY");
        let("asks", seen).statusCode(204);
        end("asks", seen).statusCode(204);
        let("asks", seen).statusCode(400);
    }

    @Test
    void letsTenAlsoOfWhoLetsManyAtOnce() throws Exception {
        id("lets many");
        List<String> mates =
                IntStream.range(0, 13).mapToObj(n -> id("let by one " + n)).toList();
        mates.subList(0, 8).forEach(mate -> let("lets many", mate).statusCode(204));

        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Callable<Integer>> letting = mates.subList(8, 13).stream()
                    .map(mate -> (Callable<Integer>)
                            () -> let("lets many", mate).extract().statusCode())
                    .toList();
            answers = threads.invokeAll(letting).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(204, 204, 422, 422, 422);
        as("lets many").get(PATH).then().body("delegates", hasSize(Delegates.MOST));
        let("lets many", mates.getFirst()).statusCode(204);
        List<String> let = as("lets many").get(PATH).path("delegates.personId");
        String more =
                mates.stream().filter(mate -> !let.contains(mate)).findFirst().orElseThrow();
        let("lets many", more).statusCode(422).body("type", equalTo("/problems/too-many-delegates"));
        end("lets many", mates.getFirst()).statusCode(204);
        let("lets many", more).statusCode(204);
        assertThat(statements.of(() -> as("lets many").get(PATH))).isEqualTo(1);
    }

    /** What is between a person and who made something for them. */
    enum Between {
        LET(true, "A"),
        LET_BY_WHO_SHOWS_NOBODY(true, "B"),
        LET_BY_WHO_LEFT_THE_TEAM(true, "C"),
        ENDED(false, "D"),
        ENDED_BY_WHO_SHOWS_NOBODY(false, "E");

        private final boolean may;
        private final String code;

        Between(boolean may, String code) {
            this.may = may;
            this.code = code;
        }

        private boolean isHidden() {
            return this == LET_BY_WHO_SHOWS_NOBODY || this == ENDED_BY_WHO_SHOWS_NOBODY;
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensEveryDoorWhileItLastsAndNoneAfterIt(Between between) {
        SmallBuilding building = SmallBuilding.withDesks("LET-" + between.code, 6);
        String person = "person " + between;
        String maker = "maker " + between;
        String whom = id(person);
        let(person, id(maker)).statusCode(204);
        String unchanged = made(maker, whom, building.desk(1), 20);
        String changed = made(maker, whom, building.desk(1), 21);
        String room = made(maker, whom, building.space("R-01"), 22);
        String series = maker(maker, series(building.desk(2), whom, 30))
                .post("/v1/booking-series")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        patch(as(person), changed, "{\"spaceId\": \"" + building.desk(3) + "\"}")
                .statusCode(200);

        if (between.isHidden()) {
            visible(as(person), "NOBODY");
        }
        if (between == Between.LET_BY_WHO_LEFT_THE_TEAM) {
            id(person, "/minbin/somewhere else");
        }
        if (!between.may) {
            end(person, id(maker)).statusCode(204);
        }

        Map<String, Integer> doors = new LinkedHashMap<>();
        doors.put("a desk", book(maker, whom, building.desk(4), 23).statusCode());
        doors.put("a room", book(maker, whom, building.space("R-01"), 24).statusCode());
        doors.put(
                "any desk",
                maker(
                                maker,
                                building.anyDesk(at(25, "09:00"), at(25, "12:00"))
                                        .replaceFirst("}$", ", \"personId\": \"" + whom + "\"}"))
                        .post("/v1/bookings")
                        .statusCode());
        doors.put(
                "a series",
                maker(maker, series(building.desk(5), whom, 40))
                        .post("/v1/booking-series")
                        .statusCode());
        doors.put(
                "a series tried",
                maker(maker, series(building.desk(5), whom, 50))
                        .queryParam("dryRun", true)
                        .post("/v1/booking-series")
                        .statusCode());
        doors.put("see what stands", as(maker).get(unchanged).statusCode());
        doors.put("see what was moved", as(maker).get(changed).statusCode());
        doors.put("see a series", as(maker).get(series).statusCode());
        doors.put(
                "change",
                patch(as(maker), unchanged, "{\"end\": \"" + at(20, "11:00") + "\"}")
                        .extract()
                        .statusCode());
        doors.put(
                "change a title",
                patch(as(maker), room, "{\"title\": \"Anders\"}").extract().statusCode());
        doors.put(
                "change what was moved",
                patch(as(maker), changed, "{\"end\": \"" + at(21, "11:00") + "\"}")
                        .extract()
                        .statusCode());
        doors.put("cancel", as(maker).delete(unchanged).statusCode());
        doors.put("cancel what was moved", as(maker).delete(changed).statusCode());
        doors.put(
                "change a series",
                patch(as(maker), series, "{\"endTime\": \"11:00\"}").extract().statusCode());
        doors.put("end a series", as(maker).delete(series).statusCode());

        boolean may = between.may;
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String door : List.of("a desk", "a room", "any desk", "a series")) {
            expected.put(door, may ? 201 : 403);
        }
        expected.put("a series tried", may ? 200 : 403);
        expected.put("see what stands", 200);
        expected.put("see what was moved", may ? 200 : 404);
        expected.put("see a series", may ? 200 : 404);
        expected.put("change", may ? 200 : 403);
        expected.put("change a title", may ? 200 : 403);
        expected.put("change what was moved", may ? 200 : 404);
        expected.put("cancel", may ? 204 : 403);
        expected.put("cancel what was moved", may ? 204 : 404);
        expected.put("change a series", may ? 200 : 404);
        expected.put("end a series", may ? 200 : 404);
        assertThat(doors).isEqualTo(expected);
        as(person).get(room).then().statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void isNotNeededByAnAdministratorButOfWhoShowsNobody() {
        SmallBuilding building = SmallBuilding.withDesks("LET-ADMIN", 1);
        String whom = id("administered");
        String admin = Callers.id("admin").toString();

        byAdmin(booking(building.desk(1), whom, 20)).then().statusCode(201);
        visible(as("administered"), "NOBODY");
        byAdmin(booking(building.desk(1), whom, 21)).then().statusCode(403).body("type", equalTo(MAY_NOT));
        visible(as("administered"), "ORGANISATION");
        visible(Callers.as("admin"), "ORGANISATION");
        let("administered", admin).statusCode(204);
        visible(Callers.as("admin"), "TEAM");
        visible(as("administered"), "NOBODY");
        byAdmin(booking(building.desk(1), whom, 21)).then().statusCode(201);
        end("administered", admin).statusCode(204);
    }

    private static Response byAdmin(String body) {
        return Callers.asWithJson("admin", body).post("/v1/bookings");
    }

    @Test
    void listsWhatIMadeForOthersWithTheirNamesWhileTheyLetMe() {
        SmallBuilding building = SmallBuilding.withDesks("LET-LIST", 3);
        String one = id("made for one");
        String other = id("made for other");
        for (String who : List.of("made for one", "made for other")) {
            let(who, id("makes lists")).statusCode(204);
        }
        String late = made("makes lists", other, building.desk(2), 31);
        String early = made("makes lists", one, building.desk(1), 29);
        String gone = made("makes lists", one, building.desk(1), 32);
        as("makes lists").delete(gone).then().statusCode(204);
        maker("makes lists", SmallBuilding.booking(building.desk(3), at(29, "09:00"), at(29, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);

        String days = "?from=" + day(28) + "&to=" + day(33);
        madeByMe(days)
                .body("items.personName", contains("made for one", "made for other", "made for one"))
                .body("items.booking.personId", contains(one, other, one))
                .body("items.booking.status", contains("BOOKED", "BOOKED", "CANCELLED"))
                .body("next", nullValue());
        String next = madeByMe(days + "&limit=2")
                .body("items.booking.id", contains(last(early), last(late)))
                .body("next", notNullValue())
                .extract()
                .path("next");
        madeByMe(days + "&limit=2&cursor=" + next).body("items.booking.id", contains(last(gone)));
        madeByMe("?from=" + day(31) + "&to=" + day(31)).body("items.booking.id", contains(last(late)));
        madeByMe("").body("items.booking.id", contains(last(early)));
        as("made for one").get(FOR_OTHERS + days).then().body("items", empty());

        end("made for one", id("makes lists")).statusCode(204);
        madeByMe(days).body("items.personName", contains("made for other"));
    }

    @Test
    void listsOfWhatHasBegunNothingButWhatStoodThen() {
        SmallBuilding building = SmallBuilding.withDesks("LET-BEGUN", 2);
        String whom = id("comes in");
        let("comes in", id("makes lists too")).statusCode(204);
        String made = made("makes lists too", whom, building.desk(1), 3);
        Instant begun = at(3, "09:10");
        String day = FOR_OTHERS + "?from=" + day(3) + "&to=" + day(3);
        String dayAfter = FOR_OTHERS + "?from=" + day(4) + "&to=" + day(4);
        MovedClock.moveTo(begun);
        String before = as("makes lists too").get(day).asString();
        assertThat(before).contains(last(made));

        patch(as("comes in"), made, """
                {"start": "%s", "end": "%s", "spaceId": "%s"}""".formatted(at(4, "09:00"), at(4, "10:00"), building.desk(2)))
                .statusCode(200);
        as("comes in").delete(made).then().statusCode(204);

        assertThat(as("makes lists too").get(day).asString()).isEqualTo(before);
        as("makes lists too").get(dayAfter).then().body("items", empty());
    }

    @Test
    void leavesAnAuditLineOfIdsAlone() {
        String whom = id("is let");
        id("lets");
        try (Logged audit = new Logged("audit")) {
            let("lets", whom).statusCode(204);
            let("lets", whom).statusCode(204);
            end("lets", whom).statusCode(204);
            end("lets", whom).statusCode(204);

            assertThat(audit.lines().stream().map(Logged::text))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith("outcome=done status=204 operation=putMyDelegate on=personId:" + whom
                                            + " person=" + id("lets") + " account="),
                            line -> assertThat(line)
                                    .startsWith("outcome=done status=204 operation=deleteMyDelegate on=personId:" + whom
                                            + " person=" + id("lets") + " account="));
        }
    }

    @Test
    void endsWhenOneOfTheTwoMovesToAnotherOrganisation() {
        String staying = id("stays here");
        String moving = id("moves away");
        let("stays here", moving).statusCode(204);
        let("moves away", staying).statusCode(204);

        Callers.asWithJson("platform-admin", """
                        {"people": [{"subject": "moves away", "organisation": "minwater", "displayName": "Somebody"}]}""")
                .post("/v1/people-imports")
                .then()
                .statusCode(200);

        readsNothing("stays here");
    }

    @Test
    void goesOverToTheAccountThatAnotherBecomesPartOf() {
        String person = id("first account");
        String letting = id("lets the second");
        String let = id("is let by the second");
        id("second account");
        let("lets the second", id("second account")).statusCode(204);
        let("lets the second", person).statusCode(204);
        let("second account", let).statusCode(204);
        let("second account", person).statusCode(204);

        Callers.asWithJson("admin", "{\"subject\": \"second account\"}")
                .put("/v1/people/" + person + "/subject")
                .then()
                .statusCode(204);

        as("second account")
                .get(PATH)
                .then()
                .body("delegates.personId", contains(let))
                .body("letMe.personId", contains(letting));
        as("lets the second").get(PATH).then().body("delegates.personId", contains(person));
    }

    /** Either comes first, and each is whole. */
    @Test
    void endingItWhileTheDelegateBooksIsOneOrTheOther() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("LET-RACE", 1);
        String whom = id("ends in time");
        String maker = id("books in time");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int day = 2; day < 22; day++) {
                let("ends in time", maker).statusCode(204);
                int on = day;
                Future<Response> booking = threads.submit(() -> book("books in time", whom, building.desk(1), on));
                Future<Response> ending =
                        threads.submit(() -> as("ends in time").delete(PATH + "/" + maker));

                assertThat(ending.get().statusCode()).isEqualTo(204);
                Response answer = booking.get();
                List<String> has = as("ends in time")
                        .get("/v1/bookings?from=" + day(on) + "&to=" + day(on))
                        .path("items.id");
                if (answer.statusCode() == 201) {
                    assertThat(has).containsExactly(answer.<String>path("id"));
                    as("books in time")
                            .delete(answer.header("Location"))
                            .then()
                            .statusCode(403)
                            .body("type", equalTo(MAY_NOT));
                } else {
                    answer.then().statusCode(403).body("type", equalTo(MAY_NOT));
                    assertThat(has).isEmpty();
                }
                book("books in time", whom, building.desk(1), on).then().statusCode(403);
            }
        }
    }

    /** As many as when a team was asked for: whom it is for, and whether the caller may. */
    @Test
    void takesTwoStatementsMoreThanABookingOfOnesOwn() {
        SmallBuilding building = SmallBuilding.withDesks("LET-COUNT", 1);
        String whom = id("is counted");
        let("is counted", id("counts")).statusCode(204);

        long own = statements.of(() -> maker(
                        "counts", SmallBuilding.booking(building.desk(1), at(-3, "09:00"), at(-3, "12:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(422));
        long forAnother = statements.of(
                () -> book("counts", whom, building.desk(1), -3).then().statusCode(422));

        assertThat(forAnother - own).isEqualTo(2);
    }

    private static ValidatableResponse madeByMe(String query) {
        return as("makes lists").get(FOR_OTHERS + query).then().statusCode(200);
    }

    private static String last(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String day(int ahead) {
        return at(ahead, "12:00").toString().substring(0, 10);
    }

    private static String made(String maker, String whom, UUID space, int day) {
        return book(maker, whom, space, day).then().statusCode(201).extract().header("Location");
    }

    private static Response book(String maker, String whom, UUID space, int day) {
        return maker(maker, booking(space, whom, day)).post("/v1/bookings");
    }

    private static String booking(UUID space, String whom, int day) {
        return SmallBuilding.booking(space, at(day, "09:00"), at(day, "12:00"))
                .replaceFirst("}$", ", \"personId\": \"" + whom + "\"}");
    }

    private static String series(UUID desk, String whom, int first) {
        return booking(desk, whom, first)
                .replaceFirst("}$", ", \"recurrence\": \"FREQ=DAILY;COUNT=2\", \"mode\": \"EACH\"}");
    }

    private static RequestSpecification maker(String who, String body) {
        return as(who).contentType("application/json").body(body);
    }

    private static ValidatableResponse patch(RequestSpecification as, String path, String change) {
        return as.contentType("application/json")
                .header("If-Match", "*")
                .body(change)
                .patch(path)
                .then();
    }

    private static ValidatableResponse let(String who, String whom) {
        return as(who).put(PATH + "/" + whom).then();
    }

    private static ValidatableResponse end(String who, String whom) {
        return as(who).delete(PATH + "/" + whom).then();
    }

    private static void visible(RequestSpecification as, String circle) {
        as.contentType("application/json")
                .body("{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }

    private static String id(String who) {
        return id(who, TEAM);
    }

    private static String id(String who, String team) {
        return as(who, team)
                .get("/v1/people/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String who) {
        return as(who, TEAM);
    }

    private static RequestSpecification as(String who, String team) {
        return Callers.telling(
                Map.of("sub", "\"" + who + "\"", "name", "\"" + who + "\"", "groups", "[\"" + team + "\"]"));
    }
}
