package flexplek.booking;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of bookings. */
@ApplicationScoped
class BookingProblemTypes implements ProblemTypes {

    private static final ProblemType.In<BookingWords> TYPES = ProblemType.in(BookingWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("too-early-to-check-in", BookingWords::tooEarly, BookingWords::whyTooEarlyToCheckIn),
                TYPES.of("not-started", BookingWords::notStarted, BookingWords::whyNotStarted),
                TYPES.of("has-begun", BookingWords::hasBegun, BookingWords::whyHasBegun),
                TYPES.of("checked-in", BookingWords::checkedIn, BookingWords::whyCheckedIn),
                TYPES.of("not-later", BookingWords::notLater, BookingWords::whyNotLater),
                TYPES.of("waits-for-that", BookingWords::waitsForThat, BookingWords::whyWaitsForThat),
                TYPES.of("other-building", BookingWords::otherBuilding, BookingWords::whyOtherBuilding),
                TYPES.of("of-team-day", BookingWords::ofTeamDay, BookingWords::whyOfTeamDay),
                TYPES.of("not-for-a-desk", BookingWords::notForDesk, BookingWords::whyNotForDesk),
                TYPES.of("no-longer-live", BookingWords::over, BookingWords::whyNoLongerLive));
    }
}
