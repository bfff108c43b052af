package flexplek.live;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.FLOOR_4;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.cancelled;
import static flexplek.live.Kadegebouw.checkedIn;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static flexplek.live.Kadegebouw.released;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw.Event;
import flexplek.live.OccupancyChanged.Spaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UntidyEventsTest {

    private static final String MORNING = "2026-11-24T06:00:00Z";

    private final TestStream stream = TestStream.ofKadegebouw(MORNING);

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void endsRightInWhateverOrderAndHoweverOftenEventsCome() {
        Event cancelled = made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        Event present = made(2, desk(2), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        Event noShow = made(3, desk(3), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        List<Event> events = List.of(
                cancelled,
                cancelled(cancelled),
                present,
                checkedIn(present),
                noShow,
                released(noShow, "2026-11-24T05:30:00Z"));
        for (int seed = 0; seed < 50; seed++) {
            try (TestStream mixed = new TestStream(MORNING)) {
                List<Event> told = new ArrayList<>(events);
                told.addAll(events);
                told.add(Kadegebouw.building());
                told.addAll(Kadegebouw.spaces());
                Collections.shuffle(told, new Random(seed));
                told.forEach(mixed::tell);
                mixed.tick();

                assertThat(mixed.at(BUILDING).desks()).as("seed %d", seed).isEqualTo(new Spaces(6, 1, 1, 5));
                assertThat(mixed.at(STADSKANT).desks().booked()).isZero();
                assertThat(mixed.at(BUILDING).peakToday()).isEqualTo(2);
            }
        }
    }

    @Test
    void countsABookingOfASpaceThatIsToldLater() {
        try (TestStream early = new TestStream(MORNING)) {
            early.tell(made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"));
            early.tick();
            early.tell(Kadegebouw.building());
            early.tick();
            assertThat(early.at(WATERKANT).desks()).isEqualTo(new Spaces(0, 1, 0, 0));

            Kadegebouw.spaces().forEach(early::tell);
            early.tick();
            assertThat(early.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 1, 0, 1));
        }
    }

    @Test
    void leavesSpacesOutOfServiceOutOfTheCapacity() {
        stream.tell(Kadegebouw.space(desk(1), "DESK", WATERKANT).with("inService", false));
        stream.tick();

        assertThat(stream.at(WATERKANT).desks().capacity()).isEqualTo(1);
        assertThat(stream.at(BUILDING).desks().capacity()).isEqualTo(5);
    }

    @Test
    void leavesFreeWhatIsFreeBesideABookedSpaceOutOfService() {
        stream.tell(
                made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"),
                Kadegebouw.space(desk(1), "DESK", WATERKANT).with("inService", false));
        stream.tick();

        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(1, 1, 0, 1));
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(5, 1, 0, 5));
    }

    @Test
    void movesTheBookingsAlongWithTheirSpace() {
        stream.tell(made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"));
        stream.tick();

        stream.tell(Kadegebouw.space(desk(1), "DESK", DAKTUIN));
        stream.tick();

        assertThat(stream.at(DAKTUIN).desks()).isEqualTo(new Spaces(3, 1, 0, 2));
        assertThat(stream.at(FLOOR_3).desks().booked()).isZero();
    }

    @Test
    void takesAPlaceAwayThatIsNoLongerInTheOutline() {
        stream.tell(Kadegebouw.building()
                .with(
                        "floors",
                        List.of(Kadegebouw.floor(
                                FLOOR_3, 3, List.of(Map.of("neighbourhoodId", WATERKANT, "name", "3A Waterkant"))))));
        List<TestRecord<String, byte[]>> told = stream.tick();

        assertThat(told)
                .filteredOn(message -> message.value() == null)
                .extracting(message -> message.key())
                .containsExactlyInAnyOrder(STADSKANT.toString(), FLOOR_4.toString(), DAKTUIN.toString());
        assertThat(stream.knows(WATERKANT)).isTrue();
        assertThat(stream.knows(STADSKANT)).isFalse();
        assertThat(stream.knows(FLOOR_4)).isFalse();
    }
}
