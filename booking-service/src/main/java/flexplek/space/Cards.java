package flexplek.space;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.platform.AfterCommit;
import flexplek.platform.OneColumn;
import flexplek.platform.Remembered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Spaces and buildings as the hot path needs them, remembered; on another replica they may be half a minute old. The claim asks
 * the database whether they still stand, whether a space is in service and for whom it is held. Each
 * look at the database is a transaction of its own unless one is under way, so that it keeps no connection.
 */
@ApplicationScoped
public class Cards {

    private record Row(
            int key,
            UUID id,
            String name,
            SpaceKind kind,
            int building,
            int floor,
            UUID floorId,
            int neighbourhood,
            UUID neighbourhoodId,
            @Nullable Integer heldFor,
            double x,
            double y,
            int version) {}

    private static final String SPACE = """
            select s.id, s.public_id, s.name, s.kind, s.building_id, s.floor_id, f.public_id, n.id, n.public_id,
              n.organisation_id, s.x, s.y, b.version
            from space s join building b on b.id = s.building_id join floor f on f.id = s.floor_id join neighbourhood n on n.id = s.neighbourhood_id
            where s.floor_id = (select floor_id from space where {one} = :value)""";

    private final Session entities;
    private final PresentBuildings present;
    private final AfterCommit afterCommit;
    private final Cache<UUID, Row> byId = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final Cache<Integer, UUID> ids =
            Caffeine.newBuilder().maximumSize(200_000).build();
    private final Cache<UUID, FloorKeys> floors =
            Caffeine.newBuilder().maximumSize(50_000).build();
    private final Cache<UUID, Integer> buildingKeys =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Remembered<Integer, BuildingCard> buildings;

    Cards(Session entities, PresentBuildings present, AfterCommit afterCommit, Clock clock) {
        this.entities = entities;
        this.present = present;
        this.afterCommit = afterCommit;
        this.buildings = new Remembered<>(10_000, Duration.ofSeconds(30), clock);
    }

    public Optional<SpaceCard> space(UUID id) {
        Row row = byId.getIfPresent(id);
        if (row != null && row.version != building(row.building).version()) {
            // One of the two is old: both are read anew.
            buildings.forget();
            row = null;
        }
        if (row == null) {
            readFloor("public_id", id);
            row = byId.getIfPresent(id);
        }
        return Optional.ofNullable(row).map(this::card);
    }

    /** The space with an inside key, which must exist. */
    public SpaceCard space(int key) {
        UUID id = ids.getIfPresent(key);
        if (id == null) {
            readFloor("id", key);
            id = ids.getIfPresent(key);
        }
        return Optional.ofNullable(id).flatMap(this::space).orElseThrow();
    }

    /** Inside keys of a floor and its building, which never change; the plan is not read. */
    public record FloorKeys(int floor, int building) {}

    public Optional<FloorKeys> floor(UUID id) {
        FloorKeys known = floors.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FloorKeys> found = QuarkusTransaction.joiningExisting().call(() -> readFloorKeys(id));
        found.ifPresent(keys -> floors.put(id, keys));
        return found;
    }

    private Optional<FloorKeys> readFloorKeys(UUID id) {
        return entities
                .createNativeQuery("select id, building_id from floor where public_id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(r -> new FloorKeys((Integer) r[0], (Integer) r[1]))
                .findFirst();
    }

    /** Inside keys of a neighbourhood, and of where it is. */
    public record NeighbourhoodKeys(int neighbourhood, int floor, int building) {}

    public Optional<NeighbourhoodKeys> neighbourhood(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> readNeighbourhoodKeys(id));
    }

    private Optional<NeighbourhoodKeys> readNeighbourhoodKeys(UUID id) {
        return entities.createNativeQuery("""
                        select n.id, n.floor_id, f.building_id from neighbourhood n join floor f on f.id = n.floor_id
                        where n.public_id = :id""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(r -> new NeighbourhoodKeys((Integer) r[0], (Integer) r[1], (Integer) r[2]))
                .findFirst();
    }

    public Optional<BuildingCard> building(UUID id) {
        Integer known = buildingKeys.getIfPresent(id);
        if (known == null) {
            known = QuarkusTransaction.joiningExisting().call(() -> readBuildingKey(id));
        }
        if (known == null) {
            return Optional.empty();
        }
        buildingKeys.put(id, known);
        return Optional.of(building(known));
    }

    private @Nullable Integer readBuildingKey(UUID id) {
        return OneColumn.of(entities, "select id from building where public_id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    /** The building with an inside key, which must exist. */
    public BuildingCard building(int key) {
        return buildings.get(key, k -> QuarkusTransaction.joiningExisting().call(() -> present.withKey(k)));
    }

    /** Call with a change to buildings or spaces; what is remembered goes when that is committed. */
    public void forget() {
        afterCommit.run(this::forgetNow);
    }

    /** What is remembered was found to be old; spaces are read anew when their building has another version. */
    public void forgetNow() {
        buildings.forget();
    }

    private SpaceCard card(Row r) {
        return new SpaceCard(
                r.key,
                r.id,
                r.name,
                r.kind,
                building(r.building),
                r.floor,
                r.floorId,
                r.neighbourhood,
                r.neighbourhoodId,
                r.heldFor,
                r.x,
                r.y);
    }

    /** Who asks for one space asks for its neighbours next: one read for the floor, not one for each. */
    private void readFloor(String one, Object value) {
        List<Object[]> found = QuarkusTransaction.joiningExisting()
                .call(() -> entities.createNativeQuery(SPACE.replace("{one}", one), Object[].class)
                        .setParameter("value", value)
                        .getResultList());
        found.stream()
                .map(r -> new Row(
                        (Integer) r[0],
                        (UUID) r[1],
                        (String) r[2],
                        SpaceKind.valueOf((String) r[3]),
                        (Integer) r[4],
                        (Integer) r[5],
                        (UUID) r[6],
                        (Integer) r[7],
                        (UUID) r[8],
                        (Integer) r[9],
                        (Double) r[10],
                        (Double) r[11],
                        (Integer) r[12]))
                .forEach(r -> {
                    byId.put(r.id, r);
                    ids.put(r.key, r.id);
                });
    }
}
