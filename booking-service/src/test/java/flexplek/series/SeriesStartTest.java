package flexplek.series;

import static flexplek.series.SeriesCalls.daily;
import static flexplek.series.SeriesCalls.make;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From when on a series can be asked for. */
@QuarkusTest
@OnRealStack
class SeriesStartTest {

    private static final String TOO_LATE = "must be at most 367 days from now";

    private SmallBuilding building = SmallBuilding.notYet();
    private UUID desk = new UUID(0, 0);

    @BeforeEach
    void desk() {
        building = SmallBuilding.withDesks("SER-START", 1);
        desk = building.desk(1);
    }

    @Test
    void isAWholeQuarterAsOfASingleBooking() {
        String body = body(20);
        String start = at(20, "09:00").toString();
        String end = at(20, "17:00").toString();
        for (String odd : new String[] {
            body.replace(start, start.replace(":00Z", ":00.5Z")), body.replace(end, end.replace(":00Z", ":00.000001Z"))
        }) {
            assertThat(odd).isNotEqualTo(body);
            make("starter", odd).statusCode(422).body("type", equalTo("/problems/not-quarter-hours"));
        }
    }

    @Test
    void isWithinWhatAnybodyMayBookAhead() {
        make("starter", body(369))
                .statusCode(400)
                .body("violations.field", contains("start"))
                .body("violations[0].message", equalTo(TOO_LATE));
        make("starter", body(20).replaceAll("\"20\\d\\d-", "\"2100-"))
                .statusCode(400)
                .body("violations[0].message", equalTo(TOO_LATE));
        make("starter", body(366)).statusCode(201).body("counts.later", equalTo(1));
    }

    @Test
    void isOfNoSpaceHeldForOthersThoughItComesLater() {
        String theirs = "\"spaceId\": \"" + building.space("W-01") + "\"";

        for (int first : new int[] {59, 61}) {
            make("starter", daily(theirs, first, 4))
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-for-your-organisation"));
        }
    }

    private String body(int day) {
        return daily("\"spaceId\": \"" + desk + "\"", day, 1);
    }
}
