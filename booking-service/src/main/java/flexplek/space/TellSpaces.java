package flexplek.space;

import flexplek.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the other services of spaces that have changed, in the transaction under way. */
@ApplicationScoped
public class TellSpaces {

    private final Cards cards;
    private final ClosedTimes closedTimes;
    private final Outbox outbox;
    private final Clock clock;

    TellSpaces(Cards cards, ClosedTimes closedTimes, Outbox outbox, Clock clock) {
        this.cards = cards;
        this.closedTimes = closedTimes;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void tell(Collection<Space> spaces) {
        Map<Integer, List<ClosedTime>> closed =
                closedTimes.of(spaces.stream().map(Space::key).toList());
        List<SpaceEvent> events = new ArrayList<>();
        for (Space space : spaces) {
            SpaceCard card = cards.space(space.id()).orElseThrow();
            events.add(SpaceEvent.SpaceChanged.of(
                    space,
                    new SpaceEvent.Where(card.building().id(), card.floorId(), card.neighbourhoodId()),
                    closed.getOrDefault(space.key(), List.of()),
                    clock.instant()));
        }
        outbox.write(events);
        cards.forget();
    }
}
