package flexplek.space;

import flexplek.people.Caller;
import java.util.Collection;

/** Finds the coming bookings that an act on spaces hits, and tells their people; whoever keeps bookings knows them. */
public interface HitBookings {

    /** What the bookings of spaces of a building (inside keys) stand on now, before an act changes them. */
    Before ofSpaces(int building, Collection<Integer> spaces);

    /** As {@link #ofSpaces}, of all spaces of a building (inside key); whoever asks keeps claims away until it is over. */
    Before ofBuilding(int building);

    /** The coming bookings of a space (inside key) that are not what was booked, as it is now; nobody is told. */
    BookingsHit standing(int space, Caller caller);

    /** To be asked within the transaction of the act, after it. */
    interface Before {

        /** The coming bookings that stand worse than before, each told to its person unless it is their own act. */
        BookingsHit tell(Caller caller);
    }
}
