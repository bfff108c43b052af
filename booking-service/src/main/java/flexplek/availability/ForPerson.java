package flexplek.availability;

import flexplek.claim.Claim;
import flexplek.people.Caller;
import flexplek.people.MayBookFor;
import flexplek.people.People;
import flexplek.people.Teams;
import flexplek.platform.audit.AuditTrail;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By whose rules somebody looks for a space: their own, or those of a person for whom they may book. */
@ApplicationScoped
class ForPerson {

    /** {@code organisation} and {@code teams}: inside keys of the person's. */
    record Rules(Claim.Sitter person, Claim.Sitter asker, int organisation, Set<Integer> teams) {

        /** What whoever asks may hear of a no. */
        Refusal told(Refusal refusal) {
            return Claim.told(refusal, person, asker);
        }
    }

    private final People people;
    private final Teams teams;
    private final MayBookFor mayBookFor;
    private final AuditTrail audit;

    ForPerson(People people, Teams teams, MayBookFor mayBookFor, AuditTrail audit) {
        this.people = people;
        this.teams = teams;
        this.mayBookFor = mayBookFor;
        this.audit = audit;
    }

    /** {@code personId}: null for the caller. Who does not let the caller is refused as who is not there. */
    Rules rules(Caller caller, @Nullable UUID personId) {
        Claim.Sitter me = new Claim.Sitter(caller.key(), caller.personId());
        if (personId == null || personId.equals(caller.personId())) {
            return new Rules(me, me, caller.organisationKey(), caller.teamKeys());
        }
        if (caller.isAdministrator()) {
            audit.thisOneIsOfPower();
        }
        return people.find(personId)
                .filter(other -> mayBookFor.now(caller, other))
                .map(other -> new Rules(
                        new Claim.Sitter(other.key(), other.personId()),
                        me,
                        other.organisationKey(),
                        teams.of(other.key())))
                .orElseThrow(() -> new Refused(new Refusal.MayNotBookForThem()));
    }
}
