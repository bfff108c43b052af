package flexplek.booking;

import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class MyBookingsResourceTest {

    private static final ZoneId ISLAND = ZoneId.of("America/Kralendijk");

    @Test
    void giveTheNextPageUntilAllAreThere() {
        SmallBuilding building = SmallBuilding.withDesks("PAGES", 1);
        List<String> booked = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            booked.add(book(building.desk(1), day, "09:00"));
        }
        // Two that start as one, a room and a desk: the page ends between them.
        booked.add(book(building.desk(1), 5, "09:00"));
        booked.add(book(building.space("R-01"), 5, "09:00"));
        booked.add(book(building.space("R-01"), 6, "09:00"));

        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            Response page = page(cursor);
            List<String> ids = page.path("items.id");
            read.addAll(ids);
            sizes.add(ids.size());
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(sizes).containsExactly(5, 2);
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(booked);
    }

    @Test
    void withoutDatesAreThoseOfTodayWhereTheBuildingIs() {
        String json = SmallBuilding.buildingJson("ISLAND", "null").replace("Europe/Amsterdam", "America/Kralendijk");
        SmallBuilding island =
                SmallBuilding.of(SmallBuilding.importing(json, SmallBuilding.plan(1), SmallBuilding.csv(1), false));
        Instant evening = LocalDate.ofInstant(at(9, "12:00"), ISLAND)
                .atTime(20, 45)
                .atZone(ISLAND)
                .toInstant();
        try {
            MovedClock.moveTo(evening.minusSeconds(900));
            String booked = me().contentType("application/json")
                    .body(SmallBuilding.booking(island.desk(1), evening, evening.plusSeconds(3600)))
                    .post("/v1/bookings")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            List<String> listed = me().get("/v1/bookings").path("items.id");
            assertThat(listed).contains(booked);
        } finally {
            MovedClock.reset();
        }
    }

    private static Response page(@Nullable String cursor) {
        var asked = me().queryParam("from", day(1)).queryParam("to", day(6)).queryParam("limit", 5);
        return (cursor == null ? asked : asked.queryParam("cursor", cursor))
                .get("/v1/bookings")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static String book(UUID space, int day, String from) {
        return me().contentType("application/json")
                .body(SmallBuilding.booking(space, at(day, from), at(day, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification me() {
        return Callers.withRoles("minbin", List.of("employee", "pages"));
    }

    private static String day(int fromNow) {
        return at(fromNow, "12:00").atZone(SmallBuilding.ZONE).toLocalDate().toString();
    }
}
