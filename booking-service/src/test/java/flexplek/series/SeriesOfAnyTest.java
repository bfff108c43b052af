package flexplek.series;

import static flexplek.series.SeriesCalls.daily;
import static flexplek.series.SeriesCalls.make;
import static flexplek.series.SeriesCalls.read;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A series of any that fits keeps to the space that it had, as long as that fits. */
@QuarkusTest
@OnRealStack
class SeriesOfAnyTest {

    private static final int DESKS = 4;

    @Inject
    BookLater bookLater;

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void leavesTheDeskThatBecameARoomAndKeepsToAnother() {
        SmallBuilding building = SmallBuilding.withDesks("SER-BECAME", DESKS);
        ValidatableResponse made = madeOfAny("became", building, "");
        String had = made.extract().path("dates[0].space.name");

        changed("SER-BECAME", had + ",DESK", had + ",ROOM");
        MovedClock.moveTo(at(3, "07:00"));
        bookLater.round();

        List<String> names = read("became", made.extract().path("id"))
                .body("dates.outcome", everyItem(equalTo("BOOKED")))
                .extract()
                .path("dates.space.name");
        assertThat(names.subList(2, 5)).doesNotContain(had);
        assertThat(names.subList(2, 5)).containsOnly(names.get(2));
    }

    @Test
    void leavesTheDeskThatHasNoLongerWhatItNeeds() {
        SmallBuilding building = SmallBuilding.withDesks("SER-NEEDS", DESKS);
        ValidatableResponse made = madeOfAny("needs", building, ", \"amenities\": [\"monitor\"]")
                .body("dates.space.name[0]", equalTo("Bureau 1"));

        changed("SER-NEEDS", "Bureau 1,DESK,1,S,1,monitor;quiet", "Bureau 1,DESK,1,S,1,quiet");
        MovedClock.moveTo(at(3, "07:00"));
        bookLater.round();

        read("needs", made.extract().path("id"))
                .body("dates.outcome", contains("BOOKED", "BOOKED", "REFUSED", "REFUSED", "REFUSED"))
                .body("dates[2].reason.type", equalTo("/problems/nothing-free"));
    }

    private static ValidatableResponse madeOfAny(String who, SmallBuilding building, String needs) {
        return make(who, daily("\"anyOf\": {\"buildingId\": \"" + building.id() + "\"" + needs + "}", 59, 5))
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "BOOKED", "LATER", "LATER", "LATER"));
    }

    private static void changed(String code, String was, String is) {
        String spaces = csv(DESKS);
        assertThat(spaces).contains(was);
        SmallBuilding.of(importing(buildingJson(code, "null"), plan(DESKS), spaces.replace(was, is), false));
    }
}
