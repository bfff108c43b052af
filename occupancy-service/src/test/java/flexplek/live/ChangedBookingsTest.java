package flexplek.live;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.as;
import static flexplek.live.Kadegebouw.changed;
import static flexplek.live.Kadegebouw.checkedIn;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static flexplek.live.Kadegebouw.moved;
import static flexplek.live.Kadegebouw.offered;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw.Event;
import flexplek.live.OccupancyChanged.Spaces;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A booking that has another slot or space counts there, and nowhere else any more. */
class ChangedBookingsTest {

    private static final String MORNING = "2026-11-24T06:00:00Z";
    private static final String FIVE = "2026-11-24T05:00:00Z";
    private static final String NINE = "2026-11-24T09:00:00Z";
    private static final String NOON = "2026-11-24T12:00:00Z";

    private final TestStream stream = TestStream.ofKadegebouw(MORNING);

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void takesTheOtherSpaceInPlaceOfTheFirst() {
        Event made = made(1, desk(1), FIVE, NOON);
        Event elsewhere = made(1, desk(5), FIVE, NOON);

        stream.tell(made);
        stream.tick();
        stream.tell(changed(made, elsewhere, 1));
        stream.tick();

        assertThat(stream.at(WATERKANT).desks().booked()).isZero();
        assertThat(stream.at(DAKTUIN).desks().booked()).isEqualTo(1);
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
        assertThat(stream.at(BUILDING).peakToday()).isEqualTo(1);
    }

    @Test
    void countsTwoWhoExchangeTheirSpacesOnceEach() {
        Event one = made(1, desk(1), FIVE, NINE);
        Event other = made(2, desk(5), FIVE, NOON);
        stream.tell(one, other);
        stream.tick();

        stream.tell(changed(one, made(1, desk(5), FIVE, NINE), 1));
        stream.tell(changed(other, made(2, desk(1), FIVE, NOON), 1));
        stream.tick();

        assertThat(stream.at(WATERKANT).desks().booked()).isEqualTo(1);
        assertThat(stream.at(DAKTUIN).desks().booked()).isEqualTo(1);
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 2, 0, 4));
        stream.timeIs(NINE);
        assertThat(stream.at(WATERKANT).desks().booked()).isEqualTo(1);
        assertThat(stream.at(DAKTUIN).desks().booked()).isZero();
    }

    @Test
    void countsWhatIsHeldForSomebodyOnceTheyAccept() {
        Event offered = offered(1, desk(1), FIVE, NOON);

        for (int times = 0; times < 2; times++) {
            stream.tell(offered);
            stream.tick();
            assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 0, 0, 6));
            stream.tell(Kadegebouw.building()); // counts afresh from what is kept
        }
        stream.tell(as("booking.made.v1", offered, 1), offered);
        stream.tick();
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));

        stream.tell(offered(2, desk(2), FIVE, NOON), as("booking.offer-ended.v1", offered(2, desk(2), FIVE, NOON), 1));
        stream.tick();
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
    }

    @Test
    void takesTheOtherTimeInPlaceOfTheFirst() {
        Event made = made(1, desk(1), FIVE, NINE);
        Event later = made(1, desk(1), NINE, NOON);

        stream.tell(made);
        stream.tick();
        stream.tell(changed(made, later, 1));
        stream.tick();
        assertThat(stream.at(WATERKANT).desks().booked()).isZero();

        stream.timeIs(NINE);
        assertThat(stream.at(WATERKANT).desks().booked()).isEqualTo(1);
        stream.timeIs(NOON);
        assertThat(stream.at(WATERKANT).desks().booked()).isZero();
    }

    @Test
    void leavesTheDayWhenItIsMovedToAnotherAndComesBackWithIt() {
        Event made = made(1, desk(1), FIVE, NOON);
        Event nextMonth = made(1, desk(3), "2026-12-24T05:00:00Z", "2026-12-24T12:00:00Z");

        stream.tell(made, changed(made, nextMonth, 1));
        stream.tick();
        assertThat(stream.at(BUILDING).desks().booked()).isZero();

        stream.tell(changed(nextMonth, made(1, desk(4), FIVE, NINE), 2));
        stream.tick();
        assertThat(stream.at(STADSKANT).desks().booked()).isEqualTo(1);
        assertThat(stream.at(BUILDING).desks().booked()).isEqualTo(1);
    }

    @Test
    void staysCheckedInWhenItIsExtended() {
        Event made = made(1, desk(1), FIVE, NINE);
        Event longer = made(1, desk(1), FIVE, NOON).with("checkedInAt", MORNING);

        stream.tell(made, checkedIn(made), changed(made, longer, 2));
        stream.timeIs(NINE);

        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 1, 1, 1));
        stream.timeIs(NOON);
        assertThat(stream.at(WATERKANT).desks().booked()).isZero();
    }

    @Test
    void endsRightThoughAllIsToldAgain() {
        Event made = made(1, desk(1), FIVE, NINE);
        Event second = made(1, desk(3), NINE, NOON);
        Event third = made(1, desk(5), FIVE, NOON);
        List<Event> story = List.of(made, changed(made, second, 1), changed(second, third, 2));

        for (int times = 0; times < 3; times++) {
            story.forEach(stream::tell);
            stream.tell(story.get(0), story.get(1));
            stream.tick();

            assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
            assertThat(stream.at(DAKTUIN).desks().booked()).isEqualTo(1);
        }
        stream.tell(Kadegebouw.building()); // counts afresh from what is kept
        stream.tick();
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
        stream.timeIs(NINE);
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 0, 5));
    }

    @Test
    void keepsTheTimesOfTheClockAfterAChange() {
        Event made = made(1, desk(1), FIVE, NINE);
        Event later = made(1, desk(1), NINE, NOON);

        stream.tell(made, changed(made, later, 1), moved(later, 2, "2026-11-24T08:00:00Z", "2026-11-24T11:00:00Z"));
        stream.tick();
        assertThat(stream.at(BUILDING).desks().booked()).isZero();

        stream.timeIs("2026-11-24T08:30:00Z");
        assertThat(stream.at(BUILDING).desks().booked()).isEqualTo(1);
        stream.timeIs("2026-11-24T11:00:00Z");
        assertThat(stream.at(BUILDING).desks().booked()).isZero();
        assertThat(stream.deadLetters()).isEmpty();
    }
}
