package flexplek.series;

import static flexplek.series.SeriesCalls.asWithJson;
import static flexplek.series.SeriesCalls.book;
import static flexplek.series.SeriesCalls.daily;
import static flexplek.series.SeriesCalls.day;
import static flexplek.series.SeriesCalls.forPerson;
import static flexplek.series.SeriesCalls.let;
import static flexplek.series.SeriesCalls.made;
import static flexplek.series.SeriesCalls.make;
import static flexplek.series.SeriesCalls.read;
import static flexplek.trial.SmallBuilding.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is away gives up what their series would book there later too. */
@QuarkusTest
@OnRealStack
class CancelDaysOfSeriesTest {

    @Inject
    BookLater bookLater;

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void booksNothingLaterForWhoIsAway() {
        SmallBuilding building = SmallBuilding.withDesks("SER-AWAY", 1);
        String series = made("away", building.desk(1), 59, 5);
        LocalDate from = day(60);
        LocalDate to = day(62);

        cancel("away", from, to, true)
                .body("cancelled", hasSize(1))
                .body("later.day", contains(day(61).toString(), day(62).toString()))
                .body("later.seriesId", contains(series, series))
                .body("later[0].buildingId", equalTo(building.id().toString()))
                .body("later[0].startTime", equalTo("09:00"));
        read("away", series).body("dates.outcome", contains("BOOKED", "BOOKED", "LATER", "LATER", "LATER"));

        cancel("away", from, to, false)
                .body("cancelled.status", contains("CANCELLED"))
                .body("later.day", contains(day(61).toString(), day(62).toString()));
        cancel("away", from, to, false).body("later", empty());
        MovedClock.moveTo(at(3, "07:00"));
        bookLater.round();

        read("away", series).body("dates.outcome", contains("BOOKED", "CANCELLED", "CANCELLED", "CANCELLED", "BOOKED"));
        book("away", building.desk(1), 58);
    }

    @Test
    void givesUpWhatOthersMadeForThemAndNothingOfOthers() {
        SmallBuilding building = SmallBuilding.withDesks("SER-AWAY-2", 2);
        let("away too", "here");
        String theirs = forPerson("away too", daily("\"spaceId\": \"" + building.desk(1) + "\"", 61, 1));
        String forThem = make("here", theirs).statusCode(201).extract().path("id");
        String own = made("here", building.desk(2), 61, 1);

        cancel("away too", day(61), day(61), false).body("later.seriesId", contains(forThem));

        read("here", forThem).body("dates.outcome", contains("CANCELLED"));
        read("here", own).body("dates.outcome", contains("LATER"));
    }

    private static ValidatableResponse cancel(String who, LocalDate from, LocalDate to, boolean dryRun) {
        return asWithJson(who, "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to))
                .queryParam("dryRun", dryRun)
                .post("/v1/booking-cancellations")
                .then()
                .statusCode(200);
    }
}
