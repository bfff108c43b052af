package flexplek.history;

import static flexplek.history.Facts.desksAt;
import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.cancelled;
import static flexplek.live.Kadegebouw.changed;
import static flexplek.live.Kadegebouw.checkedIn;
import static flexplek.live.Kadegebouw.counted;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static flexplek.live.Kadegebouw.moved;
import static flexplek.live.Kadegebouw.recorded;
import static flexplek.live.Kadegebouw.released;
import static flexplek.live.Kadegebouw.space;
import static flexplek.live.Kadegebouw.spaces;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw.Event;
import flexplek.place.Building;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tuesday 24 November 2026, on which Kadegebouw is open from 06:00 to 18:00 UTC. */
class CountDayTest {

    private static final String DAY = "2026-11-24";

    private final Facts facts = Facts.ofKadegebouw();

    @Test
    void countsABookingFromItsStartToItsEnd() {
        facts.tell(made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T09:30:00Z"));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(booked(rows, "07:45", "08:00", "09:15", "09:30")).containsExactly(0, 1, 1, 0);
        for (UUID place : List.of(BUILDING, FLOOR_3, WATERKANT)) {
            assertThat(Facts.at(rows, place, "DESK", "2026-11-24T08:00:00Z")
                            .orElseThrow()
                            .booked())
                    .isEqualTo(1);
        }
        assertThat(Facts.at(rows, STADSKANT, "DESK", "2026-11-24T08:00:00Z")
                        .orElseThrow()
                        .booked())
                .isZero();
    }

    @Test
    void tellsTheSpacesInServiceWhileTheBuildingIsOpen() {
        List<QuarterHour> rows = facts.count(DAY);

        assertThat(rows.stream()
                        .filter(row ->
                                row.placeId().equals(BUILDING) && row.kind().equals(SpaceKind.DESK)))
                .hasSize(48)
                .allSatisfy(row -> assertThat(row.capacity()).isEqualTo(6));
        assertThat(desksAt(rows, "2026-11-24T05:45:00Z")).isEmpty();
        assertThat(desksAt(rows, "2026-11-24T06:00:00Z")).isPresent();
        assertThat(desksAt(rows, "2026-11-24T17:45:00Z")).isPresent();
        assertThat(desksAt(rows, "2026-11-24T18:00:00Z")).isEmpty();
        assertThat(Facts.at(rows, BUILDING, "ROOM", "2026-11-24T06:00:00Z")
                        .orElseThrow()
                        .capacity())
                .isEqualTo(2);
    }

    @Test
    void tellsWhatWasBookedWhileTheBuildingIsClosed() {
        facts.tell(made(1, desk(1), "2026-11-24T18:00:00Z", "2026-11-24T18:30:00Z"));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(desksAt(rows, "2026-11-24T18:15:00Z"))
                .hasValueSatisfying(
                        row -> assertThat(row).extracting("capacity", "booked").containsExactly(6, 1));
        assertThat(desksAt(rows, "2026-11-24T18:30:00Z")).isEmpty();
    }

    @Test
    void countsWhoCheckedInFromTheNextQuarterHourOn() {
        Event made = made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");
        Event early = made(2, desk(2), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");
        facts.tell(
                checkedIn(made).with("checkedInAt", Instant.parse("2026-11-24T08:07:00Z")),
                checkedIn(early).with("checkedInAt", Instant.parse("2026-11-24T07:45:00Z")));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(checkedInAt(rows, "07:45", "08:00", "08:15", "09:00")).containsExactly(0, 1, 2, 0);
    }

    @Test
    void countsWhatReleaseGaveBackUntilTheEndOfTheSlot() {
        Event noShow = made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z");
        Event takenUp = made(2, desk(1), "2026-11-24T08:30:00Z", "2026-11-24T09:00:00Z");
        facts.tell(noShow, released(noShow, "2026-11-24T08:30:05Z"), takenUp);

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(booked(rows, "08:15", "08:30", "08:45", "09:00")).containsExactly(1, 1, 1, 0);
        assertThat(releasedAt(rows, "08:30", "08:45", "09:45", "10:00")).containsExactly(0, 1, 1, 0);
    }

    @Test
    void forgetsWhatWasCancelledAndFollowsWhatWasChangedOrMoved() {
        Event cancelled = made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");
        Event changed = made(2, desk(2), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");
        Event other = made(2, desk(5), "2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z");
        Event moved = made(3, desk(3), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");
        facts.tell(cancelled, cancelled(cancelled), changed, changed(changed, other, 1), moved)
                .tell(moved(moved, 1, "2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(booked(rows, "08:00", "09:00", "09:45", "10:00")).containsExactly(0, 2, 2, 0);
        assertThat(Facts.at(rows, DAKTUIN, "DESK", "2026-11-24T09:00:00Z")
                        .orElseThrow()
                        .booked())
                .isEqualTo(1);
    }

    @Test
    void countsASpaceWhereItWasThen() {
        facts.tellAt("2026-11-24T08:07:00Z", space(desk(1), "DESK", DAKTUIN))
                .tellAt("2026-11-24T09:00:00Z", space(desk(1), "DESK", DAKTUIN).with("inService", false))
                .tell(made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z"));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(ofPlace(rows, WATERKANT, "08:00"))
                .extracting("capacity", "booked")
                .containsExactly(2, 1);
        assertThat(ofPlace(rows, WATERKANT, "08:15"))
                .extracting("capacity", "booked")
                .containsExactly(1, 0);
        assertThat(ofPlace(rows, DAKTUIN, "08:15"))
                .extracting("capacity", "booked")
                .containsExactly(3, 1);
        assertThat(ofPlace(rows, DAKTUIN, "09:00"))
                .extracting("capacity", "booked")
                .containsExactly(2, 1);
    }

    @Test
    void takesASpaceToHaveBeenBeforeAsItWasFirstTold() {
        Facts lately = new Facts();
        spaces().forEach(space -> lately.tellAt("2026-11-30T09:00:00Z", space));
        lately.tellAt("2026-11-30T10:00:00Z", space(desk(1), "DESK", DAKTUIN).with("inService", false));

        List<QuarterHour> rows = lately.count(DAY);

        assertThat(desksAt(rows, at("08:00")))
                .hasValueSatisfying(row -> assertThat(row.capacity()).isEqualTo(6));
        assertThat(ofPlace(rows, WATERKANT, "08:00").capacity()).isEqualTo(2);
    }

    @Test
    void leavesOutOfTheCapacityWhatIsClosedWhileItIs() {
        facts.tellAt("2026-11-23T09:00:00Z", closed("2026-11-24T08:00:00Z", "2026-11-24T09:30:00Z"));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(capacity(rows, "07:45", "08:00", "09:15", "09:30")).containsExactly(6, 5, 5, 6);
    }

    @Test
    void endsWithAClosureThatWasEndedEarly() {
        facts.tellAt("2026-11-23T09:00:00Z", closed("2026-11-24T08:00:00Z", "2026-11-24T12:00:00Z"));
        facts.tellAt("2026-11-24T09:05:00Z", space(desk(1), "DESK", WATERKANT).with("closures", List.of()));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(capacity(rows, "07:45", "08:00", "09:00", "09:15", "11:45")).containsExactly(6, 5, 5, 6, 6);
    }

    /** What a closure says of later stands though the message was told while the space was out of service. */
    @Test
    void takesItsClosuresBeforeWhatASpaceWasWhenItWasTold() {
        facts.tellAt(
                "2026-11-24T08:00:00Z",
                closed("2026-11-24T08:00:00Z", "2026-11-24T09:30:00Z").with("inService", false));

        assertThat(capacity(facts.count(DAY), "07:45", "08:00", "09:30")).containsExactly(6, 5, 6);
    }

    private static Event closed(String start, String end) {
        return space(desk(1), "DESK", WATERKANT)
                .with("closures", List.of(Map.of("start", Instant.parse(start), "end", Instant.parse(end))));
    }

    private static List<Integer> capacity(List<QuarterHour> rows, String... times) {
        return List.of(times).stream()
                .map(time -> desksAt(rows, at(time)).orElseThrow().capacity())
                .toList();
    }

    @Test
    void leavesASpaceOutUntilItIsAddedToItsBuilding() {
        facts.tellAt("2026-11-24T08:07:00Z", space(desk(9), "DESK", DAKTUIN));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(ofPlace(rows, DAKTUIN, "08:00").capacity()).isEqualTo(2);
        assertThat(ofPlace(rows, DAKTUIN, "08:15").capacity()).isEqualTo(3);
    }

    /** The topic keeps the last word of each space: what was told of it before may be gone. */
    @Test
    void takesNoSpaceToBeAddedThatWasToldBeforeHistoryWasKept() {
        facts.keptSince("2026-11-24T12:00:00Z").tellAt("2026-11-24T08:07:00Z", space(desk(9), "DESK", DAKTUIN));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(ofPlace(rows, DAKTUIN, "08:00").capacity()).isEqualTo(3);
    }

    @Test
    void countsWhatIsRecordedAsItEnded() {
        Event present = made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z");
        Event noShow = made(2, desk(2), "2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z");
        Event leftEarly = made(3, desk(3), "2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z");
        Event cancelled = made(4, desk(4), "2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z");
        Instant eight = Instant.parse("2026-11-24T08:00:00Z");
        facts.tell(
                recorded(present, "CHECKED_IN").with("checkedInAt", eight),
                recorded(noShow, "RELEASED").with("endedAt", Instant.parse("2026-11-24T08:30:00Z")),
                recorded(leftEarly, "RELEASED")
                        .with("checkedInAt", eight)
                        .with("endedAt", Instant.parse("2026-11-24T09:00:00Z")),
                recorded(cancelled, "CANCELLED").with("endedAt", Instant.parse("2026-11-23T15:00:00Z")));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(booked(rows, "08:00", "08:30", "09:00", "10:00")).containsExactly(3, 2, 1, 0);
        assertThat(checkedInAt(rows, "08:00", "08:30", "09:00")).containsExactly(2, 2, 1);
        assertThat(releasedAt(rows, "08:15", "08:30", "09:00", "10:00")).containsExactly(0, 1, 2, 0);
    }

    @Test
    void countsABookingOfASpaceThatNobodyToldOfWhereItWasBooked() {
        Facts without = new Facts().tell(made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"));

        List<QuarterHour> rows = without.count(DAY);

        assertThat(ofPlace(rows, WATERKANT, "08:00"))
                .extracting("capacity", "booked")
                .containsExactly(0, 1);
        assertThat(rows).hasSize(3 * 4);
    }

    @Test
    void tellsWhatSensorsCountedLastForHalfAnHour() {
        facts.tell(
                counted("a", WATERKANT, "2026-11-24T08:10:00Z", 3),
                counted("b", STADSKANT, "2026-11-24T08:20:00Z", 4),
                counted("a", WATERKANT, "2026-11-24T08:29:00Z", 5));

        List<QuarterHour> rows = facts.count(DAY);

        assertThat(countedAt(rows, "08:00")).isNull();
        assertThat(countedAt(rows, "08:15")).isEqualTo(3);
        assertThat(countedAt(rows, "08:30")).isEqualTo(9);
        assertThat(countedAt(rows, "08:45")).isEqualTo(9);
        assertThat(countedAt(rows, "09:00")).isNull();
    }

    /** Else each night in which a guard is counted is a quarter of the day with desks that nobody booked. */
    @Test
    void knowsNothingOfPeopleWhoAreCountedWhileItIsClosed() {
        List<QuarterHour> without = facts.count(DAY);
        facts.tell(
                counted("a", WATERKANT, "2026-11-24T01:10:00Z", 1), counted("a", WATERKANT, "2026-11-24T01:40:00Z", 1));

        assertThat(facts.count(DAY)).hasSameSizeAs(without);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 92", "2026-10-25, 100", "2026-11-24, 96"})
    void hasAsManyQuarterHoursAsTheDay(String day, int quarterHours) {
        Building always = Facts.kadegebouw();
        always = new Building(
                always.buildingId(),
                always.name(),
                always.zone(),
                always.floors(),
                always.organisations(),
                null,
                "00:00",
                "24:00");

        List<QuarterHour> rows = facts.count(always, day);

        assertThat(rows.stream()
                        .filter(row ->
                                row.placeId().equals(BUILDING) && row.kind().equals(SpaceKind.DESK)))
                .hasSize(quarterHours)
                .extracting(
                        row -> row.start().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate())
                .allMatch(local -> local.toString().equals(day));
    }

    @Test
    void countsBothHoursThatTheClockShowsTwice() {
        facts.tell(made(1, desk(1), "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"));

        List<QuarterHour> rows = facts.count("2026-10-25");

        assertThat(rows.stream().filter(row -> row.placeId().equals(BUILDING) && row.booked() > 0))
                .extracting(QuarterHour::start)
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T00:45:00Z"),
                        Instant.parse("2026-10-25T01:00:00Z"),
                        Instant.parse("2026-10-25T01:15:00Z"));
    }

    private static List<Integer> booked(List<QuarterHour> rows, String... times) {
        return List.of(times).stream()
                .map(time -> desksAt(rows, at(time)).map(QuarterHour::booked).orElse(0))
                .toList();
    }

    private static List<Integer> checkedInAt(List<QuarterHour> rows, String... times) {
        return List.of(times).stream()
                .map(time -> desksAt(rows, at(time)).map(QuarterHour::checkedIn).orElse(0))
                .toList();
    }

    private static List<Integer> releasedAt(List<QuarterHour> rows, String... times) {
        return List.of(times).stream()
                .map(time -> desksAt(rows, at(time)).map(QuarterHour::released).orElse(0))
                .toList();
    }

    private static @Nullable Integer countedAt(List<QuarterHour> rows, String time) {
        return desksAt(rows, at(time)).orElseThrow().counted();
    }

    private static QuarterHour ofPlace(List<QuarterHour> rows, UUID place, String time) {
        return Facts.at(rows, place, "DESK", at(time)).orElseThrow();
    }

    private static String at(String time) {
        return DAY + "T" + time + ":00Z";
    }
}
