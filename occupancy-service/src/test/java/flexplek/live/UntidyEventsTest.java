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
import static flexplek.live.Kadegebouw.id;
import static flexplek.live.Kadegebouw.made;
import static flexplek.live.Kadegebouw.moved;
import static flexplek.live.Kadegebouw.released;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw.Event;
import flexplek.live.OccupancyChanged.OfKind;
import flexplek.live.OccupancyChanged.Spaces;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntidyEventsTest {

    private static final String MORNING = "2026-11-24T06:00:00Z";

    private final TestStream stream = TestStream.ofKadegebouw(MORNING);

    @AfterEach
    void close() {
        stream.close();
    }

    /** As booking-service tells them, as it told them before events had a version, and some of each. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0, 0.5})
    void endsRightInWhateverOrderAndHoweverOftenEventsCome(double withVersion) {
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
                Random random = new Random(seed);
                told.replaceAll(event -> random.nextDouble() < withVersion ? event : event.without("version"));
                told.add(Kadegebouw.building());
                told.addAll(Kadegebouw.spaces());
                Collections.shuffle(told, random);
                told.forEach(mixed::tell);
                mixed.tick();

                assertThat(mixed.at(BUILDING).desks()).as("seed %d", seed).isEqualTo(new Spaces(6, 1, 1, 5));
                assertThat(mixed.at(STADSKANT).desks().booked()).isZero();
                assertThat(mixed.at(BUILDING).peakToday()).isEqualTo(2);
            }
        }
    }

    @Test
    void lowerVersionsOfABookingChangeNothing() {
        Event made = made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z");
        Event shortened = checkedIn(made).with("version", 3).with("end", "2026-11-24T06:30:00Z");

        stream.tell(made, shortened, checkedIn(made), made, cancelled(made));
        stream.tick();

        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 1, 1, 1));
        stream.timeIs("2026-11-24T06:30:00Z");
        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 0, 0, 2));
    }

    @Test
    void followsABookingThatIsMovedAndKnowsHowFarItIs() {
        Event coming = made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");
        Event present = made(2, desk(2), "2026-11-24T07:15:00Z", "2026-11-24T10:00:00Z");
        Event given = made(3, desk(3), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");
        stream.tell(coming, present, checkedIn(present), given, cancelled(given));

        for (int times = 0; times < 2; times++) { // what is told again is told again in order
            stream.tell(coming, moved(coming, 1, "2026-11-24T07:00:00Z", "2026-11-24T08:00:00Z"));
            stream.tell(checkedIn(present), moved(present, 2, "2026-11-24T06:15:00Z", "2026-11-24T09:00:00Z"));
        }
        stream.tell(moved(given, 2, "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"));

        stream.timeIs("2026-11-24T07:30:00Z");
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 2, 1, 4));
        stream.timeIs("2026-11-24T08:30:00Z");
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 1, 1, 5));
        stream.timeIs("2026-11-24T09:00:00Z");
        assertThat(stream.at(BUILDING).desks()).isEqualTo(new Spaces(6, 0, 0, 6));
        assertThat(stream.deadLetters()).isEmpty();
    }

    @Test
    void countsKindsThatItDoesNotKnow() {
        Event parked = made(1, id(309), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z")
                .with("kind", "PARKING")
                .with("neighbourhoodId", WATERKANT);

        stream.tell(Kadegebouw.space(id(309), "PARKING", WATERKANT), Kadegebouw.space(id(310), "PARKING", WATERKANT));
        stream.tell(parked, made(2, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"));
        stream.tick();

        assertThat(stream.at(WATERKANT).byKind())
                .containsExactly(
                        new OfKind(SpaceKind.DESK, 2, 1, 0, 1),
                        new OfKind(new SpaceKind("PARKING"), 2, 1, 0, 1),
                        new OfKind(SpaceKind.ROOM, 1, 0, 0, 1));
        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 1, 0, 1));
        assertThat(stream.at(WATERKANT).peakToday()).isEqualTo(1);
        assertThat(stream.deadLetters()).isEmpty();
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
    void followsAClosureByTheClockWithoutAnotherMessage() {
        stream.tell(
                made(1, desk(1), "2026-11-24T05:00:00Z", "2026-11-24T16:00:00Z"),
                Kadegebouw.space(desk(1), "DESK", WATERKANT)
                        .with(
                                "closures",
                                List.of(Map.of(
                                        "start", Instant.parse("2026-11-24T12:00:00Z"),
                                        "end", Instant.parse("2026-11-24T13:00:00Z")))));
        stream.tick();
        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 1, 0, 1));

        stream.timeIs("2026-11-24T12:00:00Z");
        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(1, 1, 0, 1));
        assertThat(stream.at(BUILDING).desks().capacity()).isEqualTo(5);

        stream.timeIs("2026-11-24T13:00:00Z");
        assertThat(stream.at(WATERKANT).desks()).isEqualTo(new Spaces(2, 1, 0, 1));
    }

    @Test
    void endsAClosureThatIsTakenBack() {
        stream.tell(Kadegebouw.space(desk(1), "DESK", WATERKANT)
                .with("inService", false)
                .with("closures", List.of(Map.of("start", Instant.parse("2026-11-20T12:00:00Z")))));
        stream.tick();
        assertThat(stream.at(WATERKANT).desks().capacity()).isEqualTo(1);

        stream.tell(Kadegebouw.space(desk(1), "DESK", WATERKANT).with("closures", List.of()));
        stream.tick();
        assertThat(stream.at(WATERKANT).desks().capacity()).isEqualTo(2);
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
