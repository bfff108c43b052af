package flexplek.people;

import static flexplek.trial.EventContract.assertIsTheExample;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonEventContractTest {

    private static final UUID PERSON = UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41");

    @Test
    void tellsTheIdAndTheSubjectAndNothingElse() {
        assertIsTheExample(new PersonEvent.PersonIdentified(PERSON, "f:7b0c5a3e-1111-4000-8000-000000000001:jdevries"));
    }

    @Test
    void whoHasGoneLeavesNothing() {
        assertThat(new PersonEvent.PersonGone(PERSON).isTombstone()).isTrue();
        assertThat(new PersonEvent.PersonGone(PERSON).key()).isEqualTo(PERSON);
    }
}
