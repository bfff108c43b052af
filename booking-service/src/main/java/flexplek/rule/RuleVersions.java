package flexplek.rule;

import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.Session;

/**
 * Keeps what is counted and what counts it together. Whoever takes or gives back a space shares the rules that count it until
 * the end of the transaction (a claim within its statement); whoever changes rules has them alone, so that nothing is under way
 * which would count by the old ones. The rules of a building come before those of an organisation, each by their keys.
 */
@ApplicationScoped
public class RuleVersions {

    private static final int OF_BUILDING = 1;
    private static final int OF_ORGANISATION = 2;

    private final Session entities;

    RuleVersions(Session entities) {
        this.entities = entities;
    }

    boolean stand(RuleVersion v) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> OneColumn.of(entities, """
                        select exists (select from building where id = :building and version = :ofBuilding)
                          and exists (select from organisation where id = :organisation and version = :ofOrganisation)""", Boolean.class)
                        .setParameter("building", v.building())
                        .setParameter("ofBuilding", v.ofBuilding())
                        .setParameter("organisation", v.organisation())
                        .setParameter("ofOrganisation", v.ofOrganisation())
                        .getSingleResult());
    }

    /** Before bookings are given back: the rules of their buildings stay as they are until this transaction ends. */
    public void share(Collection<Integer> buildings) {
        new TreeSet<>(buildings).forEach(building -> lockShared(OF_BUILDING, building));
    }

    /** As {@link #share(Collection)}, with the rules of the person's organisation. */
    public void share(Collection<Integer> buildings, int organisation) {
        share(buildings);
        lockShared(OF_ORGANISATION, organisation);
    }

    /** As {@link #share(Collection)}, with the rules of these organisations. */
    public void share(Collection<Integer> buildings, Collection<Integer> organisations) {
        share(buildings);
        new TreeSet<>(organisations).forEach(organisation -> lockShared(OF_ORGANISATION, organisation));
    }

    /** As {@link #share(Collection, int)}, of one building. */
    public void share(int building, int organisation) {
        share(List.of(building), organisation);
    }

    /** Waits for the claims under way in a building; those that wait for this look again, as if its rules had changed. */
    public void overtakeClaims(int building) {
        aloneWithBuilding(building);
        entities.createNativeMutationQuery("update building set version = version + 1 where id = :building")
                .setParameter("building", building)
                .executeUpdate();
    }

    public void aloneWithBuilding(int building) {
        alone(OF_BUILDING, building);
    }

    public void aloneWithOrganisation(int organisation) {
        alone(OF_ORGANISATION, organisation);
    }

    /** Waits for rules that are being changed, and keeps its connection no longer than a claim does (rules_stand). */
    private void lockShared(int kind, int key) {
        locked(() -> OneColumn.of(entities, """
                        select cast(1 as int) from (
                          select set_config('lock_timeout', case was when '0' then '2s' else was end, true),
                            pg_advisory_xact_lock_shared(:kind, :key), set_config('lock_timeout', was, true)
                          from (select current_setting('lock_timeout') as was offset 0) s offset 0) l""", Integer.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getSingleResult());
    }

    /** Waits for bookings under way, not for ever: who comes after waits behind this. */
    private void alone(int kind, int key) {
        entities.createNativeMutationQuery("set local lock_timeout = '10s'").executeUpdate();
        locked(() -> OneColumn.of(
                        entities, "select 1 from (select pg_advisory_xact_lock(:kind, :key)) l", Integer.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getSingleResult());
    }

    private static void locked(Runnable lock) {
        try {
            lock.run();
        } catch (PessimisticLockException | LockTimeoutException e) {
            throw Problems.of(
                            503,
                            "too-busy",
                            Wording.of(RuleWords.class, RuleWords::busy),
                            Wording.of(RuleWords.class, RuleWords::othersBooking))
                    .withHeader("Retry-After", 1)
                    .build();
        }
    }
}
