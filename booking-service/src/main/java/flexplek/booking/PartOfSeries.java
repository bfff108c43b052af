package flexplek.booking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What bookings have to do with series. */
public interface PartOfSeries {

    /** Which are dates of a series, and of which: in one read for all of them. */
    Map<UUID, UUID> of(Collection<UUID> bookings);

    /** The dates of a person's (inside key) series from one day to another that are not booked yet, in order. */
    List<LaterDate> later(int person, LocalDate from, LocalDate to);

    /** Those of {@link #later}, which are not booked any more; their series are locked until the transaction ends. */
    List<LaterDate> cancelLater(int person, LocalDate from, LocalDate to);
}
