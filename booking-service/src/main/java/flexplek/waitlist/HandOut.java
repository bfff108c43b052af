package flexplek.waitlist;

import flexplek.claim.Claims;
import flexplek.claim.ReleaseOverdue;
import flexplek.claim.Together;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Gives what is free in a building to those who wait there: first come, first fit (docs/decisions/0027). Who waits and what is
 * free is looked at once, and the queue is gone through once, since what somebody gets is nothing that whoever was passed over
 * could have had. One place at a time, each in a transaction of its own that has the building's turn, so that replicas do not
 * pass each other.
 */
@ApplicationScoped
class HandOut {

    /** What was so at one moment. */
    private record Look(BuildingCard building, List<Waiting> queue, Vacancies vacancies) {}

    /** {@code nr}: whose it is in the queue, counted from 0; {@code space}: inside key. */
    private record Given(int nr, int space) {}

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
     * All that can be given out in a building (inside key). What becomes free meanwhile is left for another look.
     *
     * @throws flexplek.claim.Overtaken when others were faster each time: to be done again
     */
    void building(int building) {
        claims.together(List.of(building), _ -> look(building)).ifPresent(this::giveAll);
    }

    /** Empty when nobody waits there. */
    private Optional<Look> look(int building) {
        Instant now = clock.instant();
        List<Waiting> queue = queues.of(building, now);
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        releaseOverdue.inBuilding(building, now);
        BuildingCard card = cards.building(building);
        List<LocalDate> days = queue.stream()
                .map(waiting -> waiting.slot().day(card.zone()))
                .distinct()
                .toList();
        return Optional.of(new Look(card, queue, queues.vacancies(card, days)));
    }

    private void giveAll(Look look) {
        for (Optional<Given> given = next(look, 0); given.isPresent(); given = next(look, given.get().nr + 1)) {
            Waiting whose = look.queue.get(given.get().nr);
            look.vacancies.take(given.get().space, whose.slot());
        }
    }

    /** One place to the first from there on who can have one; empty when nobody can. */
    private Optional<Given> next(Look look, int from) {
        return from == look.queue.size()
                ? Optional.empty()
                : claims.together(List.of(look.building.key()), together -> give(together, look, from));
    }

    private Optional<Given> give(Together together, Look look, int from) {
        Instant now = clock.instant();
        for (int nr = from; nr < look.queue.size(); nr++) {
            Waiting waiting = look.queue.get(nr);
            // From whom a rule keeps it, or whom nothing fits, keeps their place in the queue.
            Optional<Integer> space = givePlace.given(together, waiting, look.vacancies, look.building, now);
            if (space.isPresent()) {
                return Optional.of(new Given(nr, space.get()));
            }
        }
        return Optional.empty();
    }
}
