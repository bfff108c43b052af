package flexplek.history;

import flexplek.place.Closed;
import flexplek.place.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The spaces that history is counted from, each as it was from a moment on. */
@ApplicationScoped
class KeptSpaces {

    /**
     * Of the building's spaces also what they were elsewhere, since then they were no longer here; and what each was first
     * told to be, which may hold for the time before.
     */
    private static final String FIND = """
            select space_id, since, building_id, floor_id, neighbourhood_id, kind, in_service, closed from history_space s
            where space_id in (select space_id from history_space where building_id = ?)
              and (since < ? or not exists (
                select from history_space f where f.space_id = s.space_id and f.since < s.since))
            order by since, space_id""";

    private static final String PUT = """
            insert into history_space as known
              (space_id, since, building_id, floor_id, neighbourhood_id, kind, in_service, closed)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (space_id, since) do update set
              building_id = excluded.building_id, floor_id = excluded.floor_id,
              neighbourhood_id = excluded.neighbourhood_id, kind = excluded.kind, in_service = excluded.in_service,
              closed = excluded.closed
            where (known.building_id, known.floor_id, known.neighbourhood_id, known.kind, known.in_service, known.closed)
              is distinct from
              (excluded.building_id, excluded.floor_id, excluded.neighbourhood_id, excluded.kind, excluded.in_service,
               excluded.closed)
            returning building_id, since, not exists (
              select from history_space f where f.space_id = known.space_id and f.since < known.since)""";

    /** From when on a building is to be counted again; {@code isFirst}: nothing is known of the space before. */
    record Changed(UUID buildingId, Instant since, boolean isFirst) {}

    private final Session entities;

    KeptSpaces(Session entities) {
        this.entities = entities;
    }

    /** What they were until a moment, and when they were first told. */
    List<KeptSpace> of(UUID buildingId, Instant until) {
        return entities.doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setObject(1, buildingId);
                find.setObject(2, until.atOffset(ZoneOffset.UTC));
                List<KeptSpace> found = new ArrayList<>();
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        found.add(new KeptSpace(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class),
                                SpaceKind.of(row.getString(6)),
                                row.getBoolean(7),
                                closures(row.getString(8))));
                    }
                }
                return found;
            }
        });
    }

    private static @Nullable List<Closed> closures(@Nullable String written) {
        return written == null ? null : Closed.read(written);
    }

    /** Keeps them; what was known already is not told to have changed. */
    List<Changed> put(List<KeptSpace> spaces) {
        return entities.doReturningWork(connection -> {
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                Columns.set(put, 1, "uuid", spaces, KeptSpace::spaceId);
                Columns.set(put, 2, "timestamptz", spaces, KeptSpace::since);
                Columns.set(put, 3, "uuid", spaces, KeptSpace::buildingId);
                Columns.set(put, 4, "uuid", spaces, KeptSpace::floorId);
                Columns.set(put, 5, "uuid", spaces, KeptSpace::neighbourhoodId);
                Columns.set(put, 6, "text", spaces, space -> space.kind().name());
                Columns.set(put, 7, "bool", spaces, KeptSpace::inService);
                Columns.set(put, 8, "text", spaces, KeptSpace::closed);
                List<Changed> changed = new ArrayList<>();
                try (ResultSet row = put.executeQuery()) {
                    while (row.next()) {
                        changed.add(new Changed(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getBoolean(3)));
                    }
                }
                return changed;
            }
        });
    }
}
