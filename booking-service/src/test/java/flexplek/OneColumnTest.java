package flexplek;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.platform.OneColumn;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class OneColumnTest {

    @Inject
    Session entities;

    @Test
    @Transactional
    void isInterpretedOnceHoweverOftenItIsRead() {
        Statistics statistics = entities.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        read("select 42 where :me = 'me'", Integer.class);
        long misses = statistics.getQueryPlanCacheMissCount();

        for (int again = 0; again < 5; again++) {
            read("select 42 where :me = 'me'", Integer.class);
        }

        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(misses);
        statistics.setStatisticsEnabled(before);
    }

    private <T> void read(String sql, Class<T> type) {
        OneColumn.of(entities, sql, type).setParameter("me", "me").getSingleResult();
    }

    @Test
    @Transactional
    void givesWhatIsAskedFor() {
        assertThat(of("select cast(7 as bigint)", Integer.class)).isEqualTo(7);
        assertThat(of("select cast(7 as smallint)", Integer.class)).isEqualTo(7);
        assertThat(of("select 7", Long.class)).isEqualTo(7L);
        assertThat(of("select 'seven'", String.class)).isEqualTo("seven");
        assertThat(of("select true", Boolean.class)).isTrue();
        assertThat(of("select timestamptz '2026-11-30 09:00Z'", Instant.class))
                .isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
        assertThat(of("select date '2026-11-30'", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(of("select uuid '0199f3a0-dead-7000-8000-000000000000'", UUID.class))
                .isEqualTo(UUID.fromString("0199f3a0-dead-7000-8000-000000000000"));
        assertThat(OneColumn.of(entities, "select cast(null as int)", Integer.class)
                        .getSingleResultOrNull())
                .isNull();
    }

    private <T> T of(String sql, Class<T> type) {
        return OneColumn.of(entities, sql, type).getSingleResult();
    }
}
