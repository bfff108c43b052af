package flexplek.space;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The spaces. */
@ApplicationScoped
public class Spaces implements PanacheRepositoryBase<Space, Integer> {

    public Optional<Space> withId(UUID id) {
        return find("publicId", id).firstResultOptional();
    }

    public List<Space> of(Building building) {
        return list("building = ?1 order by code", building.key());
    }
}
