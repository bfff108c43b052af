package flexplek.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingsTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-11-23T12:00:00Z");
    private static final int SPACE = 1;
    private static final int PERSON = 2;

    @Test
    void bearsOutARefusalWhenSomebodyHeldTheSpace() {
        Holdings holdings = holding(SPACE, 9, ASKED.minusSeconds(60), Instant.MAX);

        assertThat(holdings.bearOut(refusal(Refusal.Kind.SPACE_TAKEN, NINE.plusSeconds(900))))
                .isTrue();
    }

    @Test
    void bearsOutNothingWhenTheSlotsOnlyTouch() {
        Holdings holdings = holding(SPACE, 9, ASKED.minusSeconds(60), Instant.MAX);

        assertThat(holdings.bearOut(refusal(Refusal.Kind.SPACE_TAKEN, NINE.plus(Duration.ofHours(1)))))
                .isFalse();
    }

    @Test
    void bearsOutNothingWhenItWasBookedAfterTheAnswer() {
        Holdings holdings = holding(SPACE, 9, ASKED.plusSeconds(60), Instant.MAX);

        assertThat(holdings.bearOut(refusal(Refusal.Kind.SPACE_TAKEN, NINE))).isFalse();
    }

    @Test
    void bearsOutNothingWhenItWasCancelledBeforeTheQuestion() {
        Holdings holdings = holding(SPACE, 9, ASKED.minusSeconds(60), ASKED.minusSeconds(30));

        assertThat(holdings.bearOut(refusal(Refusal.Kind.SPACE_TAKEN, NINE))).isFalse();
    }

    @Test
    void looksAtThePersonWhenThePersonWasSaidToBeBooked() {
        Holdings own = holding(9, PERSON, ASKED.minusSeconds(60), Instant.MAX);
        Holdings somebodyElses = holding(SPACE, 9, ASKED.minusSeconds(60), Instant.MAX);

        assertThat(own.bearOut(refusal(Refusal.Kind.PERSON_ALREADY_BOOKED, NINE)))
                .isTrue();
        assertThat(somebodyElses.bearOut(refusal(Refusal.Kind.PERSON_ALREADY_BOOKED, NINE)))
                .isFalse();
    }

    private static Holdings holding(int space, int person, Instant from, Instant until) {
        return new Holdings(
                List.of(new Held(UUID.randomUUID(), space, person, NINE, NINE.plus(Duration.ofHours(1)), from, until)));
    }

    private static Refusal refusal(Refusal.Kind kind, Instant start) {
        return new Refusal(kind, SPACE, PERSON, start, start.plusSeconds(900), ASKED, ASKED.plusSeconds(1));
    }
}
