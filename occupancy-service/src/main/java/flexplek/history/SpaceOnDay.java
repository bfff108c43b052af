package flexplek.history;

import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One space while a day is counted: what it was from when on, and its bookings. Nothing of it is kept. */
final class SpaceOnDay {

    /** Where it stood at a moment, and what it was. */
    record Then(
            UUID floorId,
            UUID neighbourhoodId,
            SpaceKind kind,
            boolean inService,
            boolean booked,
            boolean checkedIn,
            boolean givenBack) {}

    private static final Comparator<KeptBooking> BY_START =
            Comparator.comparing(KeptBooking::start).thenComparing(KeptBooking::bookingId);

    private final List<KeptSpace> states = new ArrayList<>(1);
    private final List<KeptBooking> bookings = new ArrayList<>(2);
    private final Instant unknownUntil;

    /** {@code unknownUntil}: where it was first told before then, it is taken to have been the same until that. */
    SpaceOnDay(Instant unknownUntil) {
        this.unknownUntil = unknownUntil;
    }

    void add(KeptSpace state) {
        states.add(state);
        states.sort(Comparator.comparing(KeptSpace::since));
    }

    void add(KeptBooking booking) {
        bookings.add(booking);
        bookings.sort(BY_START);
    }

    /** Null where nothing of it was in the building then. Who came first has the space until it is free again. */
    @Nullable
    Then at(Instant moment, UUID buildingId) {
        KeptSpace state = stateAt(moment);
        KeptBooking taken = first(moment, KeptBooking::takesItsSpaceAt);
        KeptBooking givenBack = first(moment, KeptBooking::isGivenBackAt);
        boolean checkedIn = taken != null && taken.isCheckedInAt(moment);
        if (state != null && state.buildingId().equals(buildingId)) {
            return new Then(
                    state.floorId(),
                    state.neighbourhoodId(),
                    state.kind(),
                    state.isInServiceAt(moment),
                    taken != null,
                    checkedIn,
                    givenBack != null);
        }
        KeptBooking any = taken == null ? givenBack : taken;
        return any == null
                ? null
                : new Then(
                        any.floorId(),
                        any.neighbourhoodId(),
                        any.kind(),
                        false,
                        taken != null,
                        checkedIn,
                        givenBack != null);
    }

    private @Nullable KeptSpace stateAt(Instant moment) {
        KeptSpace at = null;
        for (KeptSpace state : states) {
            boolean isFirstKnown = at == null && state.since().isBefore(unknownUntil);
            if (isFirstKnown || !state.since().isAfter(moment)) {
                at = state;
            }
        }
        return at;
    }

    private @Nullable KeptBooking first(Instant moment, BiPredicate<KeptBooking, Instant> does) {
        for (KeptBooking booking : bookings) {
            if (does.test(booking, moment)) {
                return booking;
            }
        }
        return null;
    }
}
