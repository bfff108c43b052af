package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.place.Building;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A building as people of one organisation see it who do not look after it. It changes when something changes that they see,
 * and at no other time: neither a moment nor a number tells of what they do not see.
 */
final class OthersView {

    private final String organisation;
    private final Watched shown = new Watched();
    private long changes;
    private volatile @Nullable OccupancyChanged news;

    OthersView(String organisation) {
        this.organisation = organisation;
    }

    String organisation() {
        return organisation;
    }

    Watched shown() {
        return shown;
    }

    /**
     * Shows what {@code whole} has come to be. The building is asked for in here, so that whoever comes late with an older
     * outline cannot show again what is held for others since.
     */
    synchronized void follow(Supplier<Building> outline, Watched whole, Instant now) {
        Building building = outline.get();
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
        changed.stream()
                .filter(place -> place.placeId().equals(building.buildingId()))
                .findFirst()
                .ifPresent(looks -> news = looks);
    }

    boolean hasNews() {
        return news != null;
    }

    /** The building, if it looks another way than when this was last asked; whoever followed it. */
    synchronized Optional<OccupancyChanged> takeNews() {
        Optional<OccupancyChanged> taken = Optional.ofNullable(news);
        news = null;
        return taken;
    }
}
