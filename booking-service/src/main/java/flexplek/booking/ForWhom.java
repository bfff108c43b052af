package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.people.Caller;
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

/** For whom somebody may ask for a space: for themselves, and for a colleague who shows when they are in. */
@ApplicationScoped
public class ForWhom {

    private final People people;
    private final AuditTrail audit;

    ForWhom(People people, AuditTrail audit) {
        this.people = people;
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
                        .filter(c -> caller.administers(c.organisationKey()) || people.shareTeam(caller.key(), c.key()))
                        .orElseThrow(() -> new Refused(new Refusal.NotYourColleague())));
        if (colleague.hidden()) {
            throw new Refused(new Refusal.BooksAlone());
        }
        Claim.Sitter other = new Claim.Sitter(colleague.key(), colleague.personId());
        return new Ask(other, me, colleague.organisationKey(), Set.of(), slot);
    }
}
