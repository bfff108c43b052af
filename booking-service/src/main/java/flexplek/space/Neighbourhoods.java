package flexplek.space;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The neighbourhoods. */
@ApplicationScoped
public class Neighbourhoods implements PanacheRepositoryBase<Neighbourhood, Integer> {

    /** Those of all floors of a building, in the order of their codes. */
    public List<Neighbourhood> of(Building building) {
        return list("floor in (select f.id from Floor f where f.building = ?1) order by code, floor", building.key());
    }
}
