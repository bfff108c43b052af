package flexplek.rule;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class ForgetCountersTest {

    private static final int NOBODY = -1;

    @Inject
    Session entities;

    @Inject
    ForgetCounters forgetCounters;

    @AfterEach
    void countNothing() {
        MovedClock.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("delete from counter where owner = :nobody")
                        .setParameter("nobody", NOBODY)
                        .executeUpdate());
    }

    @Test
    void forgetsPeriodsThatEndedEverywhereAndKeepsTheOthers() {
        LocalDate today = LocalDate.ofInstant(new MovedClock().instant(), ZoneOffset.UTC);
        List<LocalDate> periods = List.of(today.minusDays(15), today.minusDays(14), today, today.plusDays(60));
        for (Counter.Scope scope : Counter.Scope.values()) {
            periods.forEach(period -> count(scope, period));
        }

        assertThat(forgetCounters.forgetOld()).isEqualTo(Counter.Scope.values().length);

        for (Counter.Scope scope : Counter.Scope.values()) {
            assertThat(counted(scope)).isEqualTo(periods.subList(1, periods.size()));
        }
        assertThat(forgetCounters.forgetOld()).isZero();
    }

    private void count(Counter.Scope scope, LocalDate period) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                        insert into counter (scope, owner, period, share, used, most)
                        values (:scope, :nobody, :period, 0, 1, 3)""")
                        .setParameter("scope", scope.code())
                        .setParameter("nobody", NOBODY)
                        .setParameter("period", period)
                        .executeUpdate());
    }

    private List<LocalDate> counted(Counter.Scope scope) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select period from counter where scope = :scope and owner = :nobody order by period",
                                LocalDate.class)
                        .setParameter("scope", scope.code())
                        .setParameter("nobody", NOBODY)
                        .getResultList());
    }
}
