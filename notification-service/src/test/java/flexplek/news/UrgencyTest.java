package flexplek.news;

import static flexplek.news.Urgency.LATER;
import static flexplek.news.Urgency.NOW;
import static flexplek.news.Urgency.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant EIGHT = Instant.parse("2026-11-24T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void isNowWhenSomebodyWaitsOrAPlaceIsHeld() {
        ArrivedGuest guest = new ArrivedGuest(UUID.randomUUID(), UUID.randomUUID(), "Kadegebouw", AMSTERDAM, EIGHT);

        assertThat(of(new News.GuestArrived(guest))).isEqualTo(NOW);
        assertThat(of(new News.GuestNotArrived(guest))).isEqualTo(NOW);
        assertThat(of(new News.Offered(inDays(30), UUID.randomUUID(), EIGHT.plusSeconds(1800))))
                .isEqualTo(NOW);
    }

    @Test
    void isSoonForWhatIsOfTodayAndNotYetOver() {
        assertThat(of(affected(inDays(0)))).isEqualTo(SOON);
        assertThat(of(new News.NoShow(inDays(0)))).isEqualTo(SOON);
        assertThat(of(affected(inDays(1)))).isEqualTo(LATER);
        assertThat(of(affected(inDays(-1)))).isEqualTo(LATER);
    }

    @Test
    void isSoonForWhatWasOfTodayBeforeItMoved() {
        assertThat(of(new News.Changed(inDays(14), before(0), SOMEBODY))).isEqualTo(SOON);
        assertThat(of(new News.Changed(inDays(0), before(14), SOMEBODY))).isEqualTo(SOON);
        assertThat(of(new News.Changed(inDays(14), before(15), SOMEBODY))).isEqualTo(LATER);
        assertThat(of(meeting(before(0)))).isEqualTo(SOON);
        assertThat(of(meeting(null))).isEqualTo(LATER);
    }

    @Test
    void isSoonForADateThatBeginsWithinADayByItsBuilding() {
        TeamDay day = new TeamDay(UUID.randomUUID(), "Kade", UUID.randomUUID(), "Kadegebouw", AMSTERDAM);

        assertThat(of(new News.DayCancelled(day, SOMEBODY, TODAY))).isEqualTo(SOON);
        assertThat(of(new News.DayCancelled(day, SOMEBODY, TODAY.plusDays(1)))).isEqualTo(SOON);
        assertThat(of(new News.DayCancelled(day, SOMEBODY, TODAY.plusDays(2)))).isEqualTo(LATER);
        assertThat(of(new News.DayCancelled(day, SOMEBODY, null))).isEqualTo(LATER);
        assertThat(of(new News.DayProposed(day, SOMEBODY, List.of(TODAY.plusDays(9), TODAY.plusDays(1)))))
                .isEqualTo(SOON);
    }

    private static Urgency of(News news) {
        return Urgency.of(news, EIGHT);
    }

    private static News affected(BookedPlace booking) {
        return new News.Affected(booking, "OUT_OF_SERVICE", List.of(), SOMEBODY);
    }

    private static News meeting(News.@Nullable Before before) {
        return new News.Meeting(inDays(14), "CHANGED", SOMEBODY, SOMEBODY, before);
    }

    private static BookedPlace inDays(int days) {
        Instant start = start(days);
        return new BookedPlace(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "DESK",
                "3A-012",
                UUID.randomUUID(),
                "Kadegebouw",
                start,
                start.plus(Duration.ofHours(8)),
                AMSTERDAM);
    }

    private static News.Before before(int days) {
        return new News.Before("3A-014", start(days), start(days).plus(Duration.ofHours(8)));
    }

    private static Instant start(int days) {
        return EIGHT.plus(Duration.ofDays(days)).plusSeconds(60);
    }
}
