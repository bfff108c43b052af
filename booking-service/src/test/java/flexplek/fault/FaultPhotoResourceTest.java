package flexplek.fault;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A photo of a fault is for those who look after the building, and tells nothing but what is on it. */
@QuarkusTest
@OnRealStack
class FaultPhotoResourceTest {

    private static int buildings;

    @Inject
    Faults faults;

    private SmallBuilding building = SmallBuilding.notYet();
    private String fault = "";

    @BeforeEach
    void breakSomething() {
        building = SmallBuilding.withDesks("PHOTO" + buildings++, 1);
        fault = report("employee").header("Location");
    }

    @AfterEach
    void nothingIsBroken() {
        QuarkusTransaction.requiringNew().run(() -> faults.deleteAll());
    }

    private io.restassured.response.ExtractableResponse<io.restassured.response.Response> report(String who) {
        return asWithJson(who, "{\"spaceId\": \"%s\", \"kind\": \"MONITOR\"}".formatted(building.desk(1)))
                .post("/v1/faults")
                .then()
                .extract();
    }

    private ValidatableResponse put(String who, String type, byte[] photo) {
        return as(who).contentType(type).body(photo).put(fault + "/photo").then();
    }

    @Test
    void isSeenByThoseWhoLookAfterTheBuildingAndByWhoeverAddedIt() {
        report("organiser");
        as("facility").get(fault + "/photo").then().statusCode(404);
        put("employee", "image/jpeg", Pictures.jpeg(40, 30)).statusCode(204);

        for (String who : new String[] {"employee", "facility"}) {
            byte[] seen = as(who).get(fault + "/photo")
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Content-Disposition", containsString("fault.jpg"))
                    .header("Cache-Control", equalTo("no-store"))
                    .extract()
                    .asByteArray();
            assertThat(Pictures.read(seen).getWidth()).isEqualTo(40);
        }
        as("organiser").get(fault + "/photo").then().statusCode(404);
        as("newcomer").get(fault + "/photo").then().statusCode(404);
        as("facility").get(fault).then().body("photo", equalTo(true));
        as("employee").get(fault).then().body("photo", equalTo(true));
        as("organiser").get(fault).then().body("photo", equalTo(false));

        put("employee", "image/png", Pictures.png(20, 10)).statusCode(204);
        assertThat(Pictures.read(as("facility").get(fault + "/photo").asByteArray())
                        .getWidth())
                .isEqualTo(20);
        put("organiser", "image/png", Pictures.png(20, 10))
                .statusCode(409)
                .body("type", equalTo("/problems/photo-there"));
    }

    @Test
    void isTakenOfWhoReportedTheFaultWhileItIsOpen() {
        put("newcomer", "image/png", Pictures.png(20, 10)).statusCode(404);
        put("facility", "image/png", Pictures.png(20, 10)).statusCode(404);
        asWithJson("facility", "{\"state\": \"SOLVED\"}")
                .header("If-Match", "*")
                .patch(fault)
                .then()
                .statusCode(200);

        put("employee", "image/png", Pictures.png(20, 10))
                .statusCode(409)
                .body("type", equalTo("/problems/fault-settled"));
    }

    @Test
    void isRefusedWhenItIsNoImageOrTooMuch() {
        put("employee", "image/jpeg", "no image".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations.field", contains("body"));
        put("employee", "image/jpeg", Pictures.png(20, 10)).statusCode(400);
        put("employee", "image/gif", Pictures.png(20, 10)).statusCode(415);
        put("employee", "image/png", new byte[Photo.MOST_BYTES + 1])
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
        as("employee").contentType("image/png").put(fault + "/photo").then().statusCode(400);
        as("facility").get(fault).then().body("photo", equalTo(false));
    }
}
