package flexplek.closure;

import flexplek.platform.Preconditions;
import flexplek.space.BookingsHit;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Shows closures with their spaces: one statement more, however many. */
@ApplicationScoped
class ClosureViews {

    private static final String SPACES = """
        select c.closure_id, s.public_id as space, s.code, s.name, f.public_id as floor, f.name as floor_name
        from closed_space c join space s on s.id = c.space_id join floor f on f.id = s.floor_id
        where c.closure_id = any(:closures) order by s.code""";

    private final Cards cards;
    private final Session entities;
    private final Clock clock;

    ClosureViews(Cards cards, Session entities, Clock clock) {
        this.cards = cards;
        this.entities = entities;
        this.clock = clock;
    }

    List<ClosureView> of(List<Closure> closures) {
        Map<UUID, List<ClosureView.ClosedSpace>> spaces =
                spaces(closures.stream().map(Closure::id).toArray(UUID[]::new));
        return closures.stream()
                .map(closure -> view(closure, spaces.getOrDefault(closure.id(), List.of()), null, false))
                .toList();
    }

    ClosureView of(CloseSpaces.Done done, boolean dryRun) {
        UUID id = done.closure().id();
        return view(done.closure(), spaces(new UUID[] {id}).getOrDefault(id, List.of()), done.hit(), dryRun);
    }

    private ClosureView view(
            Closure closure, List<ClosureView.ClosedSpace> spaces, @Nullable BookingsHit hit, boolean dryRun) {
        BuildingCard building = cards.building(closure.building());
        return new ClosureView(
                dryRun ? null : closure.id(),
                building.id(),
                building.zone().getId(),
                closure.start(),
                closure.end(),
                closure.reason(),
                closure.hasBegun(clock.instant()),
                spaces,
                '"' + Preconditions.tag(closure.version()).getValue() + '"',
                hit);
    }

    private Map<UUID, List<ClosureView.ClosedSpace>> spaces(UUID[] closures) {
        return entities.createNativeQuery(SPACES, Tuple.class)
                .setParameter("closures", closures)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("closure_id", UUID.class),
                        Collectors.mapping(
                                row -> new ClosureView.ClosedSpace(
                                        row.get("space", UUID.class),
                                        row.get("code", String.class),
                                        row.get("name", String.class),
                                        row.get("floor", UUID.class),
                                        row.get("floor_name", String.class)),
                                Collectors.toList())));
    }
}
