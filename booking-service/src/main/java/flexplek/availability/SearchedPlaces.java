package flexplek.availability;

import flexplek.people.Caller;
import flexplek.rule.Admission;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the places of a search into inside keys, as far as the caller may see them. */
@ApplicationScoped
class SearchedPlaces {

    /**
     * In which buildings and, where one is named, on which floor and in which neighbourhood of them (inside keys).
     *
     * @param admitted where in each of the buildings the rules let the caller be, once they were asked
     */
    record Where(
            List<BuildingCard> buildings,
            @Nullable Integer floor,
            @Nullable Integer neighbourhood,
            List<Admission> admitted) {

        /** The same, in fewer buildings. */
        Where in(List<BuildingCard> some, List<Admission> admitted) {
            return new Where(some, floor, neighbourhood, admitted);
        }

        /** Inside keys of the neighbourhoods that rules name: those alone in which the caller may be, or else may not. */
        Integer[] named(boolean only) {
            return admitted.stream()
                    .filter(one -> one.only() == only)
                    .flatMap(one -> one.neighbourhoods().stream())
                    .toArray(Integer[]::new);
        }

        /** Inside keys of the buildings in which the caller may be in some neighbourhoods only. */
        Integer[] strict() {
            return IntStream.range(0, admitted.size())
                    .filter(number -> admitted.get(number).only())
                    .mapToObj(number -> buildings.get(number).key())
                    .toArray(Integer[]::new);
        }
    }

    private final Visible visible;
    private final Cards cards;

    SearchedPlaces(Visible visible, Cards cards) {
        this.visible = visible;
        this.cards = cards;
    }

    Where of(FreeSpaceSearch search, Caller caller) {
        UUID floor = search.floorId();
        UUID neighbourhood = search.neighbourhoodId();
        Cards.FloorKeys onFloor = floor == null ? null : visible.floorKeys(caller, floor);
        Cards.NeighbourhoodKeys in = neighbourhood == null ? null : visible.neighbourhoodKeys(caller, neighbourhood);
        Set<UUID> named = search.buildings();
        if (named.isEmpty() && onFloor != null) {
            named = Set.of(cards.building(onFloor.building()).id());
        } else if (named.isEmpty() && in != null) {
            named = Set.of(cards.building(in.building()).id());
        }
        return new Where(
                visible.presentBuildings(caller, named).stream()
                        .filter(b -> onFloor == null || onFloor.building() == b.key())
                        .filter(b -> in == null || in.building() == b.key())
                        .toList(),
                onFloor == null ? null : onFloor.floor(),
                in == null ? null : in.neighbourhood(),
                List.of());
    }
}
