package flexplek.people;

import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Remembered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The organisations, and the rules that each sets for its people. */
@ApplicationScoped
public class Organisations {

    /** {@code weeklyDesks}: most desk bookings of a person in an ISO week, null for no quota. */
    public record Rules(@Nullable Integer weeklyDesks, int daysAhead) {}

    /** The rules as the database has them now, and which version that is. */
    record Written(Rules rules, int version) {}

    private final Session entities;
    private final AfterCommit afterCommit;
    private final Remembered<Integer, Rules> rules;

    Organisations(Session entities, AfterCommit afterCommit, Clock clock) {
        this.entities = entities;
        this.afterCommit = afterCommit;
        this.rules = new Remembered<>(1000, Duration.ofSeconds(30), clock);
    }

    /** Inside key of an organisation, which is made when a token or an import names it first. */
    @Transactional
    public int known(String key) {
        var found = entities.createNativeQuery("select id from organisation where key = :key", Integer.class)
                .setParameter("key", key)
                .getResultList();
        return found.isEmpty() ? make(key, key, "do update set key = excluded.key") : found.getFirst();
    }

    /** As {@link #known(String)}, and gives the organisation its name, everywhere: its own people's or an administrator's to do. */
    @Transactional
    public int named(String key, String name) {
        return make(key, name, "do update set name = excluded.name");
    }

    private int make(String key, String name, String onConflict) {
        return entities.createNativeQuery(
                        "insert into organisation (key, name) values (:key, :name) on conflict (key) " + onConflict
                                + " returning id",
                        Integer.class)
                .setParameter("key", key)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** What people call an organisation; its key until an import named it. */
    String name(int organisation) {
        return entities.createNativeQuery("select name from organisation where id = :id", String.class)
                .setParameter("id", organisation)
                .getSingleResult();
    }

    public Rules rules(int organisation) {
        return rules.get(
                organisation, key -> QuarkusTransaction.joiningExisting().call(() -> readRules(key)));
    }

    private Rules readRules(int organisation) {
        Object[] row = entities.createNativeQuery(
                        "select weekly_desks, days_ahead from organisation where id = :id", Object[].class)
                .setParameter("id", organisation)
                .getSingleResult();
        return new Rules((Integer) row[0], (Integer) row[1]);
    }

    Written written(String key) {
        return read(key, "");
    }

    Written rule(String key, Rules wanted, @Nullable String ifMatch) {
        Written present = read(key, " for update");
        Preconditions.match(ifMatch, present.version, () -> present.rules.equals(wanted));
        if (present.rules.equals(wanted)) {
            return present;
        }
        entities.createNativeMutationQuery("""
                        update organisation set weekly_desks = :weekly, days_ahead = :ahead, version = version + 1
                        where key = :key""")
                .setParameter("weekly", wanted.weeklyDesks(), Integer.class)
                .setParameter("ahead", wanted.daysAhead())
                .setParameter("key", key)
                .executeUpdate();
        afterCommit.run(rules::forget);
        afterCommit.tell("organisation.rules-changed", "organisation=" + key);
        return new Written(wanted, present.version + 1);
    }

    private Written read(String key, String lock) {
        return entities.createNativeQuery(
                        "select weekly_desks, days_ahead, version from organisation where key = :key" + lock,
                        Object[].class)
                .setParameter("key", key)
                .getResultStream()
                .map(r -> new Written(new Rules((Integer) r[0], (Integer) r[1]), (Integer) r[2]))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("organisation"));
    }
}
