package flexplek.screen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.Building;
import flexplek.place.Closed;
import flexplek.place.Space;
import flexplek.place.SpaceKind;
import flexplek.screen.ExpectedPlace.Booked;
import flexplek.screen.ExpectedPlace.Hour;
import flexplek.screen.ExpectedPlace.Peak;
import flexplek.space.BookedDay;
import flexplek.space.Claim;
import flexplek.space.ClaimState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tuesday 24 November 2026 in Amsterdam, seen at 10:05 by the clock of the house; two floors, one desk of four held. */
class ExpectedDayTest {

    private static final int POPULATIONS = Integer.getInteger("flexplek.populations", 100);
    private static final UUID HOUSE = new UUID(99, 0);
    private static final UUID OPEN = new UUID(1, 1);
    private static final UUID HELD = new UUID(1, 2);
    private static final UUID UPSTAIRS = new UUID(2, 1);
    private static final String MINE = "minbin";
    private static final Instant NOW = local("10:05");

    private static final Building BUILDING = new Building(
            HOUSE,
            "Kadegebouw",
            ZoneId.of("Europe/Amsterdam"),
            List.of(
                    new Building.Floor(
                            new UUID(2, 0), "2", 2, List.of(new Building.Neighbourhood(UPSTAIRS, "2A", null))),
                    new Building.Floor(
                            new UUID(1, 0),
                            "1",
                            1,
                            List.of(
                                    new Building.Neighbourhood(HELD, "1B", "minwater"),
                                    new Building.Neighbourhood(OPEN, "1A", null)))),
            Set.of(MINE, "minwater"),
            "minwater",
            "07:00",
            "19:00");

    private final List<Space> spaces = new ArrayList<>();
    private final Map<UUID, List<Claim>> claims = new HashMap<>();

    @Test
    void tellsOfEachHourHowManyAreBookedAtItsBusiestMoment() {
        book(desk(OPEN), "09:00", "11:30");
        book(desk(OPEN), "11:30", "17:00");
        UUID third = desk(OPEN);
        book(third, "13:00", "13:15");
        book(third, "13:30", "14:00");
        book(room(OPEN), "10:30", "11:00");

        ExpectedPlace whole = all().whole();

        assertThat(whole.hours()).hasSize(14);
        assertThat(whole.hours().getFirst())
                .isEqualTo(new Hour(local("10:00"), local("11:00"), true, new Booked(3, 1), new Booked(1, 1)));
        assertThat(whole.hours().stream().map(hour -> hour.desks().booked())).startsWith(1, 1, 1, 2, 1, 1, 1, 0);
    }

    @Test
    void saysInWhichHoursTheHouseIsClosed() {
        assertThat(all().whole().hours().stream().map(Hour::open))
                .startsWith(true, true, true, true, true, true, true, true, true)
                .endsWith(false, false, false, false, false);
    }

    @Test
    void tellsWhenMostAreBookedTodayAndFromNowOn() {
        book(desk(OPEN), "08:00", "10:00");
        book(desk(OPEN), "08:30", "12:00");
        book(desk(UPSTAIRS), "09:00", "12:00");
        book(desk(UPSTAIRS), "11:00", "12:00");
        book(desk(UPSTAIRS), "11:30", "11:45");

        ExpectedPlace whole = all().whole();

        assertThat(whole.peakAhead()).isEqualTo(new Peak(local("11:30"), 4));
        assertThat(whole.peakToday()).isEqualTo(new Peak(local("11:30"), 4));
        assertThat(all().floors().getFirst().peakToday()).isEqualTo(new Peak(local("08:30"), 2));
        assertThat(all().floors().getFirst().peakAhead()).isEqualTo(new Peak(NOW, 1));
    }

    @Test
    void tellsOfNoPeakWhereNothingIsBooked() {
        desk(OPEN);

        assertThat(all().whole().peakAhead()).isNull();
        assertThat(all().whole().peakToday()).isNull();
    }

    @Test
    void countsADeskThatWasGivenUpAndBookedAnewOnce() {
        UUID desk = desk(OPEN);
        claim(desk, "09:00", "17:00", "10:12", ClaimState.FREE);
        book(desk, "10:00", "17:00");

        assertThat(all().whole().peakToday()).isEqualTo(new Peak(local("09:00"), 1));
        assertThat(all().whole().hours().getFirst().desks().booked()).isEqualTo(1);
    }

