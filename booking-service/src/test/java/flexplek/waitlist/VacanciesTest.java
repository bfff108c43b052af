package flexplek.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.claim.Claim;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VacanciesTest {

    private static final TimeSlot MORNING = slot("08:00", "11:00");
    private static final TimeSlot AFTERNOON = slot("11:00", "16:00");
    private static final TimeSlot DAY = slot("08:00", "16:00");

    private final Vacancies vacancies = new Vacancies(
            List.of(
                    new Vacancies.Vacancy(1, 10, 100, null, SpaceKind.DESK, 1, List.of()),
                    new Vacancies.Vacancy(2, 10, 101, 7, SpaceKind.DESK, 1, List.of("monitor")),
                    new Vacancies.Vacancy(3, 11, 102, null, SpaceKind.DESK, 1, List.of("monitor", "quiet")),
                    new Vacancies.Vacancy(4, 11, 102, null, SpaceKind.ROOM, 8, List.of())),
            ZoneId.of("Europe/Amsterdam"));

    private Optional<Integer> first(Waiting waiting) {
        return vacancies.first(waiting, neighbourhood -> true);
    }

    @Test
    void passesByWhereARuleKeepsThePersonOut() {
        assertThat(vacancies.first(waiting(desk(null), DAY), neighbourhood -> neighbourhood != 100))
                .contains(3);
    }

    @Test
    void givesTheFirstThatFits() {
        assertThat(first(waiting(desk(null), DAY))).contains(1);
        assertThat(first(waiting(desk(11), DAY))).contains(3);
        assertThat(first(waiting(desk(null, "quiet"), DAY))).contains(3);
        assertThat(first(waiting(named(3), DAY))).contains(3);
        assertThat(first(waiting(room(8), DAY))).contains(4);
        assertThat(first(waiting(room(9), DAY))).isEmpty();
    }

    @Test
    void passesByWhatIsHeldForAnotherOrganisation() {
        assertThat(first(waiting(named(2), DAY))).isEmpty();
        assertThat(first(new Waiting(
                        UUID.randomUUID(), new Claim.Sitter(1, UUID.randomUUID()), 7, named(2), DAY, false)))
                .contains(2);
    }

    @Test
    void isFreeForTheWholeSlotOrNotAtAll() {
        vacancies.take(1, MORNING);

        assertThat(first(waiting(named(1), AFTERNOON))).contains(1);
        assertThat(first(waiting(named(1), MORNING))).isEmpty();
        assertThat(first(waiting(named(1), DAY))).isEmpty();
        assertThat(first(waiting(desk(null), DAY))).contains(3);
    }

    @Test
    void hasNothingOfAKindOnADayThatIsFull() {
        vacancies.close(SpaceKind.DESK, LocalDate.of(2026, 11, 24));

        assertThat(first(waiting(desk(null), DAY))).isEmpty();
        assertThat(first(waiting(room(1), DAY))).contains(4);
    }

    private static Wish desk(@Nullable Integer floor, String... amenities) {
        return new Wish(1, floor, null, null, SpaceKind.DESK, List.of(amenities), 1);
    }

    private static Wish named(int space) {
        return new Wish(1, null, null, space, SpaceKind.DESK, List.of(), 1);
    }

    private static Wish room(int people) {
        return new Wish(1, null, null, null, SpaceKind.ROOM, List.of(), people);
    }

    private static Waiting waiting(Wish wish, TimeSlot slot) {
        return new Waiting(UUID.randomUUID(), new Claim.Sitter(1, UUID.randomUUID()), 1, wish, slot, false);
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(Instant.parse("2026-11-24T" + from + ":00Z"), Instant.parse("2026-11-24T" + to + ":00Z"));
    }
}
