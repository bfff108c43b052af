package flexplek.series;

import flexplek.claim.Claim;
import flexplek.people.MayBookFor;
import flexplek.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** For whom and by whom a date is booked that was too far ahead: who they were then, as they are now. */
@ApplicationScoped
class WhoLater {

    private final People people;
    private final MayBookFor mayBookFor;

    WhoLater(People people, MayBookFor mayBookFor) {
        this.people = people;
        this.mayBookFor = mayBookFor;
    }

    Who of(BookingSeries series) {
        boolean own = series.person() == series.madeBy();
        return new Who(
                sitter(series.person()),
                sitter(series.madeBy()),
                people.organisation(series.person()),
                own ? people.teams(series.person()) : Set.of(),
                own || mayStill(series));
    }

    /** As {@link MayBookFor#still} of a maker who is not here to tell their roles; who hides from an administrator is waited for. */
    private boolean mayStill(BookingSeries series) {
        return mayBookFor.asDelegate(series.madeBy(), series.person())
                || (series.byAdministrator()
                        && people.organisation(series.madeBy()) == people.organisation(series.person()));
    }

    private Claim.Sitter sitter(int person) {
        return new Claim.Sitter(person, people.id(person));
    }
}
