package flexplek.fault;

import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a fault up, or settles it, in the transaction under way; once it is settled, those who reported it are told. */
@ApplicationScoped
class ChangeFault {

    private final Faults faults;
    private final WhoseFault whose;
    private final Cards cards;
    private final Outbox outbox;
    private final AfterCommit afterCommit;
    private final Clock clock;

    ChangeFault(Faults faults, WhoseFault whose, Cards cards, Outbox outbox, AfterCommit afterCommit, Clock clock) {
        this.faults = faults;
        this.whose = whose;
        this.cards = cards;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    void change(Caller caller, UUID id, String ifMatch, FaultChange wanted) {
        Fault fault = whose.toLookAfter(caller, faults.lock(id));
        @Nullable String said = wanted.answer(fault.answer());
        boolean stands = fault.is(wanted.state(), said);
        Preconditions.match(ifMatch, fault.version(), () -> stands);
        if (stands) {
            return;
        }
        fault.become(wanted.state(), said, clock.instant());
        faults.flush();
        if (wanted.state().isOpen()) {
            afterCommit.tell("fault.taken-up", "id=" + id);
        } else {
            tell(caller, fault, wanted.state());
        }
    }

    private void tell(Caller caller, Fault fault, FaultState state) {
        SpaceCard space = cards.space(fault.space());
        FaultEvent.Outline outline = new FaultEvent.Outline(
                fault.id(),
                fault.kind(),
                space.id(),
                space.name(),
                space.building().id(),
                space.building().name(),
                space.building().zone().getId(),
                faults.reporters(fault.id()),
                caller.personId());
        outbox.write(
                state == FaultState.SOLVED
                        ? new FaultEvent.FaultSolved(outline)
                        : new FaultEvent.FaultDeclined(outline));
    }
}
