package flexplek.waitlist;

import flexplek.claim.Claims;
import flexplek.claim.ReleaseOverdue;
import flexplek.claim.Together;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Gives what is free in a building to those who wait there: first come, first fit (docs/decisions/0027). One place at a time,
 * each in a transaction of its own that has the building's turn, so that replicas do not pass each other.
 */
@ApplicationScoped
class HandOut {

    private final Claims claims;
    private final Queues queues;
    private final ReleaseOverdue releaseOverdue;
    private final Cards cards;
    private final GivePlace givePlace;
    private final Clock clock;

    HandOut(
            Claims claims,
            Queues queues,
            ReleaseOverdue releaseOverdue,
            Cards cards,
            GivePlace givePlace,
            Clock clock) {
        this.claims = claims;
        this.queues = queues;
        this.releaseOverdue = releaseOverdue;
        this.cards = cards;
        this.givePlace = givePlace;
        this.clock = clock;
    }

    /**
     * All that can be given out in a building (inside key); how many places.
     *
     * @throws flexplek.claim.Overtaken when others were faster each time: to be done again
     */
    int building(int building) {
        int given = 0;
        while (claims.together(List.of(building), together -> isGiven(together, building))) {
            given++;
        }
        return given;
    }

    /** Gives one place to the first who can have one; false when nobody can. */
    private boolean isGiven(Together together, int building) {
        Instant now = clock.instant();
        List<Waiting> queue = queues.of(building, now);
        if (queue.isEmpty()) {
            return false;
        }
        releaseOverdue.inBuilding(building, now);
        BuildingCard card = cards.building(building);
        Vacancies vacancies = queues.vacancies(
                card,
                queue.stream()
                        .map(waiting -> waiting.slot().day(card.zone()))
                        .distinct()
                        .toList());
        // From whom a rule keeps it, or whom nothing fits, keeps their place in the queue.
        return queue.stream().anyMatch(waiting -> givePlace.isGiven(together, waiting, vacancies, card, now));
    }
}