    @Test
    void countsNothingOfOtherDays() {
        UUID desk = desk(OPEN);
        requireNonNull(claims.get(desk))
                .add(new Claim(
                        UUID.randomUUID(),
                        desk,
                        local("10:00").plusSeconds(86_400),
                        local("12:00").plusSeconds(86_400),
                        local("12:00").plusSeconds(86_400),
                        ClaimState.TAKEN,
                        NOW,
                        null));

        assertThat(all().whole().peakToday()).isNull();
    }

    @Test
    void countsADeskThatIsClosedLaterUntilThen() {
        desk(OPEN);
        UUID closed = new UUID(7, 7);
        spaces.add(space(closed, SpaceKind.DESK, OPEN, List.of(new Closed(local("13:00"), local("15:00")))));
        claims.put(closed, new ArrayList<>());

        assertThat(all().whole().hours().stream().map(hour -> hour.desks().capacity()))
                .startsWith(2, 2, 2, 1, 1, 2);
    }

    @Test
    void leavesOutForOthersWhatIsHeldAndSumsTheRest() {
        book(desk(OPEN), "09:00", "17:00");
        book(desk(HELD), "09:00", "17:00");
        book(desk(UPSTAIRS), "13:00", "17:00");

        ExpectedDay others = toOthers();

        assertThat(others.neighbourhoods()).extracting(ExpectedPlace::name).containsExactly("1A", "2A");
        assertThat(others.floors()).extracting(ExpectedPlace::name).containsExactly("1", "2");
        assertThat(others.floors().getFirst().hours().getFirst().desks()).isEqualTo(new Booked(1, 1));
        assertThat(others.whole().hours().getFirst().desks()).isEqualTo(new Booked(2, 1));
        assertThat(others.whole().peakAhead()).isEqualTo(new Peak(local("13:00"), 2));
        assertThat(others.whole().peakToday()).isNull();
        assertThat(all().whole().peakAhead()).isEqualTo(new Peak(local("13:00"), 3));
    }

    @Test
    void tellsOthersOfNoFloorThatIsHeldWhole() {
        Building held = new Building(
                HOUSE,
                "Kadegebouw",
                BUILDING.zone(),
                List.of(new Building.Floor(
                        new UUID(1, 0), "1", 1, List.of(new Building.Neighbourhood(HELD, "1B", "minwater")))),
                BUILDING.organisations(),
                "minwater",
                "07:00",
                "19:00");
        book(desk(HELD), "09:00", "17:00");

        ExpectedDay others = ExpectedDay.of(held, booked(held), MINE, NOW);

        assertThat(others.floors()).isEmpty();
        assertThat(others.neighbourhoods()).isEmpty();
        assertThat(others.whole().hours().getFirst().desks()).isEqualTo(new Booked(0, 0));
    }

    /** What others are told is the same whatever happens in held places, and whoever came, left early or was released. */
    @Test
    void tellsOthersTheSameWhateverIsToStaySecret() {
        populations().forEach(random -> {
            populate(random);
            ExpectedDay before = toOthers();

            changeSecrets(random);

            ExpectedDay after = toOthers();
            assertThat(told(after)).isEqualTo(told(before));
        });
    }

    /** So that the test above would find a leak: who sees all is told of it. */
    @Test
    void tellsThoseWhoSeeAllOfWhatIsSecret() {
        assertThat(populations().filter(random -> {
                    populate(random);
                    ExpectedDay before = all();
                    changeSecrets(random);
                    return !told(all()).equals(told(before));
                }))
                .hasSizeGreaterThan(POPULATIONS / 2);
    }

