package flexplek.live;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.ROOM;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.counted;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.OccupancyChanged.Counted;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountedTest {

    private final TestStream stream = TestStream.ofKadegebouw("2026-11-24T09:00:00Z");

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void sumsTheSensorsBelowAPlace() {
        stream.tell(
                counted("room", ROOM, "2026-11-24T08:55:00Z", 3),
                counted("stadskant", STADSKANT, "2026-11-24T08:50:00Z", 4),
                counted("daktuin-a", DAKTUIN, "2026-11-24T08:50:00Z", 5),
                counted("daktuin-b", DAKTUIN, "2026-11-24T08:51:00Z", 6));
        stream.tick();

        assertThat(stream.at(WATERKANT).counted()).isEqualTo(count(3, "2026-11-24T08:55:00Z", 1, 0, 1));
        assertThat(stream.at(DAKTUIN).counted()).isEqualTo(count(11, "2026-11-24T08:51:00Z", 2, 2, 1));
        assertThat(stream.at(FLOOR_3).counted()).isEqualTo(count(7, "2026-11-24T08:55:00Z", 2, 2, 1));
        assertThat(stream.at(BUILDING).counted()).isEqualTo(count(18, "2026-11-24T08:55:00Z", 4, 4, 2));
    }

    @Test
    void doesNotCountPeopleTwiceBehindACounterOfTheFloor() {
        stream.tell(
                counted("stairs", FLOOR_3, "2026-11-24T08:55:00Z", 10),
                counted("stadskant", STADSKANT, "2026-11-24T08:50:00Z", 4));
        stream.tick();

        assertThat(stream.at(FLOOR_3).counted()).isEqualTo(count(10, "2026-11-24T08:55:00Z", 1, 4, 1));
        assertThat(stream.at(BUILDING).counted()).isEqualTo(count(10, "2026-11-24T08:55:00Z", 1, 4, 1));
    }

    @Test
    void believesTheNewestReadingOfASensorWhateverComesLate() {
        stream.tell(
                counted("stadskant", STADSKANT, "2026-11-24T08:55:00Z", 4),
                counted("stadskant", STADSKANT, "2026-11-24T08:50:00Z", 9),
                counted("stadskant", STADSKANT, "2026-11-24T08:55:00Z", 4));
        stream.tick();

        assertThat(stream.at(STADSKANT).counted()).isEqualTo(count(4, "2026-11-24T08:55:00Z", 1, 2, 0));
    }

    @Test
    void saysNothingWhenTheReadingsAreHalfAnHourOld() {
        stream.tell(
                counted("stadskant", STADSKANT, "2026-11-24T08:55:00Z", 4),
                counted("daktuin", DAKTUIN, "2021-03-01T08:55:00Z", 7));
        stream.tick();
        assertThat(stream.at(DAKTUIN).counted()).isNull();
        assertThat(stream.at(STADSKANT).counted()).isNotNull();

        stream.timeIs("2026-11-24T09:25:00Z");

        assertThat(stream.at(STADSKANT).counted()).isNull();
        assertThat(stream.at(BUILDING).counted()).isNull();
    }

    /** The sum is smaller then, and nobody has left. */
    @Test
    void saysHowManySensorsCountWhenOneFallsSilent() {
        stream.tell(
                counted("stairs", FLOOR_3, "2026-11-24T08:50:00Z", 10),
                counted("lift", FLOOR_3, "2026-11-24T08:58:00Z", 20));
        stream.tick();
        assertThat(stream.at(FLOOR_3).counted()).isEqualTo(count(30, "2026-11-24T08:58:00Z", 2, 4, 1));

        stream.timeIs("2026-11-24T09:20:00Z");

        assertThat(stream.at(FLOOR_3).counted()).isEqualTo(count(20, "2026-11-24T08:58:00Z", 1, 4, 1));
    }

    @Test
    void countsASensorWhoseSpaceIsToldLater() {
        try (TestStream early = new TestStream("2026-11-24T09:00:00Z")) {
            early.tell(counted("room", ROOM, "2026-11-24T08:55:00Z", 3), Kadegebouw.building());
            early.tick();
            assertThat(early.at(BUILDING).counted()).isNull();

            Kadegebouw.spaces().forEach(early::tell);
            early.tick();
            assertThat(early.at(BUILDING).counted()).isEqualTo(count(3, "2026-11-24T08:55:00Z", 1, 0, 1));
        }
    }

    /** How much of a place its sensors see follows what is in service, and counts above it are told as they are. */
    @Test
    void saysHowManySpacesInServiceItsSensorsCover() {
        stream.tell(
                counted("stadskant", STADSKANT, "2026-11-24T08:55:00Z", 104),
                counted("desk", Kadegebouw.desk(5), "2026-11-24T08:55:00Z", 1));
        stream.tick();
        assertThat(stream.at(BUILDING).counted()).isEqualTo(count(105, "2026-11-24T08:55:00Z", 2, 3, 0));
        assertThat(stream.at(DAKTUIN).counted()).isEqualTo(count(1, "2026-11-24T08:55:00Z", 1, 1, 0));

        stream.tell(
                Kadegebouw.space(Kadegebouw.desk(3), "DESK", STADSKANT).with("inService", false),
                Kadegebouw.space(Kadegebouw.desk(5), "DESK", DAKTUIN).with("inService", false));
        stream.tick();

        assertThat(stream.at(STADSKANT).counted()).isEqualTo(count(104, "2026-11-24T08:55:00Z", 1, 1, 0));
        assertThat(stream.at(DAKTUIN).counted()).isEqualTo(count(1, "2026-11-24T08:55:00Z", 1, 0, 0));
    }

    private static Counted count(int count, String at, int sensors, int desks, int rooms) {
        return new Counted(count, Instant.parse(at), sensors, desks, rooms);
    }
}
