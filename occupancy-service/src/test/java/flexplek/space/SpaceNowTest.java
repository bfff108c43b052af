package flexplek.space;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw;
import flexplek.place.Closed;
import flexplek.place.KnownSpace;
import flexplek.place.Space;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpaceNowTest {

    private static final UUID DESK = Kadegebouw.desk(1);
    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void isFreeWhereNobodyBooked() {
        assertThat(at(NINE)).isEqualTo(now(SpaceState.FREE, null));
    }

    @Test
    void isBookedFromTheStartOfTheSlotUntilItsEnd() {
        Claim claim = claim(1, NINE, NOON, NOON, ClaimState.TAKEN, EIGHT);

        assertThat(at(EIGHT, claim).state()).isEqualTo(SpaceState.FREE);
        assertThat(at(NINE, claim)).isEqualTo(now(SpaceState.BOOKED, NINE));
        assertThat(at(NOON, claim)).isEqualTo(now(SpaceState.FREE, NOON));
    }

    @Test
    void isCheckedInSinceThePersonProvedPresenceInTheSlot() {
        assertThat(at(TEN, claim(1, NINE, NOON, NOON, ClaimState.CHECKED_IN, NINE.plusSeconds(60))))
                .isEqualTo(now(SpaceState.CHECKED_IN, NINE.plusSeconds(60)));
        assertThat(at(TEN, claim(1, NINE, NOON, NOON, ClaimState.CHECKED_IN, EIGHT)))
                .isEqualTo(now(SpaceState.CHECKED_IN, NINE));
    }

    @Test
    void isFreeSinceItWasGivenBack() {
        Claim released = claim(1, NINE, NOON, TEN, ClaimState.FREE, TEN);

        assertThat(at(NOON.minusSeconds(1), released)).isEqualTo(new SpaceNow(DESK, SpaceState.FREE, TEN, null, TEN));
        assertThat(at(TEN.minusSeconds(1), released).state()).isEqualTo(SpaceState.BOOKED);
    }

    @Test
    void saysNothingOfAReleaseOnceItWasTakenAgain() {
        Claim released = claim(1, EIGHT, NOON, NINE, ClaimState.FREE, NINE);
        Claim next = claim(2, NINE, TEN, TEN, ClaimState.CHECKED_IN, NINE);

        assertThat(at(NINE, released, next).releasedAt()).isNull();
        assertThat(at(TEN, released, next)).isEqualTo(now(SpaceState.FREE, TEN));
    }

    @Test
    void saysWhenItIsReleasedWhileItsPersonIsWaitedFor() {
        Claim waiting =
                new Claim(Kadegebouw.id(9001), DESK, NINE, NOON, NOON, ClaimState.TAKEN, EIGHT, NINE.plusSeconds(1800));

        assertThat(at(NINE, waiting))
                .isEqualTo(new SpaceNow(DESK, SpaceState.BOOKED, NINE, NINE.plusSeconds(1800), null));
        assertThat(at(EIGHT, waiting)).isEqualTo(now(SpaceState.FREE, null));
    }

    @Test
    void takesNoNoticeOfWhatWasCancelled() {
        Claim cancelled = claim(1, NINE, NOON, NINE, ClaimState.FREE, EIGHT);
        Claim next = claim(2, NINE, NOON, NOON, ClaimState.TAKEN, EIGHT);

        assertThat(at(TEN, cancelled)).isEqualTo(now(SpaceState.FREE, null));
        assertThat(at(TEN, cancelled, next).state()).isEqualTo(SpaceState.BOOKED);
    }

    @Test
    void isOutOfServiceWhateverIsBooked() {
        Claim claim = claim(1, NINE, NOON, NOON, ClaimState.CHECKED_IN, NINE);

        assertThat(SpaceNow.of(new KnownSpace(space(false), EIGHT), List.of(claim), TEN))
                .isEqualTo(now(SpaceState.OUT_OF_SERVICE, EIGHT));
    }

    @Test
    void isOutOfServiceWhileAClosureRuns() {
        KnownSpace known = new KnownSpace(
                new Space(
                        DESK,
                        SpaceKind.DESK,
                        Kadegebouw.BUILDING,
                        Kadegebouw.FLOOR_3,
                        Kadegebouw.WATERKANT,
                        true,
                        null,
                        List.of(new Closed(NINE, TEN))),
                null);

        assertThat(SpaceNow.of(known, List.of(), EIGHT).state()).isEqualTo(SpaceState.FREE);
        assertThat(SpaceNow.of(known, List.of(), NINE)).isEqualTo(now(SpaceState.OUT_OF_SERVICE, NINE));
        assertThat(SpaceNow.of(known, List.of(), TEN).state()).isEqualTo(SpaceState.FREE);
    }

    private static SpaceNow at(Instant now, Claim... claims) {
        return SpaceNow.of(new KnownSpace(space(true), null), List.of(claims), now);
    }

    private static Space space(boolean inService) {
        return new Space(
                DESK,
                SpaceKind.DESK,
                Kadegebouw.BUILDING,
                Kadegebouw.FLOOR_3,
                Kadegebouw.WATERKANT,
                inService,
                null,
                null);
    }

    private static Claim claim(int number, Instant start, Instant end, Instant freeFrom, ClaimState state, Instant at) {
        return new Claim(Kadegebouw.id(9000 + number), DESK, start, end, freeFrom, state, at, null);
    }

    private static SpaceNow now(SpaceState state, @Nullable Instant since) {
        return new SpaceNow(DESK, state, since, null, null);
    }
}
