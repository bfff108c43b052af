package flexplek.space;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The floors. */
@ApplicationScoped
public class Floors implements PanacheRepositoryBase<Floor, Integer> {

    public Optional<Floor> withId(UUID id) {
        return find("publicId", id).firstResultOptional();
    }

    public List<Floor> of(Building building) {
        return list("building = ?1 order by level, id", building.key());
    }
}
