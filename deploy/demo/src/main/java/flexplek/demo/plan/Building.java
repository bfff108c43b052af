package flexplek.demo.plan;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** An invented building: where it would stand, when it opens, who shares it, and its floors. */
public record Building(
        String code,
        String name,
        String address,
        String city,
        double latitude,
        double longitude,
        LocalTime opens,
        LocalTime closes,
        boolean atWeekends,
        List<Organisation> organisations,
        List<Floor> floors) {
    /** The zone of all demo buildings. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Who looks after it: the first of those who share it. */
    public Organisation managedBy() {
        return organisations.getFirst();
    }

    /** All desks. */
    public List<Space> desks() {
        return spaces(SpaceKind.DESK).toList();
    }

    /** All rooms. */
    public List<Space> rooms() {
        return spaces(SpaceKind.ROOM).toList();
    }

    /** All neighbourhoods, from the ground up. */
    public List<Neighbourhood> neighbourhoods() {
        return floors.stream().flatMap(floor -> floor.neighbourhoods().stream()).toList();
    }

    private Stream<Space> spaces(SpaceKind kind) {
        return floors.stream().flatMap(floor -> floor.spaces().stream()).filter(space -> space.kind() == kind);
    }
}
