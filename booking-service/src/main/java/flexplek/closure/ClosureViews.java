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

/** Shows closures with spaces: one statement more, however many. */
@ApplicationScoped
class ClosureViews {

    /** So many spaces of each are named where closures are listed: a building may have many, of hundreds of spaces each. */
    private static final int NAMED = 10;

    private static final String SPACES = """
        select k.id as closure, n.* from unnest(cast(:closures as uuid[])) k(id), lateral (
          select cast(count(*) over () as int) as count, s.public_id as space, s.code, s.name,
            f.public_id as floor, f.name as floor_name
          from closed_space c join space s on s.id = c.space_id join floor f on f.id = s.floor_id
          where c.closure_id = k.id order by s.code limit :most) n
        order by k.id, n.code""";

    private final Cards cards;
    private final Session entities;
    private final Clock clock;

    ClosureViews(Cards cards, Session entities, Clock clock) {
        this.cards = cards;
        this.entities = entities;
        this.clock = clock;
    }

    /** Each with its first spaces. */
    List<ClosureView> of(List<Closure> closures) {
        Map<UUID, List<Tuple>> spaces =
                spaces(closures.stream().map(Closure::id).toArray(UUID[]::new), NAMED);
        return closures.stream()
                .map(closure -> view(closure, spaces.getOrDefault(closure.id(), List.of()), null, false))
                .toList();
    }

    /** With all of its spaces. */
    ClosureView whole(Closure closure) {
        return view(closure, spaces(closure), null, false);
    }

    /** As {@link #whole}. */
    ClosureView of(CloseSpaces.Done done, boolean dryRun) {
        return view(done.closure(), spaces(done.closure()), done.hit(), dryRun);
    }

    private ClosureView view(Closure closure, List<Tuple> spaces, @Nullable BookingsHit hit, boolean dryRun) {
        BuildingCard building = cards.building(closure.building());
        return new ClosureView(
                dryRun ? null : closure.id(),
                building.id(),
                building.zone().getId(),
                closure.start(),
                closure.end(),
                closure.reason(),
                closure.hasBegun(clock.instant()),
                spaces.isEmpty() ? 0 : spaces.getFirst().get("count", Integer.class),
                spaces.stream().map(ClosureViews::space).toList(),
                '"' + Preconditions.tag(closure.version()).getValue() + '"',
                hit);
    }

    private List<Tuple> spaces(Closure closure) {
        return spaces(new UUID[] {closure.id()}, ClosureRequest.MOST_SPACES).getOrDefault(closure.id(), List.of());
    }

    /** At most so many of each. */
    private Map<UUID, List<Tuple>> spaces(UUID[] closures, int most) {
        return entities.createNativeQuery(SPACES, Tuple.class)
                .setParameter("closures", closures)
                .setParameter("most", most)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row.get("closure", UUID.class)));
    }

    private static ClosureView.ClosedSpace space(Tuple row) {
        return new ClosureView.ClosedSpace(
                row.get("space", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("floor", UUID.class),
                row.get("floor_name", String.class));
    }
}
