package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.WATERKANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.live.Kadegebouw;
import flexplek.place.SpaceKind;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import flexplek.trial.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A house of ten weeks, in which three desks of six are booked on Tuesdays and one on other working days. */
@QuarkusTest
@OnRealStack
class ForecastResourceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    QuarterHours quarterHours;

    @Inject
    Months months;

    @Inject
    Statements statements;

    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), AMSTERDAM);

    private Site site;

    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.building()
                .with("organisations", List.of("minbin", "minwater"))
                .with("managedBy", "minbin"));
        site.tell(Kadegebouw.spaces());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> forecast(BUILDING, "").statusCode(200));
    }

    @Test
    void tellsTheDaysAheadFromThoseThatHavePassed() {
        keep(70);

        ValidatableResponse told = forecast(BUILDING, "")
                .statusCode(200)
                .body("name", equalTo("Kadegebouw"))
                .body("kind", equalTo("DESK"))
                .body("to", equalTo(today.minusDays(1).toString()))
                .body("method", equalTo("SAME_WEEKDAY_MEDIAN"))
                .body("days", hasSize(10))
                .body("record.told", equalTo(210))
                .body("record.meanError", equalTo(0.0f))
                .body("record.within", equalTo(1.0f))
                .body("ofMedian.meanError", equalTo(0.0f));

        Stream.iterate(today, day -> day.plusDays(1))
                .limit(14)
                .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY)
                .forEach(tuesday -> told.body("days.find { it.day == '" + tuesday + "' }.mostBooked", equalTo(3.0f))
                        .body("days.find { it.day == '" + tuesday + "' }.low", equalTo(3.0f)));
        told.body("days.mostBooked.sum().toDouble()", closeTo(14, 0.01));
    }

    @Test
    void tellsNothingWhileTooLittleIsKnown() {
        keep(40);

        forecast(BUILDING, "")
                .statusCode(200)
                .body("days", hasSize(0))
                .body("method", nullValue())
                .body("record", nullValue());
        forecast(BUILDING, "&kind=ROOM").statusCode(200).body("days", hasSize(0));
        forecast(WATERKANT, "").statusCode(200).body("place", equalTo("NEIGHBOURHOOD"));
    }

    @Test
    void takesOneStatement() {
        keep(70);

        assertThat(statements.of(() -> forecast(BUILDING, "").statusCode(200))).isEqualTo(1);
    }

    /** At ten in the morning of each working day. */
    private void keep(int days) {
        LocalDate first = today.minusDays(days);
        months.make(at(first), at(today));
        List<QuarterHour> rows = first.datesUntil(today)
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .map(day -> new QuarterHour(
                        site.building(),
                        SpaceKind.DESK,
                        at(day),
                        6,
                        day.getDayOfWeek() == DayOfWeek.TUESDAY ? 3 : 1,
                        0,
                        0,
                        null))
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> quarterHours.replace(List.of(site.building()), at(first), at(today), rows));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(AMSTERDAM).toInstant();
    }

    private ValidatableResponse forecast(UUID place, String more) {
        return Callers.withRoles("minbin", List.of("employee", "facility"))
                .get("/v1/forecast?placeId=" + site.id(place) + more)
                .then();
    }
}
