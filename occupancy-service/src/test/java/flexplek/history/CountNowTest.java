package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.ROOM;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.cancelled;
import static flexplek.live.Kadegebouw.checkedIn;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static flexplek.live.Kadegebouw.released;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.history.CountNow.Difference;
import flexplek.history.CountNow.PlaceOfKind;
import flexplek.history.CountNow.Taken;
import flexplek.live.Kadegebouw.Event;
import flexplek.live.OccupancyChanged;
import flexplek.live.OccupancyChanged.OfKind;
import flexplek.live.OccupancyChanged.Spaces;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountNowTest {

    private static final String NINE = "2026-11-24T09:00:00Z";
    private static final String TEN = "2026-11-24T10:00:00Z";

    private final Facts facts = Facts.ofKadegebouw();

    @Test
    void countsWhatTakesASpaceAtThatMomentInEachOfItsPlaces() {
        Event here = made(1, desk(1), NINE, TEN);
        Event gone = made(2, desk(2), NINE, TEN);
        facts.tell(
                here,
                checkedIn(here).with("checkedInAt", Instant.parse("2026-11-24T08:50:00Z")),
                gone,
                released(gone, "2026-11-24T09:10:00Z"),
                cancelled(made(3, desk(3), NINE, TEN)),
                made(4, desk(4), TEN, "2026-11-24T11:00:00Z"),
                made(5, ROOM, NINE, TEN));

        Map<PlaceOfKind, Taken> counted = facts.countAt("2026-11-24T09:30:00Z");

        assertThat(counted)
                .containsOnly(
                        Map.entry(desks(BUILDING), new Taken(1, 1)),
                        Map.entry(desks(FLOOR_3), new Taken(1, 1)),
                        Map.entry(desks(WATERKANT), new Taken(1, 1)),
                        Map.entry(new PlaceOfKind(BUILDING, SpaceKind.ROOM), new Taken(1, 0)),
                        Map.entry(new PlaceOfKind(FLOOR_3, SpaceKind.ROOM), new Taken(1, 0)),
                        Map.entry(new PlaceOfKind(WATERKANT, SpaceKind.ROOM), new Taken(1, 0)));
        assertThat(facts.countAt("2026-11-24T11:00:00Z")).isEmpty();
    }

    @Test
    void countsADeskThatWasGivenUpAndBookedAnewOnce() {
        Event left = made(1, desk(1), NINE, TEN);
        facts.tell(left, released(left, "2026-11-24T09:07:00Z"), made(2, desk(1), NINE, TEN));

        assertThat(facts.countAt("2026-11-24T09:05:00Z")).containsEntry(desks(BUILDING), new Taken(1, 0));
    }

    @Test
    void findsWhatIsShownOtherwise() {
        facts.tell(made(1, desk(1), NINE, TEN), made(2, desk(3), NINE, TEN));
        Map<PlaceOfKind, Taken> counted = facts.countAt(NINE);

        assertThat(CountNow.differences(shown(FLOOR_3, 2, 0), counted)).isEmpty();
        assertThat(CountNow.differences(shown(DAKTUIN, 0, 0), counted)).isEmpty();
        assertThat(CountNow.differences(shown(FLOOR_3, 2, 1), counted))
                .containsExactly(new Difference(FLOOR_3, SpaceKind.DESK, new Taken(2, 1), new Taken(2, 0)));
        assertThat(CountNow.differences(shown(STADSKANT, 0, 0), counted))
                .singleElement()
                .satisfies(difference -> assertThat(difference.spaces()).isEqualTo(1));
    }

    private static PlaceOfKind desks(UUID place) {
        return new PlaceOfKind(place, SpaceKind.DESK);
    }

    private static OccupancyChanged shown(UUID place, int booked, int checkedIn) {
        return new OccupancyChanged(
                place,
                PlaceKind.FLOOR,
                "somewhere",
                BUILDING,
                place,
                Instant.parse(NINE),
                new Spaces(4, booked, checkedIn, 4 - booked),
                new Spaces(0, 0, 0, 0),
                List.of(new OfKind(SpaceKind.DESK, 4, booked, checkedIn, 4 - booked)),
                booked,
                null);
    }
}
