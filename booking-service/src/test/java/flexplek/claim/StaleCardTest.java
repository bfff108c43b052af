package flexplek.claim;

import static flexplek.trial.SmallBuilding.at;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What another replica changed holds for the next booking, whatever this one remembers of the space. */
@QuarkusTest
@OnRealStack
class StaleCardTest {

    @Inject
    DataSource database;

    @Test
    void ofANeighbourhoodThatWasOpenedRefusesNobody() throws SQLException {
        SmallBuilding building = SmallBuilding.withDesks("STALE-OPEN", 1);
        UUID held = building.space("W-01");
        book(held, 1).statusCode(403).body("type", equalTo("/problems/not-for-your-organisation"));

        elsewhere(
                "update neighbourhood set organisation_id = null where id = (select neighbourhood_id from space"
                        + " where public_id = ?)",
                held);

        book(held, 1).statusCode(201);
    }

    @Test
    void ofANeighbourhoodThatIsHeldNowLetsNobodyIn() throws SQLException {
        SmallBuilding building = SmallBuilding.withDesks("STALE-HELD", 2);
        book(building.desk(1), 2).statusCode(201);

        elsewhere(
                "update neighbourhood set organisation_id = (select id from organisation where key = 'minwater')"
                        + " where id = (select neighbourhood_id from space where public_id = ?)",
                building.desk(2));

        book(building.desk(2), 3).statusCode(403).body("type", equalTo("/problems/not-for-your-organisation"));
    }

    /** The import that changes a kind gives its building a new version. */
    @Test
    @Timeout(20)
    void ofASpaceThatBecameARoomBooksTheRoom() throws SQLException {
        SmallBuilding building = SmallBuilding.withDesks("STALE-KIND", 1);
        UUID space = building.desk(1);
        book(space, 4).statusCode(201);

        elsewhere(
                "with changed as (update space set kind = 'ROOM' where public_id = ? returning building_id)"
                        + " update building set version = version + 1 where id in (select building_id from changed)",
                space);

        book(space, 5).statusCode(201).body("kind", equalTo("ROOM"));
    }

    private static ValidatableResponse book(UUID space, int day) {
        return Callers.withRoles("minbin", List.of("employee", "stale"))
                .contentType("application/json")
                .body(SmallBuilding.booking(
                        space, at(day, "09:00"), at(day, "09:00").plus(Duration.ofHours(1))))
                .post("/v1/bookings")
                .then();
    }

    private void elsewhere(String sql, UUID space) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, space);
            update.executeUpdate();
        }
    }
}
