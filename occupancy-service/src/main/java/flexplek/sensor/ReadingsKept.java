package flexplek.sensor;

import java.util.List;

/** Readings are in the database; told within the transaction that keeps them. */
public record ReadingsKept(List<SensorCounted> readings) {}
