package flexplek.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.Session;

/** What the rules count: one table for all of them, read and changed by the claim itself. */
@ApplicationScoped
public class Counters {

    /** Where a space was given back, in the order in which counters are locked. */
    public record BuildingDay(int building, LocalDate day) implements Comparable<BuildingDay> {
        @Override
        public int compareTo(BuildingDay other) {
            int byBuilding = Integer.compare(building, other.building);
            return byBuilding != 0 ? byBuilding : day.compareTo(other.day);
        }
    }

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
        return !entities.createNativeQuery(
                        "select 1 from counter where scope = :scope and owner = :owner and period = :period " + such
                                + " limit 1",
                        Integer.class)
                .setParameter("scope", counter.scope().code())
                .setParameter("owner", counter.owner())
                .setParameter("period", counter.period())
                .getResultList()
                .isEmpty();
    }

    private static String part(String n, Counter.Scope scope) {
        return PART.replace("{n}", n).replace("{shares}", Short.toString(scope.shares()));
    }

    /** Gives a person (inside key) the week back that a given-up desk had used; nothing where no rule counts it. */
    public void giveWeekBack(int person, LocalDate day) {
        execute("""
                update counter set used = used - 1
                where scope = :scope and owner = :owner and period = date_trunc('week', cast(:day as date))::date and share = 0""", Map.of("scope", Counter.Scope.PERSON_WEEK.code(), "owner", person, "day", day));
    }

    /** Gives a building's day spaces back; what comes back, comes back to the first share. */
    public void giveDayBack(BuildingDay of, int spaces) {
        execute(
                """
                update counter set used = used - :spaces
                where scope = :scope and owner = :owner and period = :period and share = 0""",
                Map.of(
                        "scope",
                        Counter.Scope.BUILDING_DAY.code(),
                        "owner",
                        of.building,
                        "period",
                        of.day,
                        "spaces",
                        spaces));
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
        execute(
                """
                insert into counter (scope, owner, period, share, used, most)
                select :scope, b.person_id, date_trunc('week', b.day)::date, 0, count(*), :quota
                from booking b join person p on p.id = b.person_id
                where p.organisation_id = :organisation and b.day >= :from and b.kind = 'DESK' and b.status <> 'CANCELLED'
                group by 2, 3""",
                Map.of(
                        "scope",
                        Counter.Scope.PERSON_WEEK.code(),
                        "organisation",
                        organisation,
                        "from",
                        from,
                        "quota",
                        quota));
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
