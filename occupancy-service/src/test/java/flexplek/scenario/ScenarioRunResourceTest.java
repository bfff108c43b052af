package flexplek.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class ScenarioRunResourceTest {

    private static Response run(String body) {
        return Callers.asWithJson("facility", body).post("/v1/scenario-runs");
    }

    private static String variant(String more) {
        return """
                {"name": "A variant", "sharing": "TOGETHER",
                 "groups": [{"name": "Policy", "people": 180, "presence": [0.6]}]%s}""".formatted(more);
    }

    private static String with(String inputs) {
        return "{\"variants\": [" + variant(", \"inputs\": {" + inputs + "}") + "]}";
    }

    @Test
    void calculatesTwoVariantsSideBySide() {
        run("""
                {"level": 0.95, "runs": 1000, "seed": 2026, "variants": [
                  %s,
                  {"name": "Spread", "sharing": "APART", "groups": [
                    {"name": "Policy", "people": 100, "presence": [0.45, 0.65, 0.45, 0.62, 0.2]},
                    {"name": "Inspection", "people": 100, "presence": [0.51]}],
                   "inputs": {"spread": {"value": 1}}}]}""".formatted(variant("")))
                .then()
                .statusCode(200)
                .body("runs", equalTo(1000))
                .body("daysPerRun", equalTo(260))
                .body("seed", equalTo(2026))
                .body("variants.name", contains("A variant", "Spread"))
                .body("variants[0].needs.exact", contains(116, 119, 123, 128))
                .body("variants[0].needs[1].costPerYear", equalTo(119 * 11_900))
                .body("variants[0].outcome.desks", equalTo(119))
                .body("variants[0].outcome.tonnesCo2", nullValue())
                .body("variants[0].sensitivities", empty())
                .body("variants[0].weekdays.weekday", hasItem("MONDAY"))
                .body("variants[1].weekdays.expected", contains(98.4f, 98.4f, 98.4f, 98.4f, 98.4f));
    }

    @Test
    void tellsEveryNumberWithItsUnitAndSource() {
        String costPerDesk = "variants[0].inputs.find { it.input == 'COST_PER_DESK' }";
        run(with("\"noShowShare\": {\"value\": 0.15, \"low\": 0.1, \"high\": 0.29, \"source\": \"Count of October\"}"))
                .then()
                .statusCode(200)
                .body(costPerDesk + ".value", equalTo(11_900f))
                .body(costPerDesk + ".unit", equalTo("EUR/desk/year"))
                .body(costPerDesk + ".source", equalTo("NFC Index: EUR 602/m2 (2024) x 19.8 m2/desk (2015)"))
                .body("variants[0].inputs.find { it.input == 'NO_SHOW_SHARE' }.source", equalTo("Count of October"))
                .body("variants[0].sensitivities.input", contains("NO_SHOW_SHARE"))
                .body("variants[0].inputs.input", hasItem("COMMUTE_DISTANCE"))
                .body("variants[0].inputs.find { it.input == 'COMMUTE_CO2' }", nullValue());
    }

    @Test
    void calculatesCo2OfGramsThatAreGivenWithTheirSource() {
        String grams = "\"commuteCo2\": {\"value\": 100%s}";

        run(with(grams.formatted("")))
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        contains("variants[0].inputs.commuteCo2.source", "variants[0].inputs.commuteCo2.asOf"));
        run(with(grams.formatted(", \"source\": \"co2emissiefactoren.nl\", \"asOf\": \"2026-11\"")))
                .then()
                .statusCode(200)
                // 108 people on 260 days, there and back, 19.9 km
                .body("variants[0].outcome.tonnesCo2", equalTo(111.8f));
    }

    @Test
    void answersTheSameToTheSameRequest() {
        String request = with("\"growth\": {\"value\": 0.1}");

        assertThat(run(request).asString()).isEqualTo(run(request).asString());
    }

    @Test
    void saysInDutchWhatIsWrong() {
        Callers.asWithJson("facility", with("\"spread\": {\"value\": 1.5}"))
                .header("Accept-Language", "nl")
                .post("/v1/scenario-runs")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("moet een getal van 0 tot en met 1 zijn"));
    }
}
