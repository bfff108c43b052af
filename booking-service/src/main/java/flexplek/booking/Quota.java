package flexplek.booking;

import flexplek.people.Organisations;
import jakarta.enterprise.context.ApplicationScoped;

/** The weekly quota of desk bookings that an organisation gives each of its people. */
@ApplicationScoped
public class Quota {

    private final Organisations organisations;

    Quota(Organisations organisations) {
        this.organisations = organisations;
    }

    /** {@link Integer#MAX_VALUE} where there is none. */
    public int of(int organisation) {
        Integer weekly = organisations.rules(organisation).weeklyDesks();
        return weekly == null ? Integer.MAX_VALUE : weekly;
    }
}
