package flexplek.people;

import flexplek.platform.AfterCommit;
import flexplek.platform.OneColumn;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Remembered;
import flexplek.platform.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The organisations, and the rules that each sets for its people. */
@ApplicationScoped
public class Organisations {

    /**
     * {@code weeklyDesks}: most desk bookings of a person in an ISO week, null for no quota; {@code laterMinutes}: how long after
     * the start people may say to come, where a building says nothing of its own.
     */
    public record Rules(@Nullable Integer weeklyDesks, int daysAhead, int laterMinutes) {}

    /** The rules as the database has them now, and which version that is. */
    public record Written(Rules rules, int version) {}

    private static final String READ =
            "select weekly_desks, days_ahead, later_minutes, version from organisation where ";

    private final Session entities;
    private final AfterCommit afterCommit;
    private final Remembered<Integer, Written> rules;
    private final Remembered<Integer, String> names;
    private final Map<Integer, String> keys = new ConcurrentHashMap<>();

    Organisations(Session entities, AfterCommit afterCommit, Clock clock) {
        this.entities = entities;
        this.afterCommit = afterCommit;
        this.rules = new Remembered<>(1000, Duration.ofSeconds(30), clock);
        this.names = new Remembered<>(1000, Duration.ofSeconds(30), clock);
    }

    /** Inside key of an organisation, which is made when a token or an import names it first. */
    @Transactional
    public int known(String key) {
        return find(key).orElseGet(() -> make(key, key, "do update set key = excluded.key"));
    }

    /** As {@link #known(String)}, and gives the organisation its name, everywhere: its own people's to do, or a first name an administrator's. */
    @Transactional
    public int named(String key, String name) {
        afterCommit.run(names::forget);
        return make(key, name, "do update set name = excluded.name");
    }

    private int make(String key, String name, String onConflict) {
        return OneColumn.of(
                        entities,
                        "insert into organisation (key, name) values (:key, :name) on conflict (key) " + onConflict
                                + " returning id",
                        Integer.class)
                .setParameter("key", key)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** The key by which the world outside knows it; it never changes. */
    public String key(int organisation) {
        String known = keys.get(organisation);
        if (known == null) {
            known = QuarkusTransaction.joiningExisting().call(() -> readKey(organisation));
            keys.put(organisation, known);
        }
        return known;
    }

    private String readKey(int organisation) {
        return OneColumn.of(entities, "select key from organisation where id = :id", String.class)
                .setParameter("id", organisation)
                .getSingleResult();
    }

    /** What people call an organisation; its key until an import named it. On another replica it may be half a minute old. */
    public String name(int organisation) {
        return names.get(
                organisation, key -> QuarkusTransaction.joiningExisting().call(() -> readName(key)));
    }

    private String readName(int organisation) {
        return OneColumn.of(entities, "select name from organisation where id = :id", String.class)
                .setParameter("id", organisation)
                .getSingleResult();
    }

    /** By inside key, as remembered; on another replica it may be half a minute old. */
    public Written ruled(int organisation) {
        return rules.get(
                organisation, key -> QuarkusTransaction.joiningExisting().call(() -> readRules(key)));
    }

    private Written readRules(int organisation) {
        return written(entities.createNativeQuery(READ + "id = :id", Object[].class)
                .setParameter("id", organisation)
                .getSingleResult());
    }

    /** What is remembered was found to be old. */
    public void forgetNow() {
        rules.forget();
    }

    /** Inside key of an organisation, if it is known. */
    public Optional<Integer> find(String key) {
        return OneColumn.of(entities, "select id from organisation where key = :key", Integer.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Inside key of an organisation that must be known. */
    public int existing(String key) {
        return find(key)
                .orElseThrow(() -> Problems.notFound(Wording.of(PeopleWords.class, PeopleWords::noOrganisation)));
    }

    public Written written(String key) {
        return read(key, "");
    }

    public Written rule(String key, Rules wanted, @Nullable String ifMatch) {
        Written present = read(key, " for no key update");
        Preconditions.match(ifMatch, present.version, () -> present.rules.equals(wanted));
        if (present.rules.equals(wanted)) {
            return present;
        }
        entities.createNativeMutationQuery("""
                        update organisation set weekly_desks = :weekly, days_ahead = :ahead, later_minutes = :later,
                          version = version + 1
                        where key = :key""")
                .setParameter("weekly", wanted.weeklyDesks(), Integer.class)
                .setParameter("ahead", wanted.daysAhead())
                .setParameter("later", wanted.laterMinutes())
                .setParameter("key", key)
                .executeUpdate();
        afterCommit.run(rules::forget);
        afterCommit.tell("organisation.rules-changed", "organisation=" + key);
        return new Written(wanted, present.version + 1);
    }

    /** Gives an organisation (inside key) a new version of its rules: nobody books by what was known of the one before. */
    public void giveNewVersion(int organisation) {
        entities.createNativeMutationQuery("update organisation set version = version + 1 where id = :id")
                .setParameter("id", organisation)
                .executeUpdate();
        afterCommit.run(rules::forget);
    }

    private Written read(String key, String lock) {
        return entities.createNativeQuery(READ + "key = :key" + lock, Object[].class)
                .setParameter("key", key)
                .getResultStream()
                .map(Organisations::written)
                .findFirst()
                .orElseThrow(() -> Problems.notFound(Wording.of(PeopleWords.class, PeopleWords::noOrganisation)));
    }

    private static Written written(Object[] row) {
        return new Written(new Rules((Integer) row[0], (Integer) row[1], (Integer) row[2]), (Integer) row[3]);
    }
}
