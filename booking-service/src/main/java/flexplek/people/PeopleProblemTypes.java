package flexplek.people;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of accounts and delegates. */
@ApplicationScoped
class PeopleProblemTypes implements ProblemTypes {

    private static final ProblemType.In<PeopleWords> TYPES = ProblemType.in(PeopleWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("person-has-bookings", PeopleWords::hasBookings, PeopleWords::whyPersonHasBookings),
                TYPES.of("too-many-delegates", PeopleWords::manyDelegates, PeopleWords::whyTooManyDelegates));
    }
}
