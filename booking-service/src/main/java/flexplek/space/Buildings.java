package flexplek.space;

import flexplek.platform.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The buildings, and which organisations share them. */
@ApplicationScoped
public class Buildings implements PanacheRepositoryBase<Building, Integer> {

    /** An organisation (inside key, key, name) and its own days ahead in a building, null where its own rule holds there too. */
    public record Sharing(
            int organisation,
            String key,
            String name,
            @Nullable Integer daysAhead) {}

    public Optional<Building> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    public Optional<Building> withId(UUID id) {
        return find("publicId", id).firstResultOptional();
    }

    /**
     * The first lock of whoever changes a building, its rules or its spaces: the building as it is now, alone with it until the
     * transaction ends, save for who books there. Spaces come after it, and waiting for claims under way comes last.
     */
    public void lock(Building building) {
        getEntityManager().refresh(building, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Gives a building a new version, whatever changed of it: nobody books by what was known of the one before. */
    public void giveNewVersion(Building building) {
        getEntityManager().lock(building, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Building> all() {
        return listAll(Sort.by("name"));
    }

    List<Building> sharedBy(int organisation) {
        return list("id in (:keys) order by name, id", Map.of("keys", keysSharedBy(organisation)));
    }

    List<Building> sharedOrManagedBy(int organisation) {
        return list(
                "id in (:keys) or managedBy = :organisation order by name, id",
                Map.of("keys", keysSharedBy(organisation), "organisation", organisation));
    }

    private List<Integer> keysSharedBy(int organisation) {
        return OneColumn.of(
                        getEntityManager().unwrap(Session.class),
                        "select building_id from building_organisation where organisation_id = :organisation",
                        Integer.class)
                .setParameter("organisation", organisation)
                .getResultStream()
                .toList();
    }

    /** How many days ahead the people of an organisation may book, by the inside keys of the buildings that it uses. */
    Map<Integer, Integer> daysAhead(int organisation) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.building_id, coalesce(s.days_ahead, o.days_ahead)
                        from building_organisation s join organisation o on o.id = s.organisation_id
                        where o.id = :organisation""", Object[].class)
                .setParameter("organisation", organisation)
                .getResultStream()
                .collect(Collectors.toMap(r -> (Integer) r[0], r -> (Integer) r[1]));
    }

    /** Who shares a building, by name. */
    public List<Sharing> sharing(Building building) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select o.id, o.key, o.name, s.days_ahead
                        from building_organisation s join organisation o on o.id = s.organisation_id
                        where s.building_id = :building order by o.name, o.key""", Object[].class)
                .setParameter("building", building.key())
                .getResultStream()
                .map(r -> new Sharing((Integer) r[0], (String) r[1], (String) r[2], (Integer) r[3]))
                .toList();
    }

    /** {@code daysAhead}: how long ahead its people may book here; null for the organisation's own rule. */
    public void share(Building building, int organisation, @Nullable Integer daysAhead) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into building_organisation (building_id, organisation_id, days_ahead)
                        values (:building, :organisation, :daysAhead)
                        on conflict (building_id, organisation_id) do update set days_ahead = excluded.days_ahead""")
                .setParameter("building", building.key())
                .setParameter("organisation", organisation)
                .setParameter("daysAhead", daysAhead, Integer.class)
                .executeUpdate();
    }

    public void unshareAllBut(Building building, List<Integer> organisations) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        delete from building_organisation
                        where building_id = :building and not organisation_id = any(:organisations)""")
                .setParameter("building", building.key())
                .setParameter("organisations", organisations.toArray(Integer[]::new))
                .executeUpdate();
    }
}
