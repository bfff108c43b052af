package flexplek.history;

import static flexplek.live.Kadegebouw.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.Building;
import flexplek.place.SpaceKind;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long history takes at size: a tenth of the portfolio and one year as delivered, all of it with {@code
 * -Dhistory.buildings=140 -Dhistory.years=10}.
 */
@QuarkusTest
@OnRealStack
class HistorySizeTest {

    private static final Logger LOG = Logger.getLogger(HistorySizeTest.class);

    private static final int BUILDINGS = Integer.getInteger("history.buildings", 14);
    private static final int YEARS = Integer.getInteger("history.years", 1);
    private static final int DESKS = 600;
    private static final int NEIGHBOURHOODS = 20;
    private static final int FLOORS = 4;
    private static final int BATCH = 5000;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    @Inject
    KeptBookings bookings;

    @Inject
    KeptSpaces spaces;

    @Inject
    ReadDay readDay;

    @Inject
    QuarterHours quarterHours;

    @Inject
    Months months;

    @Inject
    Session entities;

    /** The whole portfolio of 84,000 desks takes less than a minute. */
    @Test
    void keepsAndCountsADayOfTheWholePortfolioInAMinute() {
        List<Building> buildings = IntStream.range(0, BUILDINGS)
                .mapToObj(HistorySizeTest::building)
                .toList();
        buildings.forEach(building -> inTransaction(() -> spaces.put(spacesOf(building))));
        List<KeptBooking> made = buildings.stream()
                .flatMap(building -> bookingsOf(building).stream())
                .toList();
        months.make(start(DAY), start(DAY.plusDays(1)));

        long began = System.nanoTime();
        keep(made);
        keep(made.stream().map(HistorySizeTest::released).toList());
        long kept = System.nanoTime();
        int rows = buildings.stream().mapToInt(this::count).sum();
        long counted = System.nanoTime();

        LOG.infof(
                "%d desks: %d bookings made and released kept in %d ms, %d quarter hours counted in %d ms",
                made.size(), made.size(), millis(kept - began), rows, millis(counted - kept));
        assertThat(rows).isEqualTo(BUILDINGS * (1 + FLOORS + NEIGHBOURHOODS) * 48);
        assertThat(Duration.ofNanos(counted - began))
                .isLessThan(Duration.ofMinutes(1).multipliedBy(BUILDINGS).dividedBy(140));
    }

    @Test
    void readsTheHeatMapOfAYearOfAThousandDesksInLessThanAThirdOfASecond() {
        UUID first = UUID.randomUUID();
        YearMonth begin = LAST.minusMonths(12L * YEARS - 1);
        months.make(Months.startOf(begin), Months.startOf(LAST));
        for (YearMonth year = begin; !year.isAfter(LAST); year = year.plusYears(1)) {
            YearMonth from = year;
            inTransaction(() -> fillYear(first, from));
        }

        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long began = System.nanoTime();
            List<UtilisationGroup> groups = heatMap(first);
            took.add(millis(System.nanoTime() - began));
            assertThat(groups).hasSize(7 * 13).allMatch(group -> group.capacity() == 1000);
        }

