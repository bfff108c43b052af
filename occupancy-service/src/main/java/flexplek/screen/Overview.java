package flexplek.screen;

import flexplek.live.OccupancyChanged;
import java.time.Instant;
import java.util.List;

/** How full each building within reach is now. */
record Overview(Instant at, boolean stale, List<OccupancyChanged> buildings) {}
