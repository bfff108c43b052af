package flexplek.bench;

import flexplek.bench.ground.SiteFiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A portfolio's worth of desks with years of bookings behind them, written straight into an empty database of booking-service,
 * with 120,000 people, the bookings of earlier days and of days to come. The constraints and indexes are taken off while the
 * rows are written and put back after, as they were, which checks every row.
 */
record History(Connection database, Shape shape, Consumer<String> say) {

    /**
     * How much of what: so many buildings, floors in each and desks on each; the days to come that are booked, and of each
     * twentieth of their desks whether it is; on how many desks a person sits by turns.
     */
    record Shape(int buildings, int floors, int desks, int daysToCome, int takenOfTwenty, int turns) {
        /** A few large buildings, tomorrow, and never the same desk again. */
        static final Shape FLOORS = new Shape(20, 10, 400, 1, 13, 1_000_000);

        int allDesks() {
            return buildings * floors * desks;
        }
    }

    private static final int PEOPLE = 120_000;

    /**
     * Desk number n of day d goes to person n + 7919 d, where d is counted by turns: nobody twice a day. Three in four came,
     * the rest was given up; of each floor as many twentieths are booked on a day to come.
     */
    private static final String DAY = """
            insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends, status,
              release_at, checked_in_at, ended_at, release_reason, created_at)
            select uuidv7(), s.id, p, p, s.building_id, s.floor_id, day, 'DESK', start, start + interval '9 hours', status,
              start + interval '30 minutes', case when status = 'CHECKED_IN' then start end,
              case when status in ('RELEASED', 'CANCELLED') then start end,
              case when status = 'RELEASED' then 'NO_SHOW' end, start - interval '1 day'
            from (select *, row_number() over (order by id) - 1 as n from space) s,
              lateral (select current_date + ?::int as day) d,
              lateral (select (day + time '08:00') at time zone 'Europe/Amsterdam' as start) t,
              lateral (select 1 + (s.n + 7919 * ?::bigint) % 120000 as p) q,
              lateral (select (s.n + s.n / 20) % 20 as part) r,
              lateral (select case when ?::int > 0 then case when part < ? then 'BOOKED' end
                when part < 15 then 'CHECKED_IN' when part < 19 then 'RELEASED' else 'CANCELLED' end as status) u
            where status is not null limit ?""";

    /** Fills the database until so many bookings lie in the past, and those of the days to come besides. */
    void fill(int past) throws SQLException {
        try (Statement s = database.createStatement()) {
            // The rows fit each other by the way they are made; checking each reference singly would take longer than
            // all else.
            s.execute("set session_replication_role = replica");
            drawPlan(new SiteFiles("HISTORY", "Europe/Amsterdam", 1, shape.desks).plan());
            s.execute(ground());
            List<String> restore = takeOff(s);
            long start = System.nanoTime();
            for (int day = 1, left = past; left > 0; day++) {
                left -= book(-day, Math.min(left, shape.allDesks()));
            }
            for (int day = 1; day <= shape.daysToCome; day++) {
                book(day, shape.allDesks());
            }
            say.accept(past + " bookings written in " + seconds(start) + " s");
            s.execute("set maintenance_work_mem = '512MB'");
            for (String statement : restore) {
                long each = System.nanoTime();
                s.execute(statement);
                say.accept(seconds(each) + " s: " + statement.substring(0, Math.min(70, statement.length())));
            }
            s.execute("set session_replication_role = origin");
            s.execute("vacuum (analyze) booking");
            s.execute("analyze");
        }
    }

    /** Buildings with all that is in them, and people. */
    private String ground() {
        return """
            insert into organisation (key, name, days_ahead) values ('bench', 'Invented people of the bench', 366);
            insert into building (public_id, code, name, zone, address, city, latitude, longitude, opens, closes, open_days,
              managed_by)
              select uuidv7(), 'HISTORY-' || b, 'Invented ' || b, 'Europe/Amsterdam', 'Meetlaan 1', 'Bench', 52, 4, '07:00', '19:00',
                'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY', o.id from generate_series(1, %1$d) b, organisation o;
            insert into building_organisation select b.id, o.id, 366 from building b, organisation o;
            insert into floor (public_id, building_id, code, name, level, plan)
              select uuidv7(), b.id, f::text, 'Floor ' || f, f, current_setting('bench.plan')
              from building b, generate_series(0, %2$d - 1) f;
            insert into neighbourhood (public_id, floor_id, code, name) select uuidv7(), id, code || 'A', code || 'A' from floor;
            insert into space (public_id, building_id, floor_id, neighbourhood_id, code, name, kind, capacity, amenities, x, y)
              select uuidv7(), f.building_id, f.id, n.id, f.code || '-' || d, f.code || '-' || d, 'DESK', 1, '{monitor}', d %% 20, d / 20
              from floor f join neighbourhood n on n.floor_id = f.id, generate_series(0, %3$d - 1) d;
            insert into person (public_id, subject, organisation_id, display_name)
              select uuidv7(), gen_random_uuid(), o.id, 'Invented ' || p from organisation o, generate_series(1, %4$d) p;
            """.formatted(shape.buildings, shape.floors, shape.desks, PEOPLE);
    }

    /** As long as a real one: it stands in the row of its floor. */
    private void drawPlan(String plan) throws SQLException {
        try (var s = database.prepareStatement("select set_config('bench.plan', ?, false)")) {
            s.setString(1, plan);
            s.execute();
        }
    }

    private int book(int day, int most) throws SQLException {
        try (var s = database.prepareStatement(DAY)) {
            s.setInt(1, day);
            s.setInt(2, (day + 100_000) % shape.turns);
            s.setInt(3, day);
            s.setInt(4, shape.takenOfTwenty);
            s.setInt(5, most);
            return s.executeUpdate();
        }
    }

    /** Drops what every written row would have to be compared with; returns the statements that make it again. */
    private static List<String> takeOff(Statement s) throws SQLException {
        List<String> drop = new ArrayList<>();
        List<String> restore = new ArrayList<>();
        try (ResultSet r = s.executeQuery("""
                select conname, pg_get_constraintdef(oid) from pg_constraint
                where conrelid = 'booking'::regclass and contype = 'x'""")) {
            while (r.next()) {
                drop.add("alter table booking drop constraint " + r.getString(1));
                restore.add("alter table booking add constraint " + r.getString(1) + " " + r.getString(2));
            }
        }
        try (ResultSet r = s.executeQuery("""
                select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index i
                where indrelid = 'booking'::regclass
                  and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""")) {
            while (r.next()) {
                drop.add("drop index " + r.getString(1));
                restore.add(r.getString(2));
            }
        }
        for (String statement : drop) {
            s.execute(statement);
        }
        return restore;
    }

    private static long seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e9);
    }
}
