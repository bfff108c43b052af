package flexplek.people;

import flexplek.platform.audit.KnownPerson;
import flexplek.platform.caller.CallerToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names the person of an audit line, as far as they called in the last ten minutes. */
@ApplicationScoped
class RememberedPerson implements KnownPerson {

    private final KnownMembers known;

    RememberedPerson(KnownMembers known) {
        this.known = known;
    }

    @Override
    public @Nullable UUID of(CallerToken caller) {
        Membership member = known.remembered(Identity.of(caller));
        return member == null ? null : member.personId();
    }
}