        LOG.infof("a heat map of a year out of %d: the first in %d ms, then %s", YEARS, took.getFirst(), took);
        assertThat(took.stream().sorted().toList().get(took.size() / 2)).isLessThan(300);
    }

    private List<UtilisationGroup> heatMap(UUID place) {
        Instant until = Months.startOf(LAST.plusMonths(1));
        return Utilisation.grouped(
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                quarterHours.of(place, SpaceKind.DESK, Months.startOf(LAST.minusMonths(11)), until)),
                Grouping.WEEKDAY_HOUR,
                AMSTERDAM);
    }

    /** The rows of a building of a thousand desks with its floors and neighbourhoods, as they are written: day by day. */
    private void fillYear(UUID building, YearMonth begin) {
        entities.createNativeMutationQuery("""
                        insert into quarter_hour (place_id, kind, starts, capacity, booked, checked_in, released)
                        select case p when 0 then cast(:building as uuid) else cast(md5(cast(:building as text) || p) as uuid) end, 'DESK',
                          d + q * interval '15 minutes', 1000, 400 + q, 300 + q, q
                        from generate_series(cast(:begin as timestamptz), cast(:until as timestamptz), interval '24 hours') d,
                          generate_series(0, 24) p, generate_series(24, 71) q
                        order by d, p, q""")
                .setParameter("building", building.toString())
                .setParameter("begin", Months.startOf(begin))
                .setParameter("until", Months.startOf(begin.plusYears(1)).minusSeconds(86_400))
                .executeUpdate();
    }

    private void keep(List<KeptBooking> all) {
        for (int i = 0; i < all.size(); i += BATCH) {
            List<KeptBooking> batch = all.subList(i, Math.min(i + BATCH, all.size()));
            inTransaction(() -> {
                bookings.find(batch.stream().map(KeptBooking::bookingId).toList());
                bookings.put(batch);
            });
        }
    }

    private int count(Building building) {
        Instant from = start(DAY);
        Instant until = start(DAY.plusDays(1));
        return QuarkusTransaction.requiringNew().call(() -> {
            List<QuarterHour> rows = CountDay.of(building, DAY, readDay.of(building, from, until));
            quarterHours.replace(building.placeIds(), from, until, rows);
            return rows.size();
        });
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static Building building(int number) {
        List<Building.Floor> floors = IntStream.range(0, FLOORS)
                .mapToObj(floor -> new Building.Floor(
                        floorOf(number, floor),
                        "Floor " + floor,
                        floor,
                        IntStream.range(0, NEIGHBOURHOODS)
                                .filter(n -> n % FLOORS == floor)
                                .mapToObj(n -> new Building.Neighbourhood(neighbourhoodOf(number, n), "N" + n, null))
                                .toList()))
                .toList();
        return new Building(id(7_000_000 + number), "B" + number, AMSTERDAM, floors, Set.of(), null, "07:00", "19:00");
    }

    private static List<KeptSpace> spacesOf(Building building) {
        int number = numberOf(building);
        return IntStream.range(0, DESKS)
                .mapToObj(desk -> new KeptSpace(
                        deskOf(number, desk),
                        Instant.parse(Facts.LONG_AGO),
                        building.buildingId(),
                        floorOf(number, desk % NEIGHBOURHOODS % FLOORS),
                        neighbourhoodOf(number, desk % NEIGHBOURHOODS),
                        SpaceKind.DESK,
                        true,
                        null))
                .toList();
    }

    private static List<KeptBooking> bookingsOf(Building building) {
        int number = numberOf(building);
        Instant from = DAY.atTime(8, 0).atZone(AMSTERDAM).toInstant();
        return IntStream.range(0, DESKS)
                .mapToObj(desk -> new KeptBooking(
                        id(9_000_000 + number * DESKS + desk),
                        building.buildingId(),
                        floorOf(number, desk % NEIGHBOURHOODS % FLOORS),
                        neighbourhoodOf(number, desk % NEIGHBOURHOODS),
                        deskOf(number, desk),
                        SpaceKind.DESK,
                        from,
                        from.plus(Duration.ofHours(9)),
                        1,
                        Stage.STANDS,
                        from.plus(Duration.ofHours(9)),
                        from.plus(Duration.ofMinutes(desk % 60))))
                .toList();
    }

    private static KeptBooking released(KeptBooking made) {
        return new KeptBooking(
                made.bookingId(),
                made.buildingId(),
                made.floorId(),
                made.neighbourhoodId(),
                made.spaceId(),
                made.kind(),
                made.start(),
                made.end(),
                2,
                Stage.RELEASED,
                made.end().minus(Duration.ofHours(1)),
                made.checkedInAt());
    }

    private static int numberOf(Building building) {
        return Integer.parseInt(building.name().substring(1));
    }

    private static UUID floorOf(int building, int floor) {
        return id(8_000_000 + building * 10 + floor);
    }

    private static UUID neighbourhoodOf(int building, int neighbourhood) {
        return id(8_500_000 + building * 100 + neighbourhood);
    }

    private static UUID deskOf(int building, int desk) {
        return id(6_000_000 + building * DESKS + desk);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(AMSTERDAM).toInstant();
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
