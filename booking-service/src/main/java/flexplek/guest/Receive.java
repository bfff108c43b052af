package flexplek.guest;

import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Says that a guest is there, or that it was somebody else, and each of both to the host; in the transaction under way. */
@ApplicationScoped
class Receive {

    private final Visits visits;
    private final WhoseVisit whose;
    private final Cards cards;
    private final Outbox outbox;
    private final Clock clock;

    Receive(Visits visits, WhoseVisit whose, Cards cards, Outbox outbox, Clock clock) {
        this.visits = visits;
        this.whose = whose;
        this.cards = cards;
        this.outbox = outbox;
        this.clock = clock;
    }

    void arrived(Caller reception, UUID id) {
        Visit visit = whose.asReception(reception, visits.lock(id));
        Instant now = clock.instant();
        if (!visit.arrive(now)) {
            return;
        }
        BuildingCard building = cards.building(visit.building());
        outbox.write(new VisitEvent.GuestArrived(
                id,
                visits.hostId(visit),
                building.id(),
                building.name(),
                building.zone().getId(),
                now,
                reception.personId()));
    }

    void notArrived(Caller reception, UUID id) {
        Visit visit = whose.asReception(reception, visits.lock(id));
        Instant arrivedAt = visit.arrivedAt();
        if (arrivedAt == null) {
            return;
        }
        visit.notArrived();
        BuildingCard building = cards.building(visit.building());
        outbox.write(new VisitEvent.ArrivalTakenBack(
                id,
                visits.hostId(visit),
                building.id(),
                building.name(),
                building.zone().getId(),
                arrivedAt,
                reception.personId()));
    }
}
