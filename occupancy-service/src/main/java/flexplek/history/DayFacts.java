package flexplek.history;

import flexplek.sensor.SensorCounted;
import java.util.List;

/**
 * What a local day of a building is counted from.
 *
 * @param bookings those that may take a space in it
 * @param spaces the building's, as they were from which moment on, the earliest first
 * @param readings those of its places and spaces, the earliest first
 */
record DayFacts(List<KeptBooking> bookings, List<KeptSpace> spaces, List<SensorCounted> readings) {}
