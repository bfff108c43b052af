package flexplek.retention;

import static flexplek.retention.Outlived.DECISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What rules refused is forgotten 90 days later. */
@QuarkusTest
@OnRealStack
class ForgetOldDecisionsTest {

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    ForgetOld forgetOld;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void keepsADecisionFor90DaysAndForgetsItThen() {
        Callers.as("employee").get("/v1/people/me").then().statusCode(200);
        Instant decided = clock.instant();
        UUID first = decided(decided);
        UUID second = decided(decided.plusSeconds(3600));

        MovedClock.moveTo(decided.plus(KEPT).minusSeconds(60));
        forgetOld.forget(DECISIONS);
        assertThat(isThere(first)).isTrue();

        MovedClock.moveTo(decided.plus(KEPT).plusSeconds(60));
        forgetOld.forget(DECISIONS);
        assertThat(isThere(first)).isFalse();
        assertThat(isThere(second)).isTrue();
    }

    private UUID decided(Instant at) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                                insert into decision (id, decided_at, decided_on, person_id, by_other, shown, building_id,
                                  space_kind, starts, ends, rule_source, said)
                                select :id, :at, cast(:at as date), p.id, false, true, b.id, 'DESK', :at,
                                  cast(:at as timestamptz) + interval '1 hour', 'FLEXPLEK', '{}'
                                from (select min(id) as id from person) p, (select min(id) as id from building) b""")
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .executeUpdate());
        return id;
    }

    private boolean isThere(UUID id) {
        return !entities.createNativeQuery("select id from decision where id = :id", Object.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
