package flexplek.teamday;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How the world outside knows the team, the organiser and the place of team days; read for all of them at once. */
@ApplicationScoped
class OutsideNames {

    record Names(
            UUID teamId,
            String teamName,
            UUID organiserId,
            UUID buildingId,
            String buildingName,
            String zone,
            @Nullable UUID neighbourhoodId) {}

    private final Session entities;

    OutsideNames(Session entities) {
        this.entities = entities;
    }

    Map<UUID, Names> of(Collection<UUID> teamDays) {
        return entities.createNativeQuery("""
                        select d.id, t.public_id as team, t.name as team_name, p.public_id as organiser,
                          b.public_id as building, b.name as building_name, b.zone, n.public_id as neighbourhood
                        from team_day d join team t on t.id = d.team_id join person p on p.id = d.organiser_id
                        join building b on b.id = d.building_id left join neighbourhood n on n.id = d.neighbourhood_id
                        where d.id = any(:teamDays)""", Object[].class)
                .setParameter("teamDays", teamDays.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        r -> (UUID) r[0],
                        r -> new Names(
                                (UUID) r[1],
                                (String) r[2],
                                (UUID) r[3],
                                (UUID) r[4],
                                (String) r[5],
                                (String) r[6],
                                (UUID) r[7])));
    }
}
