package flexplek.fault;

import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.Cards;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows who looks after a fault: the facility staff and administrators of the building. */
@ApplicationScoped
class WhoseFault {

    private final Faults faults;
    private final Cards cards;

    WhoseFault(Faults faults, Cards cards) {
        this.faults = faults;
        this.cards = cards;
    }

    boolean looksAfter(Caller caller, Fault fault) {
        return Visible.looksAfter(caller, cards.building(fault.building()).managedBy());
    }

    /** To whoever does not look after it, it is not there. */
    Fault toLookAfter(Caller caller, Optional<Fault> found) {
        return Problems.seen(
                found, fault -> looksAfter(caller, fault), Wording.of(FaultWords.class, FaultWords::noFault));
    }

    /** To whoever neither looks after it nor has reported it, it is not there. */
    Fault toSee(Caller caller, Optional<Fault> found) {
        return Problems.seen(
                found,
                fault -> looksAfter(caller, fault) || faults.isReportedBy(caller.key(), fault.id()),
                Wording.of(FaultWords.class, FaultWords::noFault));
    }

    /** As if it were not there to whoever has not reported it, also where they look after it. */
    Fault reported(Caller caller, Optional<Fault> found) {
        return Problems.seen(
                found,
                fault -> faults.isReportedBy(caller.key(), fault.id()),
                Wording.of(FaultWords.class, FaultWords::noFault));
    }
}
