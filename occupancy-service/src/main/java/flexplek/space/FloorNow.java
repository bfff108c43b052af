package flexplek.space;

import flexplek.place.KnownSpace;
import flexplek.place.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the spaces of one floor are now, and which of them changed since they were last asked for; for one screen. */
public final class FloorNow {

    private final UUID floorId;
    private final Places places;
    private final BuildingClaims claims;
    private final Map<UUID, SpaceNow> told = new HashMap<>();

    public FloorNow(UUID floorId, Places places, BuildingClaims claims) {
        this.floorId = floorId;
        this.places = places;
        this.claims = claims;
    }

    /** Every space of the floor, in order of its id. */
    public List<SpaceNow> whole(Instant now) {
        told.clear();
        changes(now);
        return told.values().stream()
                .sorted(Comparator.comparing(SpaceNow::spaceId))
                .toList();
    }

    /** The spaces whose state is another than before: by a booking, by the clock, or because one went out of service. */
    public List<SpaceNow> changes(Instant now) {
        List<SpaceNow> changes = new ArrayList<>();
        for (KnownSpace known : places.spacesOn(floorId)) {
            change(known, now).ifPresent(changes::add);
        }
        return changes;
    }

    /** The spaces that were told and stand on the floor no more; each is said once. */
    public List<UUID> gone() {
        Set<UUID> there = places.spacesOn(floorId).stream()
                .map(known -> known.space().spaceId())
                .collect(Collectors.toSet());
        List<UUID> gone = told.keySet().stream()
                .filter(spaceId -> !there.contains(spaceId))
                .toList();
        gone.forEach(told::remove);
        return gone;
    }

    /** The space of a claim, if it is on this floor and its state is another than before. */
    public Optional<SpaceNow> change(Claim claim, Instant now) {
        return places.findSpace(claim.spaceId())
                .filter(known -> known.space().floorId().equals(floorId))
                .flatMap(known -> change(known, now));
    }

    private Optional<SpaceNow> change(KnownSpace known, Instant now) {
        UUID spaceId = known.space().spaceId();
        SpaceNow state = SpaceNow.of(known, claims.of(spaceId), now);
        return state.equals(told.put(spaceId, state)) ? Optional.empty() : Optional.of(state);
    }
}
