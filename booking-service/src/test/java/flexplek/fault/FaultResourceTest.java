package flexplek.fault;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is broken is reported by whoever finds it, stands once in the list, and who reported it hears what became of it. */
@QuarkusTest
@OnRealStack
class FaultResourceTest {

    private static final String FAULTS = "/v1/faults";
    private static final String MINE = "/v1/people/me/faults";
    private static int buildings;

    @Inject
    Faults faults;

    @Inject
    Statements statements;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void build() {
        building = SmallBuilding.withDesks("BROKEN" + buildings++, 25);
    }

    @AfterEach
    void nothingIsBroken() {
        QuarkusTransaction.requiringNew().run(() -> faults.deleteAll());
    }

    @Test
    void isReportedInOneCallAndFollowedToItsEnd() {
        String fault = reported("employee", 1, "MONITOR", ", \"description\": \" De helft is zwart \"");
        as("employee")
                .get(fault)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("REPORTED"))
                .body("kind", equalTo("MONITOR"))
                .body("spaceId", equalTo(building.desk(1).toString()))
                .body("spaceCode", equalTo("D-01"))
                .body("buildingId", equalTo(building.id().toString()))
                .body("floorName", equalTo("Verdieping 1"))
                .body("reportedBy", equalTo(1))
                .body("reports.description", contains("De helft is zwart"))
                .body("reports.mine", contains(true))
                .body("answer", nullValue())
                .body("photo", equalTo(false));
        list("&state=REPORTED").body("items.etag", contains("\"0\"")).body("items[0].reports[0].mine", equalTo(false));

