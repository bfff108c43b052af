package flexplek.guest;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitEventContractTest {

    private static final VisitEvent ARRIVED = new VisitEvent.GuestArrived(
            id(61),
            UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41"),
            id(3),
            "Kadegebouw",
            "Europe/Amsterdam",
            Instant.parse("2026-11-24T08:55:00Z"),
            UUID.fromString("8f0c2a6d-7f0e-4b7b-8e55-3b1b9d1f7c02"));

    private static final VisitEvent TAKEN_BACK = new VisitEvent.ArrivalTakenBack(
            id(61),
            UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41"),
            id(3),
            "Kadegebouw",
            "Europe/Amsterdam",
            Instant.parse("2026-11-24T08:55:00Z"),
            UUID.fromString("8f0c2a6d-7f0e-4b7b-8e55-3b1b9d1f7c02"));

    @Test
    void saysWhoseGuestHasArrivedAndNotWhoThatIs() {
        assertIsTheExample(ARRIVED);
    }

    @Test
    void saysWhoseGuestHasNotArrivedAfterAll() {
        assertIsTheExample(TAKEN_BACK);
    }

    @Test
    void isToldAmongTheVisits() {
        assertThat(ARRIVED.key()).isEqualTo(id(61));
        assertThat(ARRIVED.topic()).isEqualTo(Topic.VISITS);
        assertThat(TAKEN_BACK.key()).as("behind what it takes back").isEqualTo(id(61));
        assertThat(TAKEN_BACK.topic()).isEqualTo(Topic.VISITS);
    }
}
