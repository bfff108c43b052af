package flexplek.claim;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.rule.TimeSlot;
import flexplek.space.ClosedTime;
import flexplek.space.HitReason;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FootingTest {

    private static final int OWN = 1;
    private static final int OTHER = 2;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Footing.OfBuilding OPEN =
            new Footing.OfBuilding(AMSTERDAM, 7 * 60, 19 * 60, EnumSet.allOf(DayOfWeek.class), Set.of(OWN, OTHER));
    private static final Footing ROOM = new Footing(true, List.of(), false, SpaceKind.ROOM, 8, 10, null, OPEN);
    /** Tuesday 1 December 2026, 09:00–18:00. */
    private static final TimeSlot SLOT =
            new TimeSlot(Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T17:00:00Z"));

    /** Each change of a space or its building, and why it hits the booking of a room on a Tuesday until 18:00. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", same -> same, null),
                change("out of service", f -> served(f, false, false), HitReason.OUT_OF_SERVICE),
                change("closed then", f -> closed(f, "2026-12-01T16:45:00Z", null), HitReason.OUT_OF_SERVICE),
                change("closed before", f -> closed(f, "2026-11-30T08:00:00Z", "2026-12-01T08:00:00Z"), null),
                change("closed after", f -> closed(f, "2026-12-01T17:00:00Z", null), null),
                change("gone from the files", f -> served(f, false, true), HitReason.SPACE_GONE),
                change("another kind", f -> kind(f, SpaceKind.DESK, f.capacity()), HitReason.KIND_CHANGED),
                change("smaller", f -> kind(f, f.kind(), 2), HitReason.TOO_SMALL),
                change("larger", f -> kind(f, f.kind(), 12), null),
                change("another floor", f -> on(f, 11, null), HitReason.MOVED),
                change("held for another", f -> on(f, f.floor(), OTHER), HitReason.HELD_FOR_OTHERS),
                change("held for its own", f -> on(f, f.floor(), OWN), null),
                change("closes earlier", f -> in(f, hours("07:00", "17:45")), HitReason.CLOSED),
                change("closes as it ends", f -> in(f, hours("07:00", "18:00")), null),
                change("opens later", f -> in(f, hours("09:15", "19:00")), HitReason.CLOSED),
                change("opens as it starts", f -> in(f, hours("09:00", "19:00")), null),
                change("no Tuesday", f -> in(f, days(DayOfWeek.TUESDAY)), HitReason.CLOSED),
                change("no Friday", f -> in(f, days(DayOfWeek.FRIDAY)), null),
                change("no longer shared", f -> in(f, sharedBy(OTHER)), HitReason.NOT_SHARED),
                change("another no longer shares", f -> in(f, sharedBy(OWN)), null),
                change("another name for its zone", f -> in(f, zone("Europe/Brussels")), null),
                change("another zone", f -> in(f, zone("Europe/London")), HitReason.ZONE_CHANGED),
                change(
                        "all of it",
                        f -> served(in(on(kind(f, SpaceKind.DESK, 1), 11, OTHER), sharedBy(OTHER)), false, true),
                        HitReason.SPACE_GONE));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void saysWhyAChangeHitsABooking(String name, Footing after, @Nullable HitReason reason) {
        assertThat(ROOM.hit(booking(), SLOT, after).orElse(null)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void saysItOnce(String name, Footing after, @Nullable HitReason reason) {
        assertThat(after.hit(booking(), SLOT, after)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void saysThatItIsBackWhenNothingSpeaksAgainstItAnyMore(String name, Footing before, @Nullable HitReason reason) {
        boolean spokeAgainst = !before.faults(booking()).isEmpty();
        Footing back = new Footing(
                true,
                List.of(),
                false,
                SpaceKind.ROOM,
                before.capacity(),
                before.floor(),
                null,
                in(before, OPEN).building());

        if (before.building().zone().equals(AMSTERDAM)) {
            assertThat(before.hit(booking(), SLOT, back)
                            .map(HitReason.BACK::equals)
                            .orElse(false))
                    .isEqualTo(spokeAgainst);
        }
    }

    @Test
    void saysNothingOfASpaceThatStaysOutForAnotherReason() {
        assertThat(served(ROOM, false, false).hit(booking(), SLOT, served(ROOM, false, true)))
                .isEmpty();
    }

    @Test
    void saysItAgainWhenMoreOfTheSlotIsLost() {
        Footing hour = closed(ROOM, "2026-12-01T15:00:00Z", "2026-12-01T16:00:00Z");
        Footing longer = closed(ROOM, "2026-12-01T15:00:00Z", "2026-12-01T18:00:00Z");

        assertThat(hour.hit(booking(), SLOT, longer)).contains(HitReason.OUT_OF_SERVICE);
        assertThat(longer.lost(HitReason.OUT_OF_SERVICE, SLOT))
                .containsExactly(new TimeSlot(Instant.parse("2026-12-01T15:00:00Z"), SLOT.end()));
        assertThat(longer.hit(booking(), SLOT, hour)).isEmpty();
        assertThat(longer.hit(booking(), SLOT, closed(ROOM, "2026-12-01T15:00:00Z", null)))
                .as("no more of the slot")
                .isEmpty();
        assertThat(hour.hit(booking(), SLOT, served(ROOM, false, true))).contains(HitReason.SPACE_GONE);
        assertThat(served(ROOM, false, true).hit(booking(), SLOT, hour)).isEmpty();
    }

    @Test
    void takesClosuresThatMeetAsOne() {
        Footing both = closed(ROOM, "2026-12-01T06:00:00Z", "2026-12-01T12:00:00Z", "2026-12-01T12:00:00Z", null);

        assertThat(both.lost(HitReason.OUT_OF_SERVICE, SLOT)).containsExactly(SLOT);
        assertThat(both.hit(booking(), SLOT, served(ROOM, false, false))).isEmpty();
    }

    @Test
    void saysItAgainWhenTheBuildingClosesEarlierYet() {
        Footing quarter = in(ROOM, hours("07:00", "17:45"));
        Footing hour = in(ROOM, hours("09:15", "17:45"));

        assertThat(quarter.hit(booking(), SLOT, hour)).contains(HitReason.CLOSED);
        assertThat(hour.lost(HitReason.CLOSED, SLOT))
                .containsExactly(
                        new TimeSlot(SLOT.start(), Instant.parse("2026-12-01T08:15:00Z")),
                        new TimeSlot(Instant.parse("2026-12-01T16:45:00Z"), SLOT.end()));
        assertThat(hour.hit(booking(), SLOT, quarter)).isEmpty();
        assertThat(quarter.hit(booking(), SLOT, in(ROOM, days(DayOfWeek.TUESDAY))))
                .contains(HitReason.CLOSED);
    }

    @Test
    void knowsEveryReason() {
        Set<HitReason> seen = changes()
                .map(change -> (HitReason) change.get()[2])
                .filter(reason -> reason != null)
                .collect(Collectors.toCollection(() -> EnumSet.of(HitReason.BACK)));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(List.of(HitReason.values()));
    }

    private static Arguments change(String name, UnaryOperator<Footing> change, @Nullable HitReason reason) {
        return Arguments.of(name, change.apply(ROOM), reason);
    }

    private static Footing closed(Footing f, String start, @Nullable String end) {
        return closed(f, List.of(time(start, end)));
    }

    private static Footing closed(Footing f, String start, String end, String secondStart, @Nullable String secondEnd) {
        return closed(f, List.of(time(start, end), time(secondStart, secondEnd)));
    }

    private static ClosedTime time(String start, @Nullable String end) {
        return new ClosedTime(Instant.parse(start), end == null ? null : Instant.parse(end), null);
    }

    private static Footing closed(Footing f, List<ClosedTime> times) {
        return new Footing(
                f.inService(), times, f.gone(), f.kind(), f.capacity(), f.floor(), f.heldFor(), f.building());
    }

    private static Footing served(Footing f, boolean inService, boolean gone) {
        return new Footing(inService, f.closed(), gone, f.kind(), f.capacity(), f.floor(), f.heldFor(), f.building());
    }

    private static Footing kind(Footing f, SpaceKind kind, int capacity) {
        return new Footing(f.inService(), f.closed(), f.gone(), kind, capacity, f.floor(), f.heldFor(), f.building());
    }

    private static Footing on(Footing f, int floor, @Nullable Integer heldFor) {
        return new Footing(f.inService(), f.closed(), f.gone(), f.kind(), f.capacity(), floor, heldFor, f.building());
    }

    private static Footing in(Footing f, Footing.OfBuilding building) {
        return new Footing(
                f.inService(), f.closed(), f.gone(), f.kind(), f.capacity(), f.floor(), f.heldFor(), building);
    }

    private static Footing.OfBuilding hours(String opens, String closes) {
        return new Footing.OfBuilding(
                AMSTERDAM,
                LocalTime.parse(opens).toSecondOfDay() / 60,
                LocalTime.parse(closes).toSecondOfDay() / 60,
                OPEN.days(),
                OPEN.sharedBy());
    }

    private static Footing.OfBuilding days(DayOfWeek without) {
        return new Footing.OfBuilding(
                AMSTERDAM, OPEN.opens(), OPEN.closes(), EnumSet.complementOf(EnumSet.of(without)), OPEN.sharedBy());
    }

    private static Footing.OfBuilding sharedBy(int organisation) {
        return new Footing.OfBuilding(AMSTERDAM, OPEN.opens(), OPEN.closes(), OPEN.days(), Set.of(organisation));
    }

    private static Footing.OfBuilding zone(String zone) {
        return new Footing.OfBuilding(ZoneId.of(zone), OPEN.opens(), OPEN.closes(), OPEN.days(), OPEN.sharedBy());
    }

    private static ComingBooking booking() {
        UUID id = UUID.randomUUID();
        BookingOutline outline = new BookingOutline(
                id,
                id,
                "Zaal",
                SpaceKind.ROOM,
                id,
                "Gebouw",
                id,
                id,
                id,
                SLOT.start(),
                SLOT.end(),
                AMSTERDAM.getId(),
                0);
        return new ComingBooking(id, 1, SpaceKind.ROOM, 7, 7, false, false, OWN, SLOT, outline);
    }
}
