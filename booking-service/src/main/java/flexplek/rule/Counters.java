package flexplek.rule;

import flexplek.platform.OneColumn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the rules count: one table for all of them, read and changed by the claim itself. */
@ApplicationScoped
public class Counters {

    /** An even part of {@code {n}} for share s; the first shares take what does not divide. */
    private static final String PART = "{n} / {shares} + case when s < {n} % {shares} then 1 else 0 end";

    private final Session entities;
    private final RuleVersions versions;

    Counters(Session entities, RuleVersions versions) {
        this.entities = entities;
        this.versions = versions;
    }

    /**
     * Makes the shares of a counter where they are missing; whether it is worth while to claim again, by what is committed now. In a
     * transaction of its own: shares that another transaction had not committed yet could be taken by nobody else.
     */
    public boolean open(Counter counter, RuleVersion version) {
        return QuarkusTransaction.requiringNew().call(() -> made(counter, version));
    }

    private boolean made(Counter counter, RuleVersion version) {
        versions.share(version.building(), version.organisation());
        if (!versions.stand(version)) {
            return true;
        }
        Counter.Scope scope = counter.scope();
        execute(
                "insert into counter (scope, owner, period, share, used, most) select :scope, :owner, :period, s, 0, "
                        + part(":most", scope) + " from generate_series(0, :last) s on conflict do nothing",
                Map.of(
                        "scope", scope.code(),
                        "owner", counter.owner(),
                        "period", counter.period(),
                        "most", counter.most(),
                        "last", scope.shares() - 1));
        return hasRoom(counter);
    }

    public boolean hasRoom(Counter counter) {
        return exists(counter, "and used < most");
    }

    public boolean isOpen(Counter counter) {
        return exists(counter, "");
    }

    private boolean exists(Counter counter, String such) {
        return !OneColumn.of(
                        entities,
                        "select 1 from counter where scope = :scope and owner = :owner and period = :period " + such
                                + " limit 1",
                        Integer.class)
                .setParameter("scope", counter.scope().code())
                .setParameter("owner", counter.owner())
                .setParameter("period", counter.period())
                .getResultList()
                .isEmpty();
    }

    private record Counted(short scope, int owner, LocalDate period) {
        static Counted of(Counter counter) {
            return new Counted(counter.scope().code(), counter.owner(), counter.period());
        }
    }

    /** Those of them that have no room; one read, however many. */
    Set<Counter> full(Set<Counter> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        List<Counter> counters = List.copyOf(asked);
        Set<Counted> full = entities.createNativeQuery("""
                        select c.scope, c.owner, c.period
                        from unnest(cast(:scopes as smallint[]), cast(:owners as int[]), cast(:periods as date[]))
                          a(scope, owner, period)
                        join counter c on c.scope = a.scope and c.owner = a.owner and c.period = a.period
                        group by c.scope, c.owner, c.period having not bool_or(c.used < c.most)""", Object[].class)
                .setParameter(
                        "scopes", texts(counters, counter -> counter.scope().code()))
                .setParameter("owners", texts(counters, Counter::owner))
                .setParameter("periods", texts(counters, Counter::period))
                .getResultStream()
                .map(r -> new Counted((Short) r[0], (Integer) r[1], (LocalDate) r[2]))
                .collect(Collectors.toSet());
        return counters.stream()
                .filter(counter -> counter.most() == 0 || full.contains(Counted.of(counter)))
                .collect(Collectors.toSet());
    }

    private static String[] texts(List<Counter> counters, Function<Counter, Object> value) {
        return counters.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }

    private static String part(String n, Counter.Scope scope) {
        return PART.replace("{n}", n).replace("{shares}", Short.toString(scope.shares()));
    }

    /** Takes one in the transaction under way, from a share in nobody's hands if there is one; false when it found no room. */
    public boolean take(Counter counter) {
        return counter.scope().shares() == 1
                ? execute("""
                        insert into counter as c (scope, owner, period, share, used, most)
                        values (:scope, :owner, :period, 0, 1, :most)
                        on conflict (scope, owner, period, share) do update set used = c.used + 1
                        where c.used < c.most""", values(counter, "most", counter.most())) > 0
                : takeShare(counter, "skip locked") || takeShare(counter, "");
    }

