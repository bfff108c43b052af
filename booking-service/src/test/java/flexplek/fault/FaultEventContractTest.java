package flexplek.fault;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FaultEventContractTest {

    private static final FaultEvent.Outline OUTLINE = new FaultEvent.Outline(
            id(51),
            FaultKind.MONITOR,
            id(2),
            "3A-012",
            id(3),
            "Kadegebouw",
            "Europe/Amsterdam",
            List.of(UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41")),
            UUID.fromString("8f0c2a6d-7f0e-4b7b-8e55-3b1b9d1f7c02"));

    @Test
    void saysWhatIsSolved() {
        assertIsTheExample(new FaultEvent.FaultSolved(OUTLINE));
    }

    @Test
    void saysWhatIsDeclined() {
        assertIsTheExample(new FaultEvent.FaultDeclined(OUTLINE));
    }

    @Test
    void isToldAmongTheFaults() {
        FaultEvent event = new FaultEvent.FaultSolved(OUTLINE);

        assertThat(event.key()).isEqualTo(id(51));
        assertThat(event.topic()).isEqualTo(Topic.FAULTS);
    }
}
