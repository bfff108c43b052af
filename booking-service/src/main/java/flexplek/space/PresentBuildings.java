package flexplek.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What the rules ask about buildings, as it stands now: as many reads for all of them as for one. */
@ApplicationScoped
class PresentBuildings {

    /** The organisations (inside keys) that share a building; of some of them, how many days ahead they book there. */
    private record Sharing(Map<Integer, Integer> ownDaysAhead, Set<Integer> sharedBy) {
        Sharing() {
            this(new HashMap<>(), new HashSet<>());
        }
    }

    private final Session entities;
    private final Buildings buildings;

    PresentBuildings(Session entities, Buildings buildings) {
        this.entities = entities;
        this.buildings = buildings;
    }

    /** The building with an inside key, which must exist. */
    BuildingCard withKey(int key) {
        return cards(List.of(entities.find(Building.class, key))).getFirst();
    }

    /** Those that an organisation (inside key) shares, in order of their names. */
    List<BuildingCard> sharedBy(int organisation) {
        return cards(buildings.sharedBy(organisation));
    }

    /** Those that there are of these, in order of their names. */
    List<BuildingCard> withIds(Collection<UUID> ids) {
        return cards(buildings.list("publicId in (:ids) order by name, id", Map.of("ids", ids)));
    }

    private List<BuildingCard> cards(List<Building> found) {
        Map<Integer, Sharing> sharing = sharing(found);
        return found.stream()
                .map(b -> card(b, sharing.getOrDefault(b.key(), new Sharing())))
                .toList();
    }

    private Map<Integer, Sharing> sharing(List<Building> of) {
        Map<Integer, Sharing> sharing = new HashMap<>();
        entities.createNativeQuery("""
                        select building_id, organisation_id, days_ahead from building_organisation
                        where building_id = any(:buildings)""", Object[].class)
                .setParameter("buildings", of.stream().map(Building::key).toArray(Integer[]::new))
                .getResultStream()
                .forEach(r -> {
                    Sharing one = sharing.computeIfAbsent((Integer) r[0], building -> new Sharing());
                    one.sharedBy.add((Integer) r[1]);
                    if (r[2] != null) {
                        one.ownDaysAhead.put((Integer) r[1], (Integer) r[2]);
                    }
                });
        return sharing;
    }

    private static BuildingCard card(Building b, Sharing sharing) {
        Building.Hours hours = b.hours();
        return new BuildingCard(
                b.key(),
                b.id(),
                b.name(),
                b.zone(),
                hours.opens(),
                hours.closes(),
                hours.days(),
                b.graceMinutes(),
                b.laterMinutes(),
                b.dailyCap(),
                b.version(),
                b.managedBy(),
                Set.copyOf(sharing.sharedBy),
                Map.copyOf(sharing.ownDaysAhead));
    }
}
