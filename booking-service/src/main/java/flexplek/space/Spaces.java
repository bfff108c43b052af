package flexplek.space;

import flexplek.platform.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The spaces. */
@ApplicationScoped
public class Spaces implements PanacheRepositoryBase<Space, Integer> {

    public Optional<Space> withId(UUID id) {
        return find("publicId", id).firstResultOptional();
    }

    /** As {@link Buildings#lock}, of the building of a space that is to change. */
    public void lockBuilding(UUID space) {
        OneColumn.of(getEntityManager().unwrap(Session.class), """
                        select b.id from building b join space s on s.building_id = b.id
                        where s.public_id = :space for no key update of b""", Integer.class)
                .setParameter("space", space)
                .getResultList();
    }

    /** As {@link Buildings#lock}, of a building of which nothing is read that others may change meanwhile. */
    public void lockBuildingOf(int building) {
        OneColumn.of(
                        getEntityManager().unwrap(Session.class),
                        "select id from building where id = :building for no key update",
                        Integer.class)
                .setParameter("building", building)
                .getResultList();
    }

    /** Whether people of an organisation (inside key) may book it: its neighbourhood is held for nobody else. */
    public boolean isOpenTo(int organisation, Space space) {
        return !OneColumn.of(getEntityManager().unwrap(Session.class), """
                        select 1 from space s join neighbourhood n on n.id = s.neighbourhood_id
                        where s.public_id = :space and (n.organisation_id is null or n.organisation_id = :organisation)""", Integer.class)
                .setParameter("space", space.id())
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty();
    }

    public List<Space> of(Building building) {
        return list("building = ?1 order by code", building.key());
    }
}
