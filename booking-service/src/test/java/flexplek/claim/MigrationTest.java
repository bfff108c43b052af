package flexplek.claim;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A database of before, full of bookings, becomes today's. {@code -Dflexplek.migration.bookings=1000000} tries it with as many as
 * are promised to take under a minute on a quiet machine.
 */
@QuarkusTest
@OnRealStack
class MigrationTest {

    private static final Logger LOG = Logger.getLogger(MigrationTest.class);
    private static final String SCHEMA = "migrated";
    private static final String BEFORE = "5";
    private static final int BOOKINGS = Integer.getInteger("flexplek.migration.bookings", 100_000);
    private static final Duration A_MILLION = Duration.ofMinutes(1);
    /** What a small database takes on a busy machine. */
    private static final Duration AT_LEAST = Duration.ofSeconds(20);

    @Inject
    DataSource service;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user = "";

    @ConfigProperty(name = "quarkus.datasource.password")
    String password = "";

    @Test
    void keepsEveryBookingAndCountsWhatRulesCount() throws SQLException {
        String url = emptied();
        flyway(url).target(BEFORE).load().migrate();
        try (Connection c = DriverManager.getConnection(url, user, password)) {
            fill(c);

            long started = System.nanoTime();
            flyway(url).load().migrate();
            Duration taken = Duration.ofNanos(System.nanoTime() - started);

            LOG.infof("%d bookings migrated in %d ms", BOOKINGS, taken.toMillis());
            assertThat(taken).isLessThan(allowed());
            assertThat(number(c, "select count(*) from booking")).isEqualTo(BOOKINGS);
            assertThat(number(c, """
                    select count(*) from closed_space c join closure k on k.id = c.closure_id join space s on s.id = c.space_id
                    where s.code = 'D7' and k.reason = 'Lekkage' and k.ends is null and upper_inf(c.during)
                      and s.in_service and s.out_reason is null"""))
                    .as("what was out of service is closed until further notice")
                    .isOne();
            assertThat(number(c, "select count(*) from closure")).isOne();
            assertThat(number(c, "select count(*) from space where not in_service"))
                    .as("what the files no longer name")
                    .isOne();
            assertThat(number(c, "select count(*) from person where seen_on < current_date - 1"))
                    .as("not seen when it is migrated")
                    .isZero();
            assertThat(number(c, "select count(*) from booking where live <> (status in ('BOOKED', 'CHECKED_IN'))"))
                    .isZero();
            assertThat(number(c, """
                    select count(*) from (select day, count(*) n from booking where live and day >= current_date group by 1) b
                    full join (select period, sum(used) n from counter where scope = 2 group by 1) c on c.period = b.day
                    where c.n is distinct from b.n and coalesce(c.period, b.day) >= current_date""")).isZero();
            assertThat(number(c, "select count(*) from counter where scope = 1 and used <> 1"))
                    .isZero();
            assertThat(number(c, "select count(*) from counter where scope = 2 and used > most and share > 0"))
                    .isZero();
        }
    }

    private static Duration allowed() {
        Duration allowed = A_MILLION.multipliedBy(BOOKINGS).dividedBy(1_000_000);
        return allowed.compareTo(AT_LEAST) < 0 ? AT_LEAST : allowed;
    }

    /** A schema of its own beside the service's, and where it is found first. */
    private String emptied() throws SQLException {
        try (Connection c = service.getConnection();
                Statement s = c.createStatement()) {
            s.execute("drop schema if exists " + SCHEMA + " cascade");
            s.execute("create schema " + SCHEMA);
            return c.getMetaData().getURL().replaceFirst("(\\?.*)?$", "?currentSchema=" + SCHEMA + ",public");
        }
    }

    private FluentConfiguration flyway(String url) {
        return Flyway.configure().dataSource(url, user, password).defaultSchema(SCHEMA);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        try (Connection c = service.getConnection();
                Statement s = c.createStatement()) {
            s.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    /** A building of 500 desks with a cap, people of an organisation with a quota, and as many past as coming bookings. */
    private static void fill(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("insert into organisation (key, name, weekly_desks) values ('o', 'O', 3)");
            s.execute("""
                    insert into building (public_id, code, name, zone, address, city, latitude, longitude, opens, closes,
                      open_days, daily_cap)
                    values (gen_random_uuid(), 'B', 'B', 'Europe/Amsterdam', 'A 1', 'C', 52, 4, '07:00', '19:00', 'MONDAY', 450)""");
            s.execute("""
                    insert into floor (public_id, building_id, code, name, level, plan)
                    select gen_random_uuid(), id, '1', '1', 1, '{}' from building""");
            s.execute("""
                    insert into neighbourhood (public_id, floor_id, code, name)
                    select gen_random_uuid(), id, '1', '1' from floor""");
            s.execute("""
                    insert into space (public_id, building_id, floor_id, neighbourhood_id, code, name, kind, capacity, x, y)
                    select gen_random_uuid(), f.building_id, f.id, n.id, 'D' || i, 'D' || i, 'DESK', 1, i, 1
                    from floor f join neighbourhood n on n.floor_id = f.id, generate_series(1, 500) i""");
            s.execute("update space set in_service = false, out_reason = 'Lekkage' where code = 'D7'");
            s.execute("update space set in_service = false, out_reason = 'No longer in the building''s files'"
                    + " where code = 'D8'");
            s.execute("""
                    insert into person (subject, organisation_id, display_name)
                    select gen_random_uuid(), o.id, 'P' from organisation o, generate_series(1, 3500)""");
            s.execute("""
                    insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
                      status, release_at, created_at)
                    select uuidv7(), d.space, p.person, p.person, d.building_id, d.floor_id, day, 'DESK',
                      day + time '08:00', day + time '16:00',
                      case when n %% 5 = 0 then 'CANCELLED' else 'BOOKED' end, day + time '08:30', now()
                    from (select n, current_date + n / 500 - %d as day from generate_series(0, %d) n) n
                    join (select id as space, building_id, floor_id, row_number() over (order by id) - 1 as nr from space) d
                      on d.nr = n %% 500
                    join (select id as person, row_number() over (order by id) - 1 as nr from person) p on p.nr = n %% 3500""".formatted(BOOKINGS / 1000, BOOKINGS - 1));
        }
    }

    private static long number(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            r.next();
            return r.getLong(1);
        }
    }
}
