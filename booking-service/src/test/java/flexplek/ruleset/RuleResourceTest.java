package flexplek.ruleset;

import static flexplek.ruleset.RuleCalls.RULES;
import static flexplek.ruleset.RuleCalls.admin;
import static flexplek.ruleset.RuleCalls.isSet;
import static flexplek.ruleset.RuleCalls.posted;
import static flexplek.ruleset.RuleCalls.rule;
import static flexplek.ruleset.RuleCalls.set;
import static flexplek.ruleset.RuleCalls.shared;
import static flexplek.ruleset.RuleCalls.somebody;
import static flexplek.ruleset.RuleCalls.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import flexplek.rule.BookingRule;
import flexplek.rule.BookingRules;
import flexplek.rule.Terms;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class RuleResourceTest {

    private static int number = 1;

    @Inject
    SetRule setRule;

    @Inject
    BookingRules rules;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void aBuildingWithoutRules() {
        building = SmallBuilding.withDesks("RULES" + number++, 2);
    }

    private String longest(int minutes) {
        return rule(building, "MAX_LENGTH", "\"spaceKind\": \"ROOM\", \"minutes\": " + minutes);
    }

    @Test
    void setsARuleAndSaysItAsASentenceInEachLanguage() {
        Response made = posted(admin(), RULES, longest(120));

        made.then().statusCode(201).header("ETag", "\"0\"");
        String location = made.header("Location");
        admin().get(location)
                .then()
                .statusCode(200)
                .body("sentence", equalTo("Rooms in Proefgebouw " + code() + ": at most 2 hours at a time"))
                .body("setBy", equalTo("Ministerie van Binnenwerken"))
                .body("minutes", equalTo(120));
        admin().header("Accept-Language", "nl")
                .get(location)
                .then()
                .body("sentence", equalTo("Vergaderruimtes in Proefgebouw " + code() + ": hooguit 2 uur per keer"));
    }

    private String code() {
        return "RULES" + (number - 1);
    }

    @Test
    void listsThoseOfABuildingInPagesForEverybodyWhoSeesIt() {
        isSet(longest(120));
        isSet(rule(building, "LEAD_TIME", "\"minutes\": 60"));

        Response first = somebody("minwater", "reader").get(RULES + "?limit=1&buildingId=" + building.id());
        first.then().statusCode(200).body("items.kind", contains("MAX_LENGTH"));
        somebody("minwater", "reader")
                .get(RULES + "?limit=1&buildingId=" + building.id() + "&cursor=" + first.path("next"))
                .then()
                .body("items.kind", contains("LEAD_TIME"))
                .body("next", equalTo(null));
        Callers.withRoles("elsewhere", List.of("employee"))
                .get(RULES + "?buildingId=" + building.id())
                .then()
                .statusCode(404);
    }

    @Test
    void setsOnceWhatIsSentTwiceUnderAKey() {
        String body = longest(60);
        String key = building.id().toString();

        String one = posted(admin().header("Idempotency-Key", key), RULES, body).path("id");
        Response again = posted(admin().header("Idempotency-Key", key), RULES, body);

        again.then().statusCode(201).body("id", equalTo(one));
        admin().get(RULES + "?buildingId=" + building.id()).then().body("items", hasSize(1));
    }

    @Test
    void changesWhatItAsksOfWhoHasSeenThePresentVersion() {
        String id = isSet(longest(60));

        put(id, longest(90), "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        put(id, longest(90), "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        put(id, longest(120), "\"0\"").then().statusCode(412);
        put(id, longest(120).replace("ROOM", "DESK"), "\"1\"")
                .then()
                .statusCode(400)
                .body("violations.field", contains("spaceKind"));
        admin().header("If-Match", "\"0\"").delete(RULES + "/" + id).then().statusCode(412);
        admin().header("If-Match", "\"1\"").delete(RULES + "/" + id).then().statusCode(204);
        admin().get(RULES + "/" + id).then().statusCode(404);
    }

    /** Absent is unchanged: a place that is held on Tuesdays is not held on all days, and not for others. */
    @Test
    void keepsTheDaysAndTeamsThatAChangeLeavesOut() {
        String id = isSet(whoMay("[\"TUESDAY\"]"));
        String teams = "\"teamIds\": [\"%s\"]".formatted(team());

        put(id, rule(building, "WHO_MAY", teams), "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("days", contains("TUESDAY"));
        put(id, rule(building, "WHO_MAY", "\"days\": [\"MONDAY\"]"), "\"0\"")
                .then()
                .statusCode(200)
                .body("days", contains("MONDAY"))
                .body("teams.name", contains("Trial"));
        put(id, rule(building, "WHO_MAY", teams + ", \"days\": []"), "\"1\"")
                .then()
                .statusCode(200)
                .body("days", empty());
        put(id, rule(building, "WHO_MAY", "\"teamIds\": []"), "\"2\"")
                .then()
                .statusCode(400)
                .body("violations.field", contains("teamIds"));
    }

    /** Whoever may change it names a team that it is held for already, though they are not in it. */
    @Test
    void keepsTeamsThatTheCallerIsNotIn() {
        String other = teamOf("minwater");
        String id = posted(platform(), RULES, rule(building, "WHO_MAY", "\"teamIds\": [\"%s\"]".formatted(other)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        put(id, rule(building, "WHO_MAY", "\"days\": [\"MONDAY\"]"), "\"0\"")
                .then()
                .statusCode(200)
                .body("days", contains("MONDAY"));
        put(id, whoMay("[\"MONDAY\"]"), "\"1\"")
                .then()
                .statusCode(200)
                .body("teams.name", contains("Trial"))
                .body("sentence", containsString("another organisation"));
        platform()
                .header("If-Match", "\"2\"")
                .contentType("application/json")
                .body(whoMay("[\"MONDAY\"]"))
                .put(RULES + "/" + id)
                .then()
                .statusCode(200);
        admin().get(RULES + "/" + id).then().body("sentence", not(containsString("another organisation")));
    }

    @Test
    void keepsTeamsThatWereAddedWhileAChangeOfAnyVersionWaited() {
        String id = isSet(whoMay("[\"MONDAY\"]"));
        BookingRule seen = read(id);
        String both = "\"teamIds\": [\"%s\", \"%s\"], \"days\": [\"MONDAY\"]".formatted(team(), teamOf("minwater"));
        platform()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(rule(building, "WHO_MAY", both))
                .put(RULES + "/" + id)
                .then()
                .statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> setRule.change(seen, RuleResourceTest::onTuesdays, "*", 0));

        assertThat(read(id).terms()).isInstanceOfSatisfying(Terms.WhoMay.class, held -> {
            assertThat(held.teams()).hasSize(2);
            assertThat(held.days()).containsExactly(DayOfWeek.TUESDAY);
        });
    }

    /** What is left out stays. */
    private static BookingRule onTuesdays(BookingRule present) {
        Terms.WhoMay held = (Terms.WhoMay) present.terms();
        return present.asking(new Terms.WhoMay(held.teams(), Set.of(DayOfWeek.TUESDAY)));
    }

    private BookingRule read(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rules.find(UUID.fromString(id)).orElseThrow());
    }

    private static RequestSpecification platform() {
        return Callers.withRoles("minbin", List.of("employee", "platform-admin"));
    }

    private static String teamOf(String organisation) {
        return Callers.withRoles(organisation, List.of("employee", "admin"))
                .get("/v1/teams?path=/" + organisation + "/trial")
                .path("items[0].id");
    }

    private static Response put(String id, String body, String version) {
        return admin().header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put(RULES + "/" + id);
    }

    @Test
    void setsNoSecondOneForTheSameSpacesAndPeople() {
        String id = isSet(longest(60));

        set(longest(120))
                .statusCode(409)
                .body("type", equalTo("/problems/rule-is-there"))
                .body("ruleId", equalTo(id))
                .body("detail", containsString("at most 1 hour at a time"));
        isSet(rule(building, "MAX_LENGTH", "\"minutes\": 240"));
        isSet(whoMay("[\"TUESDAY\"]"));
        isSet(whoMay("[\"THURSDAY\"]"));
        set(whoMay("[\"WEDNESDAY\", \"THURSDAY\"]")).statusCode(409);
        set(whoMay("[]")).statusCode(409);
    }

    private String whoMay(String days) {
        return rule(building, "WHO_MAY", "\"teamIds\": [\"%s\"], \"days\": %s".formatted(team(), days));
    }

    @Test
    void namesWhatIsWrongOfItsPlaceAndPeople() {
        SmallBuilding other = SmallBuilding.withDesks("RULES-OTHER", 1);
        bad("\"minutes\": 60, \"neighbourhoodId\": \"%s\"".formatted(shared(other)), "neighbourhoodId");
        bad("\"minutes\": 60, \"organisation\": \"elsewhere\"", "organisation");
        String nobodys = "0199f3a0-dead-7000-8000-000000000000";
        set(rule(building, "WHO_MAY", "\"teamIds\": [\"%s\"]".formatted(nobodys)))
                .statusCode(400)
                .body("violations.field", contains("teamIds[0]"));
        set(rule(building, "WHO_MAY", "\"teamIds\": [\"%1$s\", \"%1$s\", \"%2$s\"]".formatted(team(), nobodys)))
                .statusCode(400)
                .body("violations.field", contains("teamIds[2]"));
        admin().get(RULES + "?buildingId=" + building.id()).then().body("items", empty());
    }

    private void bad(String more, String field) {
        set(rule(building, "MAX_LENGTH", more)).statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void areABuildingAdministratorsSaveWhatIsForSomeOfThoseWhoShareIt() {
        var facility = Callers.withRoles("minbin", List.of("employee", "building-admin"));
        posted(facility, RULES, longest(60)).then().statusCode(201);
        posted(facility, RULES, rule(building, "LEAD_TIME", "\"minutes\": 60, \"organisation\": \"minwater\""))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        posted(Callers.withRoles("minbin", List.of("employee", "building-admin")), RULES, whoMay("[]"))
                .then()
                .statusCode(403);
        String heldForOthers = "\"days\": [\"SUNDAY\"], \"neighbourhoodId\": \"%s\"".formatted(heldForMinwater());
        posted(
                        Callers.withRoles("minbin", List.of("employee", "building-admin")),
                        RULES,
                        rule(building, "WEEKDAYS", heldForOthers))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        set(rule(building, "WEEKDAYS", heldForOthers)).statusCode(201);
        posted(Callers.withRoles("minbin", List.of("employee", "building-admin")), RULES, """
                {"kind": "LEAD_TIME", "organisation": "minbin", "minutes": 60}""")
                .then()
                .statusCode(403);
        posted(Callers.withRoles("minwater", List.of("employee", "admin")), RULES, longest(90))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"));
    }

    private String heldForMinwater() {
        return admin().get("/v1/spaces/" + building.space("W-01")).path("neighbourhoodId");
    }

    @Test
    void nameATeamToItsOwnOrganisationOnly() {
        String id = isSet(whoMay("[]"));

        admin().get(RULES + "/" + id)
                .then()
                .body("teams.name", contains("Trial"))
                .body("sentence", containsString("held for Trial"));
        somebody("minwater", "reader")
                .get(RULES + "/" + id)
                .then()
                .body("teams", empty())
                .body("sentence", not(containsString("Trial")))
                .body("sentence", containsString("held for a team of another organisation"));
    }

    @Test
    void holdEverywhereForAnOrganisation() {
        var own = Callers.withRoles("ruled", List.of("employee", "admin"));
        own.get("/v1/people/me");
        posted(Callers.withRoles("ruled", List.of("employee", "admin")), RULES, """
                {"kind": "LEAD_TIME", "organisation": "ruled", "minutes": 60}""")
                .then()
                .statusCode(201);

        List<String> kinds =
                Callers.withRoles("ruled", List.of("employee")).get(RULES).path("items.kind");
        assertThat(kinds).containsExactly("LEAD_TIME");
        admin().get(RULES).then().body("items.findAll { it.organisation == 'ruled' }", empty());
    }
}
