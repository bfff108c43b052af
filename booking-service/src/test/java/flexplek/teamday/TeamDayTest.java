package flexplek.teamday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamDayTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final UUID ORGANISER = new UUID(0, 2);
    private static final TeamDayEvent.Outline OUTLINE = new TeamDayEvent.Outline(
            new UUID(0, 1),
            new UUID(0, 3),
            "Kade",
            ORGANISER,
            new UUID(0, 4),
            "Kadegebouw",
            "Europe/Amsterdam",
            List.of(ORGANISER));

    private final TeamDay day = new TeamDay(
            1, 2, new TeamDay.Where(3, null), "", List.of(THURSDAY, TUESDAY), Instant.parse("2026-11-20T10:00:00Z"));

    private void agree() {
        day.agree(ORGANISER, TUESDAY, MONDAY, OUTLINE, List.of());
    }

    private void refused(Runnable act, TeamDayRefusal refusal) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        TeamDayRefused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    @Test
    void isProposedWithItsDatesInOrder() {
        assertThat(day.status()).isEqualTo(TeamDayStatus.PROPOSED);
        assertThat(day.proposed(OUTLINE).candidateDates()).containsExactly(TUESDAY, THURSDAY);
    }

    @Test
    void isAgreedOnOneOfItsDates() {
        TeamDayEvent.TeamDayAgreed agreed = day.agree(ORGANISER, TUESDAY, MONDAY, OUTLINE, List.of());

        assertThat(agreed.date()).isEqualTo(TUESDAY);
        assertThat(day.isAgreedOn(TUESDAY)).isTrue();
    }

    @Test
    void isNotAgreedOnAnyOtherDateNorOnOneThatHasPassed() {
        isNotPossible(MONDAY, MONDAY);
        isNotPossible(TUESDAY, THURSDAY);
    }

    private void isNotPossible(LocalDate date, LocalDate today) {
        assertThatThrownBy(() -> day.agree(ORGANISER, date, today, OUTLINE, List.of()))
                .isInstanceOfSatisfying(
                        TeamDayRefused.class,
                        e -> assertThat(e.refusal()).isInstanceOf(TeamDayRefusal.DateNotPossible.class));
    }

    @Test
    void isAgreedOnce() {
        agree();

        refused(
                () -> day.agree(ORGANISER, THURSDAY, MONDAY, OUTLINE, List.of()),
                new TeamDayRefusal.AlreadyAgreed(TUESDAY));
    }

    @Test
    void isHeldWhenItsDateHasPassed() {
        agree();
        assertThatThrownBy(() -> day.hold(TUESDAY, OUTLINE)).isInstanceOf(IllegalStateException.class);

        assertThat(day.hold(TUESDAY.plusDays(1), OUTLINE).date()).isEqualTo(TUESDAY);

        refused(() -> day.checkAnswerable(TUESDAY.plusDays(1)), new TeamDayRefusal.NoLongerOpen(TeamDayStatus.HELD));
        refused(
                () -> day.cancel(ORGANISER, TUESDAY.plusDays(1), OUTLINE),
                new TeamDayRefusal.NoLongerOpen(TeamDayStatus.HELD));
    }

    @Test
    void isCancelledOnceAndForGood() {
        agree();

        assertThat(day.cancel(ORGANISER, MONDAY, OUTLINE)).hasValueSatisfying(cancelled -> {
            assertThat(cancelled.date()).isEqualTo(TUESDAY);
            assertThat(cancelled.cancelledBy()).isEqualTo(ORGANISER);
        });
        assertThat(day.cancel(ORGANISER, MONDAY, OUTLINE)).isEmpty();
        refused(
                () -> day.agree(ORGANISER, THURSDAY, MONDAY, OUTLINE, List.of()),
                new TeamDayRefusal.NoLongerOpen(TeamDayStatus.CANCELLED));
    }
}
