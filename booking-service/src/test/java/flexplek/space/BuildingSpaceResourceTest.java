package flexplek.space;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class BuildingSpaceResourceTest {

    @Inject
    Statements statements;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks("SPACES", 5);
    }

    @Test
    void givesAllSpacesPageByPageInOneStatementEach() {
        JsonPath first = list("?limit=4");
        JsonPath second = list("?limit=4&cursor=" + first.getString("next"));

        assertThat(first.getList("items.code")).containsExactly("D-01", "D-02", "D-03", "D-04");
        assertThat(second.getList("items.code")).containsExactly("D-05", "R-01", "W-01");
        assertThat(second.getString("next")).isNull();
        assertThat(first.getString("items[0].neighbourhoodName")).isEqualTo("Samen");
        assertThat(first.getList("items[0].amenities")).containsExactly("monitor", "quiet");
        assertThat(statements.of(() -> list("?limit=4"))).isEqualTo(1);
    }

    @Test
    void narrowsByKindPlaceStateAndWords() {
        String held = as("admin").get("/v1/spaces/" + building.space("W-01")).path("neighbourhoodId");

        assertThat(codes("?kind=ROOM")).containsExactly("R-01");
        assertThat(codes("?neighbourhoodId=" + held)).containsExactly("W-01");
        assertThat(codes("?floorId=" + building.floor())).hasSize(7);
        assertThat(codes("?search=BUREAU 3")).containsExactly("D-03");
        assertThat(codes("?search=%25")).isEmpty();
        assertThat(codes("?floorId=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void givesWithEachSpaceWhatAChangeOfItNeeds() {
        assertThat(codes("?inService=false")).isEmpty();
        String seen = list("?search=D-02").getString("items[0].etag");
        put("{\"inService\": false, \"reason\": \"Poot los\"}", seen, 200);
        put("{\"inService\": false, \"reason\": \"Poot los\"}", seen, 200);
        put("{\"inService\": false, \"reason\": \"Blad los\"}", seen, 412);
        put("{\"inService\": true}", seen, 412);

        JsonPath out = list("?inService=false");

        assertThat(out.getList("items.code")).containsExactly("D-02");
        assertThat(out.getString("items[0].reason")).isEqualTo("Poot los");
        assertThat(codes("?search=poot")).containsExactly("D-02");
        put("{\"inService\": true}", out.getString("items[0].etag"), 200);
    }

    @Test
    void answersBadInputWithTheField() {
        bad("kind=CHAIR", "kind");
        bad("floorId=nonsense", "floorId");
        bad("limit=0", "limit");
        bad("limit=201", "limit");
        bad("cursor=%2A%2A", "cursor");
        bad("cursor=AAAA", "cursor");
        bad("search=" + "x".repeat(81), "search");
        as("employee")
                .get("/v1/buildings/" + UUID.randomUUID() + "/spaces")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private void bad(String query, String field) {
        as("employee")
                .urlEncodingEnabled(false)
                .get("/v1/buildings/" + building.id() + "/spaces?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    private void put(String state, String ifMatch, int status) {
        asWithJson("facility", state)
                .header("If-Match", ifMatch)
                .put("/v1/spaces/" + building.desk(2) + "/service")
                .then()
                .statusCode(status);
    }

    private JsonPath list(String query) {
        return as("employee")
                .get("/v1/buildings/" + building.id() + "/spaces" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> codes(String query) {
        return list(query).getList("items.code");
    }
}