    private boolean takeShare(Counter counter, String held) {
        int from = ThreadLocalRandom.current().nextInt(counter.scope().shares());
        return execute(
                        """
                        with chosen as materialized (select share from counter
                          where scope = :scope and owner = :owner and period = :period and used < most
                          order by (share + :from) % {shares} limit 1 for update {held})
                        update counter c set used = c.used + 1 from chosen
                        where c.scope = :scope and c.owner = :owner and c.period = :period and c.share = chosen.share""".replace("{shares}", Short.toString(counter.scope().shares()))
                                .replace("{held}", held),
                        values(counter, "from", from))
                > 0;
    }

    /** Gives so many back, to the first share; nothing where no rule counts them. */
    public void giveBack(Counter counter, int many) {
        execute("""
                update counter set used = used - :many
                where scope = :scope and owner = :owner and period = :period and share = 0""", values(counter, "many", many));
    }

    private static Map<String, Object> values(Counter counter, String name, int value) {
        return Map.of(
                "scope", counter.scope().code(), "owner", counter.owner(), "period", counter.period(), name, value);
    }

    /** Counts what stands in a building from a day on, for a cap that comes into force. Nobody may be booking there. */
    void countBuilding(int building, LocalDate from, int cap) {
        forgetBuilding(building);
        Counter.Scope scope = Counter.Scope.BUILDING_DAY;
        // Shares are filled evenly; when there are too many, all are full, and the excess stands in the first.
        execute(
                """
                insert into counter (scope, owner, period, share, used, most)
                select :scope, :building, day, s,
                  case when n < :cap then {part of n}
                    else {part of cap} + case when s = 0 then n - :cap else 0 end end, {part of cap}
                from (select day, cast(count(*) as int) as n from booking
                  where building_id = :building and day >= :from and kind = 'DESK'
                    and (live or status = 'RELEASED' and checked_in_at is not null) group by day) d,
                  generate_series(0, :last) s""".replace("{part of n}", part("n", scope)).replace("{part of cap}", part(":cap", scope)),
                Map.of(
                        "scope",
                        scope.code(),
                        "building",
                        building,
                        "from",
                        from,
                        "cap",
                        cap,
                        "last",
                        scope.shares() - 1));
    }

    void forgetBuilding(int building) {
        execute(
                "delete from counter where scope = :scope and owner = :building",
                Map.of("scope", Counter.Scope.BUILDING_DAY.code(), "building", building));
    }

    /** Counts what the people of an organisation have from a week on, for a quota that comes into force. */
    void countPeople(int organisation, LocalDate from, int quota) {
        forgetPeople(organisation);
        count("p.organisation_id = :of", organisation, from, quota);
    }

    /**
     * Counts anew what one person (inside key) has from a week on, or nothing where {@code quota} is null; waits for what that
     * person is booking now.
     */
    void countPerson(int person, LocalDate from, @Nullable Integer quota) {
        // Counters before the person, as a booking takes them.
        execute(
                "delete from counter where scope = :scope and owner = :person",
                Map.of("scope", Counter.Scope.PERSON_WEEK.code(), "person", person));
        OneColumn.of(entities, "select id from person where id = :id for update", Integer.class)
                .setParameter("id", person)
                .getSingleResult();
        if (quota != null) {
            count("p.id = :of", person, from, quota);
        }
    }

    private void count(String whom, int of, LocalDate from, int quota) {
        execute(
                """
                insert into counter (scope, owner, period, share, used, most)
                select :scope, b.person_id, date_trunc('week', b.day)::date, 0, count(*), :quota
                from booking b join person p on p.id = b.person_id
                where {whom} and b.day >= :from and b.kind = 'DESK' and b.status <> 'CANCELLED'
                  and b.release_reason is distinct from 'NOT_USABLE'
                group by 2, 3""".replace("{whom}", whom),
                Map.of("scope", Counter.Scope.PERSON_WEEK.code(), "of", of, "from", from, "quota", quota));
    }

    void forgetPeople(int organisation) {
        execute("""
                delete from counter c using person p
                where c.scope = :scope and p.organisation_id = :organisation and c.owner = p.id""", Map.of("scope", Counter.Scope.PERSON_WEEK.code(), "organisation", organisation));
    }

    /** Forgets what was counted of periods that are over; how many rows. */
    int forgetBefore(LocalDate period) {
        return execute("delete from counter where period < :period", Map.of("period", period));
    }

    private int execute(String sql, Map<String, Object> values) {
        var query = entities.createNativeMutationQuery(sql);
        values.forEach(query::setParameter);
        return query.executeUpdate();
    }
}
