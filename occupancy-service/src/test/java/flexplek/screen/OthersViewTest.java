package flexplek.screen;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OthersViewTest {

    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
    private static final UUID BUILDING = UUID.randomUUID();
    private static final UUID FLOOR = UUID.randomUUID();
    private static final UUID WATERKANT = UUID.randomUUID();
    private static final UUID STADSKANT = UUID.randomUUID();

    private final OthersView view = new OthersView("minbin");
    private final Watched whole = new Watched();

    /** Whoever asks for the building follows it too, and what they found is no news to them alone. */
    @Test
    void keepsWhatOneFoundUntilItIsToldAndTellsItOnce() {
        count(10, 10);
        view.follow(() -> building(null), whole, NINE);
        assertThat(view.takeNews())
                .hasValueSatisfying(told -> assertThat(booked(told)).isEqualTo(20));

        view.follow(() -> building("minwater"), whole, NINE.plusSeconds(1));
        view.follow(() -> building("minwater"), whole, NINE.plusSeconds(2));

        assertThat(view.hasNews()).isTrue();
        assertThat(view.takeNews()).hasValueSatisfying(told -> {
            assertThat(booked(told)).isEqualTo(10);
            assertThat(told.at()).isEqualTo(NINE.plusSeconds(1));
        });
        assertThat(view.hasNews()).isFalse();
        assertThat(view.takeNews()).isEmpty();
    }

    @Test
    void hasNoNewsWhenOnlyWhatIsHeldForOthersChanged() {
        count(10, 10);
        view.follow(() -> building("minwater"), whole, NINE);
        view.takeNews();

        count(10, 20);
        view.follow(() -> building("minwater"), whole, NINE.plusSeconds(1));

        assertThat(view.hasNews()).isFalse();
    }

    private void count(int inWaterkant, int inStadskant) {
        int all = inWaterkant + inStadskant;
        tell(BUILDING, PlaceKind.BUILDING, null, all);
        tell(FLOOR, PlaceKind.FLOOR, FLOOR, all);
        tell(WATERKANT, PlaceKind.NEIGHBOURHOOD, FLOOR, inWaterkant);
        tell(STADSKANT, PlaceKind.NEIGHBOURHOOD, FLOOR, inStadskant);
    }

    private void tell(UUID place, PlaceKind kind, @Nullable UUID floor, int booked) {
        whole.apply(new Change(
                place,
                whole.lastOffset() + 1,
                new OccupancyChanged(
                        place,
                        kind,
                        kind.name(),
                        BUILDING,
                        floor,
                        NINE,
                        new OccupancyChanged.Spaces(40, booked, 0, 40 - booked),
                        new OccupancyChanged.Spaces(0, 0, 0, 0),
                        List.of(new OccupancyChanged.OfKind(SpaceKind.DESK, 40, booked, 0, 40 - booked)),
                        booked,
                        null)));
    }

    private static Building building(@Nullable String stadskantHeldFor) {
        return new Building(
                BUILDING,
                "Kadegebouw",
                ZoneId.of("Europe/Amsterdam"),
                List.of(new Building.Floor(
                        FLOOR,
                        "Verdieping 3",
                        3,
                        List.of(
                                new Building.Neighbourhood(WATERKANT, "3A Waterkant", null),
                                new Building.Neighbourhood(STADSKANT, "3B Stadskant", stadskantHeldFor)))),
                Set.of("minbin", "minwater"),
                "minbin",
                null,
                null);
    }

    private static int booked(OccupancyChanged told) {
        return told.desks().booked();
    }
}
