package flexplek.history;

import static flexplek.live.Kadegebouw.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.place.SpaceKind;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bookings of a day long before anything was told of their building, as an administrator brings them in. */
@QuarkusTest
@OnRealStack
class RecordedBookingsTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    CountDays countDays;

    @Inject
    QuarterHours quarterHours;

    private final LocalDate day =
            LocalDate.ofInstant(Clock.systemUTC().instant(), AMSTERDAM).minusDays(75);

    private Site site;

    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.building());
    }

    @Test
    void countOnTheirDayWithTheSpacesAsTheyWereFirstTold() {
        site.tell(Kadegebouw.spaces());

        site.tell(present(1), noShow(2), recorded(3, "CANCELLED"));

        awaitDesks(9, "6 2 1 0");
        awaitDesks(10, "6 1 1 1");
        awaitDesks(17, "6 0 0 0");
    }

    @Test
    void changeNothingWhenTheyAreToldAgain() {
        site.tell(Kadegebouw.spaces());
        List<Event> told = List.of(present(1), noShow(2));
        site.tell(told);
        awaitDesks(10, "6 1 1 1");
        List<QuarterHour> rows = rows(SpaceKind.DESK, 0, 24);

        site.tell(told);
        Event last = Kadegebouw.made(9, Kadegebouw.ROOM, at(9).toString(), at(10).toString());
        site.tell(Kadegebouw.recorded(last, "CHECKED_IN"));
        awaitRow(SpaceKind.ROOM, 9, "2 1 0 0");

        assertThat(rows(SpaceKind.DESK, 0, 24)).isEqualTo(rows);
    }

    @Test
    void areCountedAgainWhenTheirSpacesAreFirstToldLater() {
        site.tell(present(1));
        awaitDesks(9, "0 1 1 0");

        site.tell(Kadegebouw.spaces());

        awaitDesks(9, "6 1 1 0");
    }

    private Event present(int number) {
        return recorded(number, "CHECKED_IN").with("checkedInAt", at(9));
    }

    private Event noShow(int number) {
        return recorded(number, "RELEASED").with("releaseReason", "NO_SHOW").with("endedAt", at(10));
    }

    /** From nine to five. */
    private Event recorded(int number, String status) {
        return Kadegebouw.recorded(Kadegebouw.made(number, desk(number), at(9).toString(), at(17).toString()), status);
    }

    /** By the clock of the building, so many hours after the day began. */
    private Instant at(int hour) {
        return day.plusDays(hour / 24).atTime(hour % 24, 0).atZone(AMSTERDAM).toInstant();
    }

    private void awaitDesks(int hour, String numbers) {
        awaitRow(SpaceKind.DESK, hour, numbers);
    }

    /** At an hour: capacity, booked, checked in, released. */
    private void awaitRow(SpaceKind kind, int hour, String numbers) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            countDays.count();
            assertThat(rows(kind, hour, hour + 1))
                    .first()
                    .extracting(
                            row -> row.capacity() + " " + row.booked() + " " + row.checkedIn() + " " + row.released())
                    .isEqualTo(numbers);
        });
    }

    private List<QuarterHour> rows(SpaceKind kind, int from, int until) {
        return QuarkusTransaction.requiringNew()
                .call(() -> quarterHours.of(site.building(), kind, at(from), at(until)));
    }
}
