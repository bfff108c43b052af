package flexplek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import flexplek.local.SignIn;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What another system reads that signs in with the credentials of its client, and is no person. */
@QuarkusTest
@OnRealStack
class OtherSystemTest {

    @Inject
    Session entities;

    @Test
    void readsBuildingsWithAllThatIsInThem() {
        SmallBuilding building = SmallBuilding.withDesks("SYSTEM", 2);
        String path = "/v1/buildings/" + building.id();

        system().get("/v1/buildings")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(building.id().toString()));
        system().get(path)
                .then()
                .statusCode(200)
                .body("managedBy.mine", equalTo(false))
                .body("daysAhead", equalTo(null));
        system().get(path + "/floors").then().statusCode(200).body("items", not(empty()));
        String space =
                system().get(path + "/spaces").then().statusCode(200).extract().path("items[0].id");
        system().get("/v1/spaces/" + space).then().statusCode(200);
        system().get("/v1/floors/" + building.floor() + "/plan").then().statusCode(200);
    }

    @Test
    void readsNothingOfPeople() {
        SmallBuilding building = SmallBuilding.withDesks("SYSTEM", 2);

        for (String path : new String[] {
            "/v1/people/me",
            "/v1/bookings",
            "/v1/teams",
            "/v1/decisions",
            "/v1/floors/" + building.floor() + "/availability?date=2026-12-01",
            "/v1/buildings/" + building.id() + "/room-availability?date=2026-12-01"
        }) {
            system().get(path).then().statusCode(403);
        }
    }

    @Test
    void isNobody() {
        long before = people();

        system().get("/v1/buildings").then().statusCode(200);

        assertThat(people()).isEqualTo(before);
    }

    private long people() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select count(*) from person", Long.class)
                        .getSingleResult());
    }

    private static RequestSpecification system() {
        return RestAssured.given().auth().oauth2(SignIn.integrationToken());
    }
}
