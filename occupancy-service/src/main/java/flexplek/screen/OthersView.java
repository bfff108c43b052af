package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A building as people of one organisation see it who do not look after it. It changes when something changes that they see,
 * and at no other time: neither a moment nor a number tells of what they do not see.
 */
final class OthersView {

    private final String organisation;
    private final Watched shown = new Watched();
    private long changes;

    OthersView(String organisation) {
        this.organisation = organisation;
    }

    String organisation() {
        return organisation;
    }

    Watched shown() {
        return shown;
    }

    /** Shows what {@code whole} has come to be; the building, if it looks another way than before. */
    synchronized Optional<OccupancyChanged> follow(Building building, Watched whole, Instant now) {
        List<OccupancyChanged> open = OpenPlaces.of(building, whole.now(), organisation);
        Set<UUID> there = open.stream().map(OccupancyChanged::placeId).collect(Collectors.toSet());
        shown.now().stream()
                .map(OccupancyChanged::placeId)
                .filter(place -> !there.contains(place))
                .forEach(gone -> shown.apply(new Change(gone, ++changes, null)));
        List<OccupancyChanged> changed = open.stream()
                .filter(place ->
                        !place.saysTheSameAs(shown.find(place.placeId()).orElse(null)))
                .map(place -> place.at(now))
                .toList();
        changed.forEach(place -> shown.apply(new Change(place.placeId(), ++changes, place)));
        return changed.stream()
                .filter(place -> place.placeId().equals(building.buildingId()))
                .findFirst();
    }
}
