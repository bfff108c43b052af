package flexplek.space;

import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the spaces of a building page by page, with the names of where they are. */
@ApplicationScoped
class BuildingSpaces {

    private static final String READ = """
            select s.public_id as id, s.code, s.name, s.kind, s.capacity, s.amenities, s.version,
              s.in_service and o.closed is null as in_service, coalesce(s.out_reason, o.reason) as out_reason, o.starts as out_from, o.ends as out_until,
              f.public_id as floor, f.name as floor_name, n.public_id as neighbourhood, n.name as neighbourhood_name
            from space s join floor f on f.id = s.floor_id join neighbourhood n on n.id = s.neighbourhood_id
            {out}
            where s.building_id = :building and s.code > :after
              and (:kind = '' or s.kind = :kind)
              and (cast(:floor as uuid) is null or f.public_id = :floor)
              and (cast(:neighbourhood as uuid) is null or n.public_id = :neighbourhood)
              and (cast(:inService as boolean) is null or (s.in_service and o.closed is null) = :inService)
              and (strpos(lower(s.code), :search) > 0 or strpos(lower(s.name), :search) > 0
                or strpos(lower(coalesce(s.out_reason, o.reason, '')), :search) > 0)
            order by s.code limit :most""".replace("{out}", ClosedTimes.OUT_NOW);

    private final Session entities;
    private final Clock clock;

    BuildingSpaces(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** At most {@code most} that match, after a code, in order of their codes. */
    List<BuildingSpaceResource.SpaceInBuilding> of(int building, SpaceFilter filter, String after, int most) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("building", building)
                .setParameter("after", after)
                .setParameter("now", clock.instant())
                .setParameter("kind", filter.kindOrAll())
                .setParameter("floor", filter.floorId(), UUID.class)
                .setParameter("neighbourhood", filter.neighbourhoodId(), UUID.class)
                .setParameter("inService", filter.inService(), Boolean.class)
                .setParameter("search", filter.searchOrAll())
                .setParameter("most", most)
                .getResultStream()
                .map(BuildingSpaces::space)
                .toList();
    }

    private static BuildingSpaceResource.SpaceInBuilding space(Tuple row) {
        return new BuildingSpaceResource.SpaceInBuilding(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                row.get("capacity", Integer.class),
                List.of(row.get("amenities", String[].class)),
                row.get("floor", UUID.class),
                row.get("floor_name", String.class),
                row.get("neighbourhood", UUID.class),
                row.get("neighbourhood_name", String.class),
                row.get("in_service", Boolean.class),
                row.get("out_reason", String.class),
                row.get("in_service", Boolean.class)
                        ? null
                        : new ClosedUntil(
                                row.get("out_reason", String.class),
                                row.get("out_from", Instant.class),
                                row.get("out_until", Instant.class)),
                '"' + Preconditions.tag(row.get("version", Integer.class)).getValue() + '"');
    }
}
