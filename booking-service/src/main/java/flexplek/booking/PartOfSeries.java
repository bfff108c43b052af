package flexplek.booking;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which bookings are dates of a series, and of which. */
public interface PartOfSeries {

    /** In one read for all of them. */
    Map<UUID, UUID> of(Collection<UUID> bookings);
}
