package flexplek.closure;

import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.Space;
import flexplek.space.SpaceWords;
import flexplek.space.Spaces;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The buildings that the caller looks after and their spaces, locked for an act: a building comes before its spaces. */
@ApplicationScoped
class ManagedSpaces {

    private final Spaces spaces;
    private final Visible visible;
    private final Cards cards;
    private final Session entities;

    ManagedSpaces(Spaces spaces, Visible visible, Cards cards, Session entities) {
        this.spaces = spaces;
        this.visible = visible;
        this.cards = cards;
        this.entities = entities;
    }

    BuildingCard building(Caller caller, UUID id) {
        return locked(caller, visible.buildingCard(caller, id));
    }

    /** That of a closure, if there is one: by its inside key. */
    BuildingCard buildingOf(Caller caller, Optional<Integer> key) {
        return locked(
                caller,
                Problems.seen(
                        key.map(cards::building),
                        of -> visible.sees(caller, of.key()),
                        Wording.of(ClosureWords.class, ClosureWords::noClosure)));
    }

    /** Not as an entity: whoever makes claims look again gives it another version beside that. */
    private BuildingCard locked(Caller caller, BuildingCard building) {
        spaces.lockBuildingOf(building.key());
        visible.refuseUnlessManaged(caller, building.managedBy());
        return building;
    }

    Space space(Caller caller, UUID id) {
        spaces.lockBuilding(id);
        Space space = Problems.seen(
                Optional.ofNullable(spaces.find("publicId", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult()),
                there -> visible.sees(caller, there.building()),
                Wording.of(SpaceWords.class, SpaceWords::noSpace));
        visible.refuseUnlessManaged(caller, cards.building(space.building()).managedBy());
        return space;
    }

    /** Inside keys, each once, in order; each that is none of the building is named. */
    List<Integer> keys(BuildingCard building, List<UUID> ids) {
        Map<UUID, Integer> known = new HashMap<>();
        entities.createNativeQuery("""
                        select public_id, id from space where building_id = :building and public_id = any(:ids)
                        order by id for no key update""", Object[].class)
                .setParameter("building", building.key())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> known.put((UUID) row[0], (Integer) row[1]));
        WrongRows wrong = new WrongRows("spaceIds");
        for (int i = 0; i < ids.size(); i++) {
            if (!known.containsKey(ids.get(i))) {
                wrong.add(i, "", Wording.of(ClosureWords.class, ClosureWords::spaceHere));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problems.badFields(wrong.inOrder());
        }
        return known.values().stream().sorted().toList();
    }
}
