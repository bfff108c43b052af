package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.people.Caller;
import flexplek.people.MayBookFor;
import flexplek.people.People;
import flexplek.platform.audit.AuditTrail;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom somebody may ask for a space: for themselves, and for who lets them. */
@ApplicationScoped
public class ForWhom {

    private final People people;
    private final MayBookFor mayBookFor;
    private final AuditTrail audit;

    ForWhom(People people, MayBookFor mayBookFor, AuditTrail audit) {
        this.people = people;
        this.mayBookFor = mayBookFor;
        this.audit = audit;
    }

    /** {@code personId}: null for the caller. */
    public Ask ask(Caller caller, @Nullable UUID personId, TimeSlot slot) {
        Claim.Sitter me = new Claim.Sitter(caller.key(), caller.personId());
        if (personId == null || personId.equals(caller.personId())) {
            return new Ask(me, me, caller.organisationKey(), caller.teamKeys(), slot);
        }
        if (caller.isAdministrator()) {
            audit.thisOneIsOfPower();
        }
        // A transaction that ends here, so that no connection is kept while a space is claimed with another.
        People.Colleague colleague = QuarkusTransaction.requiringNew()
                .call(() -> people.find(personId)
                        .map(found -> allowed(caller, found))
                        .orElseThrow(ForWhom::refusal));
        Claim.Sitter other = new Claim.Sitter(colleague.key(), colleague.personId());
        return new Ask(other, me, colleague.organisationKey(), Set.of(), slot);
    }

    /** Refuses to go on for whom (inside key) the caller may not book any more. */
    void checkStill(Caller caller, int person) {
        allowed(caller, people.colleague(person));
    }

    private People.Colleague allowed(Caller caller, People.Colleague colleague) {
        if (!mayBookFor.now(caller, colleague)) {
            throw refusal();
        }
        return colleague;
    }

    private static Refused refusal() {
        return new Refused(new Refusal.MayNotBookForThem());
    }
}
