package flexplek.buildingimport;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.outbox.Topic;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an import changes, who has a coming booking there is counted before, told once after, and keeps it. */
@QuarkusTest
@OnRealStack
class HitByImportTest {

    record Files(String building, String plan, String spaces) {}

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    /** The booking is of a person of minbin, from 09:00 to 18:00, of a desk or the room of eight. */
    static Stream<Arguments> changes() {
        Files files = new Files(buildingJson("{code}", "null"), plan(3), csv(3));
        DayOfWeek day = at(58, "09:00").atZone(SmallBuilding.ZONE).getDayOfWeek();
        return Stream.of(
                Arguments.of("D-01", files, null),
                Arguments.of("D-01", spaces(files, "D-01,Bureau 1,DESK,1,S,1,monitor;quiet\n", ""), "SPACE_GONE"),
                Arguments.of("D-01", spaces(files, "D-01,Bureau 1,DESK,1", "D-01,Bureau 1,ROOM,1"), "KIND_CHANGED"),
                Arguments.of("D-01", spaces(files, "D-01,Bureau 1,", "D-01,Bureau een,"), null),
                Arguments.of("R-01", spaces(files, "ROOM,1,S,8", "ROOM,1,S,2"), "TOO_SMALL"),
                Arguments.of("D-01", building(files, "\"closes\": \"23:45\"", "\"closes\": \"17:00\""), "CLOSED"),
                Arguments.of("D-01", building(files, "\"closes\": \"23:45\"", "\"closes\": \"18:00\""), null),
                Arguments.of("D-01", without(files, day.name()), "CLOSED"),
                Arguments.of("D-01", building(files, "Europe/Amsterdam", "Europe/Helsinki"), "ZONE_CHANGED"),
                Arguments.of(
                        "D-01",
                        building(
                                files,
                                "{\"organisation\": \"minbin\", \"name\": \"Ministerie van Binnenwerken\", \"daysAhead\": 60},",
                                ""),
                        "NOT_SHARED"),
                Arguments.of(
                        "D-01",
                        new Files(
                                files.building(),
                                files.plan().replace("\"code\":\"S\"", "\"code\":\"S\",\"organisation\":\"minwater\""),
                                files.spaces()),
                        "HELD_FOR_OTHERS"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void countsBeforeTellsOnceAndKeeps(String space, Files after, @Nullable String reason) {
        String code = "HI" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        SmallBuilding building = SmallBuilding.withDesks(code, 3);
        int hit = reason == null ? 0 : 1;
        String booked = asWithJson("employee", booking(building.space(space), at(58, "09:00"), at(58, "18:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        change(code, after, true, hit, reason);
        change(code, after, true, hit, reason);
        change(code, after, false, hit, reason);
        change(code, after, false, 0, null);

        as("employee").get("/v1/bookings/" + booked).then().statusCode(200).body("status", equalTo("BOOKED"));
        as("employee").get("/v1/buildings/" + building.id()).then().statusCode(200);
        as("employee").get("/v1/buildings/" + building.id() + "/floors").then().statusCode(200);
        as("employee").get("/v1/floors/" + building.floor() + "/plan").then().statusCode(200);
        as("employee").delete("/v1/bookings/" + booked).then().statusCode(204);
        assertThat(reasonsUntilCancelled(booked)).isEqualTo(reason == null ? List.of() : List.of(reason));
        if ("NOT_SHARED".equals(reason)) {
            as("employee").get("/v1/buildings/" + building.id()).then().statusCode(404);
        }
    }

    @Test
    void saysThatASpaceIsBack() {
        SmallBuilding building = SmallBuilding.withDesks("HITBACK", 3);
        String booked = asWithJson("employee", booking(building.desk(1), at(59, "09:00"), at(59, "18:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Files files = new Files(buildingJson("{code}", "null"), plan(3), csv(3));

        change("HITBACK", spaces(files, "D-01,Bureau 1,DESK,1,S,1,monitor;quiet\n", ""), false, 1, "SPACE_GONE");
        change("HITBACK", files, false, 0, null);

        as("employee").delete("/v1/bookings/" + booked).then().statusCode(204);
        assertThat(reasonsUntilCancelled(booked)).containsExactly("SPACE_GONE", "BACK");
    }

    private static void change(String code, Files files, boolean dryRun, int hit, @Nullable String reason) {
        importing(files.building().replace("{code}", code), files.plan(), files.spaces(), dryRun)
                .statusCode(200)
                .body("bookingsHit.total", equalTo(hit))
                .body("bookingsHit.bookingIds.size()", equalTo(hit))
                .body("bookingsHit.reasons.reason", equalTo(reason == null ? List.of() : List.of(reason)));
    }

    /** The events of a booking stand in order, so that whatever was told of it stands before its end. */
    private List<String> reasonsUntilCancelled(String booking) {
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            told.events("booking.cancelled.v1", booking, 1);
            return told.events("booking.affected.v1", booking, 0).stream()
                    .map(event -> event.getString("reason"))
                    .toList();
        }
    }

    private static Files spaces(Files files, String was, String is) {
        String spaces = files.spaces().replace(was, is);
        String plan = is.isEmpty()
                ? files.plan()
                        .replaceAll(
                                "(?s)\\{\"type\":\"Feature\",\"properties\":\\{\"feature\":\"space\",\"floor\":\"1\",\"code\":\"D-01\"\\},.*?\\]\\}\\},",
                                "")
                : files.plan();
        return new Files(files.building(), plan, spaces);
    }

    private static Files without(Files files, String day) {
        return building(building(files, "\"" + day + "\",", ""), ",\"" + day + "\"", "");
    }

    private static Files building(Files files, String was, String is) {
        return new Files(files.building().replace(was, is), files.plan(), files.spaces());
    }
}
