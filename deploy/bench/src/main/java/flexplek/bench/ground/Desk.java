package flexplek.bench.ground;

import java.util.UUID;

/** A desk by its inside key (in the database) and its outside id, and where it stands. */
public record Desk(int key, UUID id, String name, int floorKey, UUID floorId, UUID neighbourhoodId, Site site) {}
