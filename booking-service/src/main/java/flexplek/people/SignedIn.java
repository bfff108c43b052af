package flexplek.people;

import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Knows the person behind the token; for resources, which hand the caller down as a value. */
@ApplicationScoped
public class SignedIn {

    private final WhoCalls whoCalls;
    private final KnownMembers known;

    SignedIn(WhoCalls whoCalls, KnownMembers known) {
        this.whoCalls = whoCalls;
        this.known = known;
    }

    public Caller caller() {
        CallerToken token = whoCalls.token();
        Membership member = known.of(Identity.of(token));
        return new Caller(
                member.person(),
                member.personId(),
                member.organisationKey(),
                member.organisation(),
                member.teams(),
                token.roles());
    }

    /** The caller's groups that are no teams here, each with the reason. */
    List<Group.LeftOut> groupsLeftOut(Caller caller) {
        return Identity.of(whoCalls.token()).leftOut(caller.organisation());
    }
}
