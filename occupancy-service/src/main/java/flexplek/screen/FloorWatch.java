package flexplek.screen;

import flexplek.space.BuildingClaims;
import flexplek.space.FloorNow;
import java.time.Clock;
import java.time.Instant;

/** Shows a viewer the spaces of one floor: all of them first, then each whose state changes or that leaves the floor. */
final class FloorWatch {

    private final Floors floors;
    private final Floors.Floor floor;
    private final Clock clock;
    private final Viewer viewer;
    private final FloorNow now;
    private final BuildingClaims.Watcher watcher;

    FloorWatch(Floors floors, Floors.Floor floor, Clock clock, Viewer viewer) {
        this.floors = floors;
        this.floor = floor;
        this.clock = clock;
        this.viewer = viewer;
        now = floors.now(floor);
        watcher = (claim, before) -> now.change(claim, clock.instant()).ifPresent(space -> viewer.tell("space", space));
    }

    void begin() {
        floor.claims().watch(() -> viewer.tell("spaces", SpaceStates.of(floor, floors, now, clock.instant())), watcher);
        viewer.everySecond(this::tick);
    }

    void end() {
        floor.claims().leave(watcher);
    }

    private void tick(Instant at) {
        floor.claims().look(() -> {
            now.gone().forEach(spaceId -> viewer.tell("spaceGone", new StreamEvents.SpaceGone(spaceId)));
            now.changes(at).forEach(space -> viewer.tell("space", space));
        });
    }
}
