package flexplek.series;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesEventContractTest {

    private static final UUID PERSON = UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41");
    private static final SeriesEvent.Outline OUTLINE =
            new SeriesEvent.Outline(id(41), PERSON, PERSON, id(3), "Kadegebouw", "Europe/Amsterdam");

    @Test
    void saysWhichDatesWereRefusedAndWhy() {
        assertIsTheExample(new SeriesEvent.DatesRefused(
                OUTLINE,
                List.of(
                        new SeriesEvent.RefusedDate(LocalDate.parse("2026-12-01"), "SPACE_TAKEN"),
                        new SeriesEvent.RefusedDate(LocalDate.parse("2026-12-08"), "WEEKLY_QUOTA_REACHED"))));
    }

    @Test
    void saysUntilWhenItIsToBeConfirmed() {
        assertIsTheExample(new SeriesEvent.ToConfirm(OUTLINE, Instant.parse("2026-12-01T09:00:00Z")));
    }

    @Test
    void saysWhatSomebodyElseDidWithItFromWhichDayOn() {
        UUID maker = UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a42");
        assertIsTheExample(new SeriesEvent.Changed(
                new SeriesEvent.Outline(id(41), PERSON, maker, id(3), "Kadegebouw", "Europe/Amsterdam"),
                maker,
                SeriesEvent.Change.ENDED,
                LocalDate.parse("2026-12-01")));
    }

    @Test
    void saysHowManyBookingsEndedWithIt() {
        assertIsTheExample(new SeriesEvent.Ended(OUTLINE, 4));
    }

    @Test
    void isToldAmongTheBookingsOfItsBuilding() {
        SeriesEvent event = new SeriesEvent.Ended(OUTLINE, 4);

        assertThat(event.key()).isEqualTo(id(3));
        assertThat(event.topic()).isEqualTo(Topic.BOOKINGS);
    }
}
