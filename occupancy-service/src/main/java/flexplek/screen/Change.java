package flexplek.screen;

import flexplek.live.OccupancyChanged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last that was told of a place, and where in its building's partition; {@code state} is null once it was closed. */
record Change(UUID placeId, long offset, @Nullable OccupancyChanged state) {}
