package flexplek.live;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.FLOOR_4;
import static flexplek.live.Kadegebouw.ROOM;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.cancelled;
import static flexplek.live.Kadegebouw.checkedIn;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static flexplek.live.Kadegebouw.recorded;
import static flexplek.live.Kadegebouw.released;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw.Event;
import flexplek.live.OccupancyChanged.Spaces;
import flexplek.topic.Json;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OccupancyTopologyTest {

    private static final String MORNING = "2026-11-24T06:00:00Z";

    private final TestStream stream = TestStream.ofKadegebouw(MORNING);

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void tellsEveryPlaceOfABuildingWhenItIsImported() {
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 0, 0, 6));
        assertThat(stream.at(BUILDING).rooms()).isEqualTo(new Spaces(2, 0, 0, 2));
        assertThat(stream.at(FLOOR_3).desks().capacity()).isEqualTo(4);
        assertThat(stream.at(DAKTUIN).name()).isEqualTo("4A Daktuin");
        assertThat(stream.at(DAKTUIN).floorId()).isEqualTo(FLOOR_4);
    }

    @Test
    void countsABookingFromItsStartUntilItsEnd() {
        stream.tell(made(1, desk(1), "2026-11-24T07:00:00Z", "2026-11-24T16:00:00Z"));
        stream.tick();
        assertThat(stream.at(WATERKANT).desks().booked()).isZero();

        stream.timeIs("2026-11-24T07:00:00Z");
        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 1, 0, 1));
        assertThat(stream.at(FLOOR_3).desks()).isEqualTo(new Spaces(4, 1, 0, 3));
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
        assertThat(stream.at(STADSKANT).desks().booked()).isZero();

        stream.timeIs("2026-11-24T16:00:00Z");
        assertThat(stream.at(BUILDING).desks().booked()).isZero();
    }

    /** It is of history alone, whatever its slot. */
    @Test
    void passesOverABookingThatIsRecorded() {
        Event made = made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        stream.tell(made);
        stream.tick();

        stream.tell(
                recorded(made, "CANCELLED"),
                recorded(made(2, desk(2), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"), "CHECKED_IN"));

        assertThat(stream.tick()).isEmpty();
        assertThat(stream.deadLetters()).isEmpty();
        assertThat(stream.keptBookings()).isEqualTo(1);
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
    }

    /** Until when a space waits for its person is none of the counts, and what follows is told by a higher version. */
    @Test
    void countsNothingElseWhereSomebodyComesLater() {
        Event made = made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        stream.tell(made);
        stream.tick();

        stream.tell(Kadegebouw.as("booking.awaited.v1", made, 1).with("keptUntil", "2026-11-24T07:00:00Z"));

        assertThat(stream.tick()).isEmpty();
        assertThat(stream.deadLetters()).isEmpty();
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
    }

    @Test
    void tellsOnlyThePlacesThatChanged() {
        stream.tell(made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"));

        assertThat(stream.tick())
                .extracting(message -> message.key())
                .containsExactlyInAnyOrder(WATERKANT.toString(), FLOOR_3.toString(), BUILDING.toString());
        assertThat(stream.tick()).isEmpty();
    }

    /** Without waiting for a tick. */
    @Test
    void tellsASingleBookingAtOnce() {
        stream.timeIs("2026-11-24T06:01:00Z");

        stream.tell(made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"));

        assertThat(stream.told()).hasSize(3);
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
    }

    /** The first few at once, each of three places, and of what comes after them each place once. */
    @Test
    void tellsARushOncePerPlaceAndTick() {
        stream.timeIs("2026-11-24T06:01:00Z");
        for (int i = 0; i < 350; i++) {
            Event made = made(i, desk(1 + i % 6), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
            stream.tell(made);
        }

        assertThat(stream.told()).hasSizeLessThanOrEqualTo(5 * 3);
        assertThat(stream.tick()).hasSizeLessThanOrEqualTo(6);
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 6, 0, 0));
    }

    /** Last of all, so that whoever reads it has read what came of what was heard; and once. */
    @Test
    void saysUntilWhenItHasHeardBehindTheChangesThatCameOfIt() {
        stream.tell(made(1, desk(1), "2026-11-24T07:00:00Z", "2026-11-24T16:00:00Z"));
        stream.timeIs("2026-11-24T06:59:59Z");

        stream.isReadUntil("2026-11-24T06:59:58Z");

        List<TestRecord<String, byte[]>> told = stream.timeIs("2026-11-24T07:00:00Z");
        assertThat(told).hasSize(4);
        assertThat(told.getLast().key()).isEqualTo("heard");
        assertThat(told.getLast().headers().lastHeader("ce_type").value())
                .asString(UTF_8)
                .isEqualTo(OccupancyHeard.TYPE);
        assertThat(Json.readOwn(OccupancyHeard.class, told.getLast().value()).until())
                .isEqualTo("2026-11-24T06:59:58Z");
        assertThat(stream.tick()).isEmpty();
    }

    @Test
    void countsADeskGivenUpEarlyAndBookedAnewOnce() {
        Event left = made(1, desk(1), "2026-11-24T07:00:00Z", "2026-11-24T16:00:00Z");
        Event anew = made(2, desk(1), "2026-11-24T09:00:00Z", "2026-11-24T16:00:00Z");

        stream.tell(left, checkedIn(left), released(left, "2026-11-24T09:07:00Z"), anew);
        stream.tick();
        assertThat(stream.at(BUILDING).peakToday()).isEqualTo(1);

        stream.timeIs("2026-11-24T09:05:00Z");
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 1, 5));

        stream.timeIs("2026-11-24T09:08:00Z");
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));

        stream.tell(released(anew, "2026-11-24T09:10:00Z"));
        stream.timeIs("2026-11-24T09:10:00Z");
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 0, 0, 6));
    }

    @Test
    void countsACheckInDuringTheSlotAlone() {
        Event made = made(1, desk(5), "2026-11-24T07:00:00Z", "2026-11-24T16:00:00Z");

        stream.tell(made, checkedIn(made));
        stream.tick();
        assertThat(stream.at(DAKTUIN).desks().checkedIn()).isZero();

        stream.timeIs("2026-11-24T07:00:00Z");
        assertThat(stream.at(DAKTUIN).desks()).isEqualTo(new Spaces(2, 1, 1, 1));
    }

    @Test
    void freesTheSpaceWhenTheBookingIsReleasedOrCancelled() {
        Event left = made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        Event room = made(2, ROOM, "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        stream.tell(left, checkedIn(left), room);
        stream.tick();
        assertThat(stream.at(WATERKANT).rooms()).isEqualTo(new Spaces(1, 1, 0, 0));

        stream.tell(released(left, "2026-11-24T06:00:00Z"), cancelled(room));
        stream.tick();

        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 0, 0, 2));
        assertThat(stream.at(WATERKANT).rooms()).isEqualTo(new Spaces(1, 0, 0, 1));
    }

    @Test
    void keepsThePeakOfTheDayAfterPeopleLeft() {
        stream.tell(
                made(1, desk(1), "2026-11-24T07:00:00Z", "2026-11-24T11:00:00Z"),
                made(2, desk(2), "2026-11-24T08:00:00Z", "2026-11-24T12:00:00Z"),
                made(3, desk(3), "2026-11-24T11:00:00Z", "2026-11-24T12:00:00Z"),
                made(4, desk(4), "2026-11-25T08:00:00Z", "2026-11-25T12:00:00Z"));
        stream.timeIs("2026-11-24T18:00:00Z");

        assertThat(stream.at(BUILDING).peakToday()).isEqualTo(2);
        assertThat(stream.at(STADSKANT).peakToday()).isEqualTo(1);

        stream.timeIs("2026-11-24T23:00:00Z");
        assertThat(stream.at(BUILDING).peakToday()).isEqualTo(1);
    }

    @Test
    void forgetsBookingsWhenTheirDayIsPastAndKeepsThoseToCome() {
        stream.tell(
                made(1, desk(1), "2026-11-24T07:00:00Z", "2026-11-24T11:00:00Z"),
                made(2, desk(2), "2026-12-24T08:00:00Z", "2026-12-24T12:00:00Z"));
        assertThat(stream.keptBookings()).isEqualTo(2);

        stream.timeIs("2026-11-24T23:00:00Z");
        assertThat(stream.keptBookings()).isEqualTo(1);

        stream.timeIs("2026-12-24T09:00:00Z");
        assertThat(stream.at(BUILDING).desks().booked()).isEqualTo(1);
    }

    @Test
    void doesNotTakeBackABookingThatIsOver() {
        stream.tell(made(1, desk(1), "2026-11-20T07:00:00Z", "2026-11-20T16:00:00Z"));
        stream.tick();

        assertThat(stream.keptBookings()).isZero();
    }
}
