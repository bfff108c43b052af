package flexplek.history;

import flexplek.platform.OneColumn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** The months of UTC in which the rows of history lie, each a partition of its own. */
@ApplicationScoped
class Months {

    private static final String PREFIX = "quarter_hour_";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu_MM", Locale.ROOT);

    private final Session entities;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    Months(Session entities) {
        this.entities = entities;
    }

    static YearMonth of(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Those from one instant to another, in a transaction of its own: it waits for all who read or write the rows. */
    void make(Instant from, Instant until) {
        for (YearMonth month = of(from); !month.isAfter(of(until)); month = month.plusMonths(1)) {
            YearMonth missing = month;
            if (!known.contains(month)) {
                QuarkusTransaction.requiringNew().run(() -> make(missing));
                known.add(month);
            }
        }
    }

    private void make(YearMonth month) {
        if (!there().contains(month)) {
            // DDL takes no parameters; the name and the bounds are made of numbers.
            entities.createNativeMutationQuery("create table if not exists " + name(month)
                            + " partition of quarter_hour for values from ('" + startOf(month) + "') to ('"
                            + startOf(month.plusMonths(1)) + "')")
                    .executeUpdate();
        }
    }

    /** Those that are there, the earliest first. */
    List<YearMonth> there() {
        return OneColumn.of(entities, """
                        select cast(c.relname as text) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = cast('quarter_hour' as regclass) order by 1""", String.class)
                .getResultStream()
                .map(name -> YearMonth.parse(name.substring(PREFIX.length()), NAME))
                .toList();
    }

    /** Drops a month with all its rows; it may be made again. */
    void drop(YearMonth month) {
        entities.createNativeMutationQuery("drop table if exists " + name(month))
                .executeUpdate();
        known.remove(month);
    }

    private static String name(YearMonth month) {
        return PREFIX + NAME.format(month);
    }
}
