package flexplek.people;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whom somebody may book for besides themselves: a colleague of a team, and for an administrator anybody of the organisation,
 * as long as that person shows when they are in. What they made they look after no longer than they may.
 */
@ApplicationScoped
public class MayBookFor {

    public enum Answer {
        YES,
        NO_COLLEAGUE,
        /** They show nobody when they are in. */
        BOOKS_ALONE
    }

    private final People people;

    MayBookFor(People people) {
        this.people = people;
    }

    public Answer ask(Caller caller, People.Colleague other) {
        if (!caller.administers(other.organisationKey()) && !people.shareTeam(caller.key(), other.key())) {
            return Answer.NO_COLLEAGUE;
        }
        return other.hidden() ? Answer.BOOKS_ALONE : Answer.YES;
    }

    /** Whether the maker of something for a person (inside key) could make it now too. */
    public boolean still(Caller maker, int person) {
        return ask(maker, people.colleague(person)) == Answer.YES;
    }
}
