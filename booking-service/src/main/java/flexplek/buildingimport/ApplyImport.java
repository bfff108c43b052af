package flexplek.buildingimport;

import flexplek.claim.MovedClocks;
import flexplek.claim.MovedSpaces;
import flexplek.people.Caller;
import flexplek.rule.SetBuildingRules;
import flexplek.space.BookingsHit;
import flexplek.space.Building;
import flexplek.space.HitBookings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Brings an import about that is in order: the building, its rules, and what becomes of the bookings to come. */
@ApplicationScoped
class ApplyImport {

    record Applied(UUID buildingId, BookingsHit hit) {}

    private final ImportBuilding importBuilding;
    private final SetBuildingRules setRules;
    private final MovedSpaces movedSpaces;
    private final MovedClocks movedClocks;
    private final HitBookings hitBookings;
    private final Clock clock;

    ApplyImport(
            ImportBuilding importBuilding,
            SetBuildingRules setRules,
            MovedSpaces movedSpaces,
            MovedClocks movedClocks,
            HitBookings hitBookings,
            Clock clock) {
        this.importBuilding = importBuilding;
        this.setRules = setRules;
        this.movedSpaces = movedSpaces;
        this.movedClocks = movedClocks;
        this.hitBookings = hitBookings;
        this.clock = clock;
    }

    /** Must run in the transaction in which it was checked. */
    Applied apply(Caller caller, CheckImport.Checked checked) {
        Optional<HitBookings.Before> before = checked.known().map(known -> hitBookings.ofBuilding(known.key()));
        Optional<ZoneId> zone = checked.known().map(Building::zone);
        checked.known()
                .ifPresent(known -> movedClocks.followAllButBookings(
                        known.key(), known.zone(), ZoneId.of(checked.file().zone())));
        Building building =
                importBuilding.store(caller, checked.file(), checked.plan(), checked.spaces(), clock.instant());
        setRules.imported(building, checked.file().dailyCap());
        movedSpaces.follow(building.key());
        zone.ifPresent(was -> movedClocks.follow(building.key(), was, building.zone()));
        return new Applied(building.id(), before.map(b -> b.tell(caller)).orElse(BookingsHit.NONE));
    }
}
