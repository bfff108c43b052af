package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-08-03");
    private static final LocalDate LAST = FIRST.plusWeeks(12).minusDays(1);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** A house that is closed at weekends, of which events tell the hours alone: each Saturday has rows with nothing booked. */
    @Test
    void tellsNothingOfDaysOnWhichNobodyComesAndIsNotJudgedByThem() {
        Forecast withWeekends = Forecast.of(booked(true));
        Forecast without = Forecast.of(booked(false));

        assertThat(withWeekends.days())
                .hasSize(10)
                .noneMatch(day -> WEEKEND.contains(day.day().getDayOfWeek()));
        assertThat(withWeekends.record()).isEqualTo(without.record());
        assertThat(withWeekends.days()).isEqualTo(without.days());
    }

    @Test
    void tellsNothingWhereNothingWasBooked() {
        Forecast forecast = Forecast.of(utilisation(List.of()));

        assertThat(forecast.days()).isEmpty();
        assertThat(forecast.record()).isNull();
    }

    private static Utilisation booked(boolean withWeekends) {
        List<QuarterHour> rows = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean closed = WEEKEND.contains(day.getDayOfWeek());
            if (!closed || withWeekends) {
                int booked = closed ? 0 : 40 + 5 * day.getDayOfWeek().getValue() + day.getDayOfMonth() % 7;
                Instant nine =
                        day.atTime(9, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
                rows.add(new QuarterHour(BUILDING, SpaceKind.DESK, nine, 100, booked, 0, 0, null));
            }
        }
        return utilisation(rows);
    }

    private static Utilisation utilisation(List<QuarterHour> rows) {
        return new Utilisation(
                BUILDING,
                PlaceKind.BUILDING,
                "Kadegebouw",
                BUILDING,
                "Europe/Amsterdam",
                SpaceKind.DESK,
                FIRST,
                LAST,
                "day",
                Utilisation.grouped(rows, Grouping.DAY, ZoneId.of("Europe/Amsterdam")));
    }
}
