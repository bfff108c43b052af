package flexplek.people;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whom somebody may book for besides themselves: whoever lets them, also who shows nobody, and for an administrator anybody of
 * the organisation who shows when they are in. What they made they look after no longer than they may.
 */
@ApplicationScoped
public class MayBookFor {

    private final People people;
    private final Delegates delegates;

    MayBookFor(People people, Delegates delegates) {
        this.people = people;
        this.delegates = delegates;
    }

    public boolean now(Caller caller, People.Colleague other) {
        return (caller.administers(other.organisationKey()) && !other.hidden())
                || asDelegate(caller.key(), other.key());
    }

    /** Whether the maker of something for a person (inside key) could make it now too. */
    public boolean still(Caller maker, int person) {
        return now(maker, people.colleague(person));
    }

    /** Whether a person lets somebody, whatever roles that one has (inside keys). */
    public boolean asDelegate(int delegate, int person) {
        return delegates.lets(person, delegate);
    }
}
