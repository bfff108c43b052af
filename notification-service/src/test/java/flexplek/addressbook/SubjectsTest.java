package flexplek.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class SubjectsTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String subject = "f:7b0c5a3e:" + person;

    @Inject
    Subjects subjects;

    @Test
    void untilAPersonIsToldTheirIdIsTheirSubject() {
        assertThat(subjects.personOf(person.toString())).contains(person);
        assertThat(subjects.of(person)).contains(person.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "0199F3A0-ABCD-7000-8000-00000000000A", "somebody", " "})
    void anyOtherSubjectIsNobodyUntilThen(String untold) {
        assertThat(subjects.personOf(untold)).isEmpty();
    }

    @Test
    void afterwardsOnlyTheirSubjectIsTheirs() {
        subjects.tell(person, subject, MORNING);

        assertThat(subjects.personOf(subject)).contains(person);
        assertThat(subjects.of(person)).contains(subject);
        assertThat(subjects.personOf(subject.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(subjects.personOf(person.toString())).isEmpty();
    }

    @Test
    void whoHasGoneIsNoSubjectsPerson() {
        subjects.tell(person, subject, MORNING);
        subjects.tell(person, null, MORNING.plusSeconds(1));

        assertThat(subjects.personOf(subject)).isEmpty();
        assertThat(subjects.personOf(person.toString())).isEmpty();
        assertThat(subjects.of(person)).isEmpty();
    }

    @Test
    void manyAreReadAsEachAlone() {
        UUID gone = UUID.randomUUID();
        subjects.tell(person, subject, MORNING);
        subjects.tell(gone, null, MORNING);

        assertThat(subjects.of(Set.of(person, other, gone)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(person, subject, other, other.toString()));
        assertThat(subjects.of(Set.of())).isEmpty();
    }

    @Test
    void theNewestHoldsInWhateverOrderItIsTold() {
        assertThat(subjects.tell(person, subject, MORNING.plusSeconds(9))).isTrue();
        subjects.tell(other, subject, MORNING);
        assertThat(subjects.tell(person, "older", MORNING.plusSeconds(5))).isFalse();
        subjects.tell(other, null, MORNING.plusSeconds(8));

        assertThat(subjects.personOf(subject)).contains(person);
        assertThat(subjects.of(other)).isEmpty();
        assertThat(subjects.personOf("older")).isEmpty();
    }

    @Test
    void whoHasGoneIsForgottenAfterAWhileAndNobodyElse() {
        subjects.tell(person, null, MORNING);
        subjects.tell(other, subject, MORNING);

        QuarkusTransaction.requiringNew().run(() -> subjects.forgetGone(MORNING));
        assertThat(subjects.of(person)).isEmpty();

        QuarkusTransaction.requiringNew().run(() -> subjects.forgetGone(MORNING.plusSeconds(1)));
        assertThat(subjects.of(person)).contains(person.toString());
        assertThat(subjects.of(other)).contains(subject);
    }

    @Test
    void aSubjectHandedOverIsNobodyElsesAnyMore() {
        subjects.tell(other, subject, MORNING);
        subjects.tell(person, subject, MORNING.plusSeconds(1));

        assertThat(subjects.personOf(subject)).contains(person);
        assertThat(subjects.of(other)).isEmpty();
    }
}
