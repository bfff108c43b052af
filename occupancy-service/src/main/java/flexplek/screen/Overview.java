package flexplek.screen;

import flexplek.live.OccupancyChanged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How full each building within reach is now. */
record Overview(Instant at, boolean stale, @Nullable Instant heardUntil, List<OccupancyChanged> buildings) {}
