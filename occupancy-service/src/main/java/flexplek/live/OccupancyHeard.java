package flexplek.live;

import java.time.Instant;

/** Until when all that was told of the buildings of a partition is in what was told of their places before this. */
public record OccupancyHeard(Instant until) {

    public static final String TYPE = "occupancy.heard.v1";
}