    /** What is told of a place could be counted desk by desk in the availability of its floor: it protects by nothing else. */
    @Test
    void tellsOthersWhatCouldBeCountedDeskByDesk() {
        populations().forEach(random -> {
            populate(random);

            for (ExpectedPlace place : toOthers().neighbourhoods()) {
                for (Hour hour : place.hours()) {
                    Instant from = hour.start().isBefore(NOW) ? NOW : hour.start();
                    int most = Stream.iterate(from, hour.end()::isAfter, at -> at.plusSeconds(60))
                            .mapToInt(at -> (int) spaces.stream()
                                    .filter(space -> space.neighbourhoodId().equals(place.placeId()))
                                    .filter(space -> requireNonNull(claims.get(space.spaceId())).stream()
                                            .anyMatch(claim ->
                                                    !at.isBefore(claim.start()) && at.isBefore(claim.freeFrom())))
                                    .count())
                            .max()
                            .orElse(0);
                    assertThat(hour.desks().booked()).isEqualTo(most);
                }
            }
        });
    }

    private static List<ExpectedPlace> told(ExpectedDay day) {
        List<ExpectedPlace> told = new ArrayList<>(List.of(day.whole()));
        told.addAll(day.floors());
        told.addAll(day.neighbourhoods());
        return told;
    }

    private static Stream<Random> populations() {
        return Stream.iterate(0, seed -> seed + 1).limit(POPULATIONS).map(Random::new);
    }

    private void populate(Random random) {
        spaces.clear();
        claims.clear();
        for (UUID neighbourhood : List.of(OPEN, HELD, UPSTAIRS)) {
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                UUID desk = desk(neighbourhood);
                if (random.nextBoolean()) {
                    bookAtRandom(desk, random);
                }
            }
        }
    }

    private void bookAtRandom(UUID desk, Random random) {
        int start = 7 + random.nextInt(8);
        book(desk, "%02d:00".formatted(start), "%02d:15".formatted(start + 1 + random.nextInt(4)));
    }

    /** In held places anything; elsewhere who checked in, and who was there this morning. */
    private void changeSecrets(Random random) {
        for (Space space : spaces) {
            List<Claim> known = requireNonNull(claims.get(space.spaceId()));
            if (space.neighbourhoodId().equals(HELD)) {
                known.clear();
                bookAtRandom(space.spaceId(), random);
            } else {
                known.replaceAll(claim -> new Claim(
                        claim.bookingId(),
                        claim.spaceId(),
                        claim.start(),
                        claim.end(),
                        claim.freeFrom(),
                        random.nextBoolean() ? ClaimState.CHECKED_IN : ClaimState.TAKEN,
                        claim.at(),
                        null));
                if (known.isEmpty()) {
                    claim(space.spaceId(), "07:00", "16:00", "09:%02d".formatted(random.nextInt(60)), ClaimState.FREE);
                }
            }
        }
    }

    private ExpectedDay all() {
        return ExpectedDay.of(BUILDING, booked(BUILDING), null, NOW);
    }

    private ExpectedDay toOthers() {
        return ExpectedDay.of(BUILDING, booked(BUILDING), MINE, NOW);
    }

    private BookedDay booked(Building building) {
        return BookedDay.of(building, building.dayOf(NOW), spaces, space -> requireNonNull(claims.get(space)));
    }

    private UUID desk(UUID neighbourhood) {
        return place(SpaceKind.DESK, neighbourhood);
    }

    private UUID room(UUID neighbourhood) {
        return place(SpaceKind.ROOM, neighbourhood);
    }

    private UUID place(SpaceKind kind, UUID neighbourhood) {
        UUID id = new UUID(3, spaces.size());
        spaces.add(space(id, kind, neighbourhood, List.of()));
        claims.put(id, new ArrayList<>());
        return id;
    }

    private static Space space(UUID id, SpaceKind kind, UUID neighbourhood, List<Closed> closures) {
        return new Space(id, kind, HOUSE, new UUID(0, 0), neighbourhood, true, null, closures);
    }

    private void book(UUID space, String start, String end) {
        claim(space, start, end, end, ClaimState.TAKEN);
    }

    private void claim(UUID space, String start, String end, String freeFrom, ClaimState state) {
        requireNonNull(claims.get(space))
                .add(new Claim(
                        UUID.randomUUID(),
                        space,
                        local(start),
                        local(end),
                        local(freeFrom),
                        state,
                        local("06:00"),
                        null));
    }

    private static Instant local(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z").minusSeconds(3600);
    }
}