        String takenUp = change("facility", fault, "\"0\"", "{\"state\": \"TAKEN_UP\", \"answer\": \"Morgen\"}")
                .statusCode(200)
                .body("state", equalTo("TAKEN_UP"))
                .body("answer", equalTo("Morgen"))
                .extract()
                .header("ETag");
        change("facility", fault, "\"0\"", "{\"state\": \"TAKEN_UP\"}").statusCode(200);
        change("facility", fault, "\"0\"", "{\"state\": \"SOLVED\"}")
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
        list("&state=REPORTED").body("items", empty());
        change("facility", fault, takenUp, "{\"state\": \"SOLVED\", \"answer\": \"Nieuw scherm\"}")
                .statusCode(200);
        change("facility", fault, takenUp, "{\"state\": \"SOLVED\"}").statusCode(200);
        change("facility", fault, "*", "{\"state\": \"DECLINED\", \"answer\": \"Toch niet\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/fault-settled"));

        mine("employee").body("items.state", contains("SOLVED")).body("items.answer", contains("Nieuw scherm"));
        try (Told told = new Told(brokers, Topic.FAULTS)) {
            assertThat(told.events("fault.solved.v1", id(fault), 1))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getList("reporterIds"))
                                .isEqualTo(List.of(Callers.id("employee").toString()));
                        assertThat(event.getString("settledBy"))
                                .isEqualTo(Callers.id("facility").toString());
                        assertThat(event.getString("spaceName")).isEqualTo("Bureau 1");
                        assertThat(event.prettify()).doesNotContain("Nieuw scherm", "zwart");
                    });
        }
    }

    @Test
    void saysSinceWhenItIsInItsStateWhateverIsAnsweredMeanwhile() {
        String fault = report("employee", 1, "CHAIR", "")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String takenUp = change("facility", fault, "*", "{\"state\": \"TAKEN_UP\"}")
                .statusCode(200)
                .extract()
                .path("changedAt");

        change("facility", fault, "*", "{\"state\": \"TAKEN_UP\", \"answer\": \"Morgen\"}")
                .statusCode(200)
                .body("answer", equalTo("Morgen"))
                .body("changedAt", equalTo(takenUp));

        change("facility", fault, "*", "{\"state\": \"SOLVED\"}")
                .statusCode(200)
                .body("changedAt", not(equalTo(takenUp)));
    }

    @Test
    void isOneFaultHoweverManyReportItAndTellsEachOfThem() {
        String fault = reported("employee", 2, "CHAIR", ", \"description\": \"Zakt\"");

        report("organiser", 2, "CHAIR", ", \"description\": \"Wiebelt\"")
                .then()
                .statusCode(200)
                .body("id", equalTo(id(fault)))
                .body("reportedBy", equalTo(2))
                .body("reports.description", contains("Wiebelt"));
        report("employee", 2, "CHAIR", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-reported"))
                .body("faultId", equalTo(id(fault)));
        String other = reported("organiser", 2, "POWER", "");

        list("").body("items.kind", contains("POWER", "CHAIR"))
                .body("items[1].reports.description", contains("Zakt", "Wiebelt"));
        mine("organiser").body("items.id", contains(id(other), id(fault)));
        change("facility", fault, "*", "{\"state\": \"DECLINED\"}")
                .statusCode(400)
                .body("violations.field", contains("answer"));
        change("facility", fault, "*", "{\"state\": \"DECLINED\", \"answer\": \"Dat hoort zo\"}")
                .statusCode(200);
        try (Told told = new Told(brokers, Topic.FAULTS)) {
            assertThat(told.events("fault.declined.v1", id(fault), 1))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getList("reporterIds"))
                            .isEqualTo(List.of(
                                    Callers.id("employee").toString(),
                                    Callers.id("organiser").toString())));
        }
        reported("organiser", 2, "CHAIR", "");
    }

    @Test
    void isOneFaultAlsoWhenManyReportItAtOnce() throws Exception {
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> reporting = IntStream.range(0, 6)
                    .mapToObj(i ->
                            (Callable<Integer>) () -> Callers.withRoles("minbin", List.of("employee", "reports " + i))
                                    .contentType("application/json")
                                    .body(body(3, "DESK", ""))
                                    .post(FAULTS)
                                    .statusCode())
                    .toList();
            answers = threads.invokeAll(reporting).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(200, 200, 200, 200, 200, 201);
        list("").body("items", hasSize(1)).body("items[0].reportedBy", equalTo(6));
    }

    @Test
    void takesWhatIsOtherForAFaultOfItsOwnAndWantsToKnowWhat() {
        report("employee", 4, "OTHER", "").then().statusCode(400).body("violations.field", contains("description"));
        String lamp = reported("employee", 4, "OTHER", ", \"description\": \"De lamp flikkert\"");
        String key = reported("organiser", 4, "OTHER", ", \"description\": \"De sleutel is weg\"");

        assertThat(lamp).isNotEqualTo(key);
        list("").body("items.reportedBy", contains(1, 1));
    }

    @Test
    void isReportedOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        List<Response> answers = IntStream.range(0, 2)
                .mapToObj(i -> asWithJson("employee", body(5, "CLEANING", ""))
                        .header("Idempotency-Key", key)
                        .post(FAULTS))
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        asWithJson("employee", body(5, "POWER", ""))
                .header("Idempotency-Key", key)
                .post(FAULTS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        list("").body("items", hasSize(1));
    }

    @Test
    void showsWhoReportedItToNobodyUnlessTheySaySo() {
        try (Logged facts = new Logged("flexplek");
                Logged audit = new Logged("audit")) {
            String fault = reported("employee", 6, "NETWORK", "");
            String named = reported("employee", 7, "NETWORK", ", \"showName\": true");
            change("facility", fault, "*", "{\"state\": \"SOLVED\", \"answer\": \"Nieuwe kabel\"}")
                    .statusCode(200);

            String name = "Noor Verbeek";
            String me = Callers.id("employee").toString();
            list("").body("items.id", contains(id(named), id(fault)))
                    .body("items[0].reports[0].name", equalTo(name))
                    .body("items[1].reports[0].name", nullValue());
            String shown = as("facility").get(fault).then().extract().asString();
            assertThat(shown).doesNotContain(name, me);
            assertThat(facts.lines().stream().map(Logged::text).toList())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain(name, me, "Nieuwe kabel"));
            assertThat(audit.lines().stream().map(Logged::text).toList())
                    .allSatisfy(line -> assertThat(line).doesNotContain(me, "Nieuwe kabel"));
        }
    }

    @Test
    void isThereForThoseWhoReportedItAndThoseWhoLookAfterTheBuildingAlone() {
        String fault = reported("employee2", 8, "CLIMATE", "");

        as("employee2").get(fault).then().statusCode(200);
        as("facility").get(fault).then().statusCode(200);
        as("employee").get(fault).then().statusCode(404);
        as("employee").get(FAULTS + "?buildingId=" + building.id()).then().statusCode(403);
        Callers.withRoles("minwater", List.of("employee", "facility"))
                .get(FAULTS + "?buildingId=" + building.id())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"));
        report("employee", 8, "DESK", ", \"description\": \"x\"").then().statusCode(201);
        Callers.withRoles("minlab", List.of("employee"))
                .contentType("application/json")
                .body(body(8, "DESK", ""))
                .post(FAULTS)
                .then()
                .statusCode(404);
    }

    @Test
    void isReportedByOnePersonTwentyTimesAtMostUntilSomeAreSettled() {
        List<String> all = IntStream.rangeClosed(1, 20)
                .mapToObj(desk -> reported("newcomer", desk, "DESK", ""))
                .toList();

        report("newcomer", 21, "DESK", "").then().statusCode(422).body("type", equalTo("/problems/too-many-faults"));
        change("facility", all.getFirst(), "*", "{\"state\": \"SOLVED\"}").statusCode(200);
        reported("newcomer", 21, "DESK", "");
    }

    @Test
    void isListedPageByPageWithFewStatements() {
        long forOne = statements.of(() -> list(""));
        IntStream.rangeClosed(1, 5).forEach(desk -> reported("employee", desk, "DESK", ""));

        JsonPath first = list("&limit=3").body("items", hasSize(3)).extract().jsonPath();
        list("&limit=3&cursor=" + first.getString("next"))
                .body("items.spaceCode", contains("D-02", "D-01"))
                .body("next", nullValue());
        assertThat(first.getList("items.spaceCode")).isEqualTo(List.of("D-05", "D-04", "D-03"));
        JsonPath mine = as("employee").get(MINE + "?limit=4").jsonPath();
        as("employee")
                .get(MINE + "?limit=4&cursor=" + mine.getString("next"))
                .then()
                .body("items.spaceCode", contains("D-01"));
        assertThat(statements.of(() -> list(""))).isLessThanOrEqualTo(forOne + 1);
    }

    @Test
    void saysToTheServiceThatTellsPeopleWhatWasAnswered() {
        String fault = reported("employee", 9, "POWER", "");
        change("facility", fault, "*", "{\"state\": \"SOLVED\", \"answer\": \"Stekker erin\"}")
                .statusCode(200);

        Callers.asNotifier().get(fault + "/standing").then().statusCode(200).body("answer", equalTo("Stekker erin"));
    }

    private String body(int desk, String kind, String more) {
        return "{\"spaceId\": \"%s\", \"kind\": \"%s\"%s}".formatted(building.desk(desk), kind, more);
    }

    private Response report(String who, int desk, String kind, String more) {
        return asWithJson(who, body(desk, kind, more)).post(FAULTS);
    }

    /** Where the fault is. */
    private String reported(String who, int desk, String kind, String more) {
        return report(who, desk, kind, more).then().statusCode(201).extract().header("Location");
    }

    private ValidatableResponse list(String more) {
        return as("facility")
                .get(FAULTS + "?buildingId=" + building.id() + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mine(String who) {
        return as(who).get(MINE).then().statusCode(200);
    }

    private static ValidatableResponse change(String who, String fault, String ifMatch, String body) {
        return asWithJson(who, body).header("If-Match", ifMatch).patch(fault).then();
    }

    private static String id(String location) {
        return location.substring(location.length() - 36);
    }
}
