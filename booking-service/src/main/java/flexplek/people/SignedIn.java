package flexplek.people;

import flexplek.platform.caller.CallerToken;
import flexplek.platform.caller.WhoCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Knows the person behind the token, or that it is none; for resources, which hand the caller down as a value. */
@ApplicationScoped
public class SignedIn {

    private final WhoCalls whoCalls;
    private final KnownMembers known;
    private final LookAlikes lookAlikes;

    SignedIn(WhoCalls whoCalls, KnownMembers known, LookAlikes lookAlikes) {
        this.whoCalls = whoCalls;
        this.known = known;
        this.lookAlikes = lookAlikes;
    }

    public Caller caller() {
        CallerToken token = whoCalls.token();
        if (Roles.areOfAProgram(token.roles())) {
            return Caller.program(token.roles());
        }
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
        Identity who = Identity.of(whoCalls.token());
        String organisation = caller.organisation();
        return who.leftOut(
                organisation, lookAlikes.among(who.teams(organisation)).keySet());
    }
}
